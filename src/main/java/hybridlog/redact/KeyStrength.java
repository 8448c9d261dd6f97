package hybridlog.redact;

import java.util.List;

/** How much a key says about its value; the surest that a key ends with is meant. */
enum KeyStrength {
  /** Any value is secret. */
  SURE("password passwd passphrase passcode pwd passwort cvv cvc"),
  /** Any value after an equals sign or in quotes is secret; in prose only one that looks drawn. */
  LIKELY(
      """
      secret apikey secretkey privatekey accountkey sharedaccesskey authkey masterkey
      encryptionkey signingkey secretaccesskey storagekey otp dbpass smtppass mailpass userpass
      adminpass rootpass redispass mysqlpass pgpass ldappass ftppass sshpass storepass keypass
      psk presharedkey"""),
  /** Only a value that looks as if a machine drew it. */
  WEAK(
      """
      token accesskey credential credentials sessid sessionid sharedkey subscriptionkey cookie
      signature pass sessionkey licensekey appkey functionkey sig"""),
  NONE("");

  private static final List<KeyStrength> ALL = List.of(values());

  /** What a value is besides what the word before it says: {@code password_confirmation}. */
  private static final List<String> FURTHER =
      List.of("confirmation", "confirm", "repeat", "again", "base");

  /** Words that end like a key. */
  private static final List<String> WORDS = List.of("bypass", "compass", "trespass", "surpass");

  @SuppressWarnings("ImmutableEnumChecker") // the list is of List.of
  private final List<String> endings;

  KeyStrength(String endings) {
    this.endings = List.of(endings.split("\\s+"));
  }

  /**
   * The strength of a key.
   *
   * @param key in lower case, without what separates its words
   */
  static KeyStrength of(String key) {
    KeyStrength strength = ofEnding(key);
    if (strength == WEAK && WORDS.stream().anyMatch(key::endsWith)) {
      return NONE;
    }
    if (strength != NONE) {
      return strength;
    }
    for (String further : FURTHER) {
      if (key.endsWith(further) && ofEnding(without(key, further)).isSecret()) {
        return ofEnding(without(key, further));
      }
    }
    // Of a hash the name of what made it may stand there.
    return key.endsWith("hash") && ofEnding(without(key, "hash")).isSecret() ? WEAK : NONE;
  }

  private static String without(String key, String ending) {
    return key.substring(0, key.length() - ending.length());
  }

  private static KeyStrength ofEnding(String key) {
    for (KeyStrength strength : ALL) {
      for (String ending : strength.endings) {
        if (!ending.isEmpty() && key.endsWith(ending)) {
          return strength;
        }
      }
    }
    return NONE;
  }

  /** Whether the value is secret whatever it looks like, if it is written as a value. */
  boolean isSecret() {
    return this == SURE || this == LIKELY;
  }
}
