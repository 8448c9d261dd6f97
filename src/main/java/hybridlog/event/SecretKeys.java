package hybridlog.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words before a colon that announce a secret and name no program: of {@code password: hunter2} the
 * message is all of it, so that whoever takes secrets out of messages sees what it is.
 */
final class SecretKeys {
  private static final Set<String> WORDS = words();

  private SecretKeys() {}

  private static Set<String> words() {
    String keys =
        """
        password passwd passphrase passcode pwd pass secret token api_key apikey api-key
        access_token access-token refresh_token auth_token client_secret private_key secret_key
        authorization cookie set-cookie credential credentials otp pin cvv sessionid session_key""";
    Set<String> words = new HashSet<>();
    for (String key : keys.split("\\s+", -1)) {
      words.add(key);
      words.add(key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
      words.add(key.toUpperCase(Locale.ROOT));
    }
    return Set.copyOf(words);
  }

  /** Whether a word is one of them; cheap for a string that was asked about before. */
  static boolean has(String word) {
    return WORDS.contains(word);
  }
}
