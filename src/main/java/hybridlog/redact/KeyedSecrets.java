package hybridlog.redact;

import java.util.List;
import java.util.Locale;

/**
 * Values whose key says that they are secret: {@code password=…}, {@code "client_secret": "…"},
 * {@code --token …}, {@code <password>…}, {@code Authorization: …}. The key's last words decide, so
 * that {@code password_changed=true} and {@code token_type=jwt} stay.
 */
final class KeyedSecrets {
  /** How much a key says about its value; the surest that a key ends with is meant. */
  private enum Strength {
    /** Any value is secret. */
    SURE("password passwd passphrase passcode pwd passwort cvv cvc"),
    /**
     * Any value after an equals sign or in quotes is secret; in prose only one that looks drawn.
     */
    LIKELY(
        """
        secret apikey secretkey privatekey accountkey sharedaccesskey authkey masterkey
        encryptionkey signingkey secretaccesskey storagekey otp dbpass smtppass mailpass userpass
        adminpass rootpass redispass mysqlpass pgpass ldappass ftppass sshpass psk presharedkey"""),
    /** Only a value that looks as if a machine drew it. */
    WEAK(
        """
        token accesskey credential credentials sessid jsessionid sharedkey subscriptionkey cookie
        signature pass sessionkey licensekey appkey functionkey sig aspnetsessionid"""),
    NONE("");

    private static final List<Strength> ALL = List.of(values());

    @SuppressWarnings("ImmutableEnumChecker") // the list is of List.of
    private final List<String> endings;

    Strength(String endings) {
      this.endings = List.of(endings.split("\\s+"));
    }

    static Strength of(String key) {
      for (Strength strength : ALL) {
        for (String ending : strength.endings) {
          if (key.endsWith(ending)) {
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

  private static final int LONGEST_KEY = 64;

  /** Parts of keys to search a text for; lower case. */
  static final List<String> LITERALS =
      List.of(
          """
          passw passphrase passcode pass pwd secret token key psk credential authorization
          cookie sessid sessionid signature sig= cvv cvc otp"""
              .split("\\s+"));

  private KeyedSecrets() {}

  static void look(String text, int start, int end, Spans spans) {
    int keyStart = Alphabet.DOTTED.runStart(text, start, start - LONGEST_KEY);
    int keyEnd = Alphabet.DOTTED.runEnd(text, end, end + LONGEST_KEY);
    if (text.charAt(end - 1) == '=') {
      keyEnd = end - 1;
    }
    String key = bare(text, keyStart, keyEnd);
    if (key.endsWith("authorization")) {
      Headers.authorization(text, keyEnd, spans);
      return;
    }
    Strength strength = Strength.of(key);
    if (strength == Strength.NONE) {
      return;
    }
    if (keyEnd < text.length() && text.charAt(keyEnd) == '>') {
      element(text, keyStart, keyEnd, spans);
      return;
    }
    int sign = Signs.at(text, keyEnd);
    if (sign < 0) {
      argument(text, keyStart, keyEnd, strength, spans);
      return;
    }
    pair(text, key, keyEnd, sign, strength, spans);
  }

  /**
   * A key without its separators and its number, in lower case: {@code DB.Pass_word2} is {@code
   * dbpassword}.
   */
  private static String bare(String text, int start, int end) {
    StringBuilder bare = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Alphabet.ALNUM.has(c)) {
        bare.append(c);
      }
    }
    int length = bare.length();
    while (length > 0 && Character.isDigit(bare.charAt(length - 1))) {
      length--;
    }
    return bare.substring(0, length).toLowerCase(Locale.ROOT);
  }

  /** Whether a key says that its value is secret, whatever the value looks like. */
  static boolean isSecret(String text, int start, int end) {
    return Strength.of(bare(text, start, end)).isSecret();
  }

  private static void pair(
      String text, String key, int keyEnd, int sign, Strength strength, Spans spans) {
    int afterSign = Signs.end(text, sign);
    int from = Signs.valueStart(text, sign);
    if (text.startsWith("[\"", from) || text.startsWith("u'", from)) {
      from++; // of an array the first; the letter with which Python marks its strings
    }
    if (from >= text.length()) {
      return;
    }
    if (key.endsWith("cookie") && text.charAt(sign) == ':') {
      Headers.cookies(text, from, spans);
      return;
    }
    Value value = Value.at(text, from);
    if (value.isNothing(text)) {
      return;
    }
    boolean spoken =
        text.charAt(sign) == ':'
            && from > afterSign
            && value.quote().isEmpty()
            && Value.quoteAt(text, keyEnd).isEmpty();
    if (spoken && value.isProse(text)) {
      return;
    }
    boolean secret =
        switch (strength) {
          case SURE -> !isDirectory(text, key, value);
          case LIKELY -> !spoken || value.looksOpaque(text);
          case WEAK -> value.looksOpaque(text) || (!spoken && value.isLongWord(text));
          case NONE -> false;
        };
    if (secret) {
      value.mark(text, spans);
    }
  }

  /** {@code PWD=/home/bob} is where a command ran. */
  private static boolean isDirectory(String text, String key, Value value) {
    char first = text.charAt(value.start());
    return key.endsWith("pwd")
        && (first == '/' || first == '~' || text.startsWith(":\\", value.start() + 1));
  }

  /**
   * {@code --password hunter2}, SQL's {@code PASSWORD 'hunter2'}, Cisco's {@code password 7 094F47}
   * and {@code the password is hunter2}.
   */
  private static void argument(
      String text, int keyStart, int keyEnd, Strength strength, Spans spans) {
    int from = Signs.blanksEnd(text, keyEnd);
    if (from == keyEnd || from >= text.length()) {
      return;
    }
    int said = strength.isSecret() ? saidAt(text, from) : from;
    if (said > from) {
      Value value = Value.at(text, said);
      if (value.looksOpaque(text)) {
        value.mark(text, spans);
      }
      return;
    }
    boolean option = text.startsWith("--", keyStart) && text.charAt(from) != '-';
    boolean sql = strength == Strength.SURE && text.charAt(from) == '\'';
    if (option || sql) {
      Value value = Value.at(text, from);
      if (!value.isNothing(text) && (sql || !value.isProse(text))) {
        value.mark(text, spans);
      }
    }
  }

  /** Behind {@code is} or the type of a scrambled password; {@code from} if there is neither. */
  private static int saidAt(String text, int from) {
    int copula = Signs.copulaEnd(text, from);
    return copula > from ? copula : StoredPasswords.typeEnd(text, from);
  }

  /** {@code <password>hunter2</password>}. */
  private static void element(String text, int keyStart, int keyEnd, Spans spans) {
    if (keyStart == 0 || "<:".indexOf(text.charAt(keyStart - 1)) < 0) {
      return;
    }
    int stop = text.indexOf('<', keyEnd);
    int end = stop < 0 ? text.length() : stop;
    boolean placeholder = text.startsWith(Finding.SECRET.placeholder(), keyStart - 1);
    if (placeholder && !text.startsWith("</", end)) {
      return;
    }
    Value value = new Value(keyEnd + 1, end, "<");
    if (!value.isNothing(text)) {
      spans.mark(value.start(), end, Finding.SECRET);
    }
  }
}
