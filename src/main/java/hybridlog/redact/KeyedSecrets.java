package hybridlog.redact;

import java.util.List;
import java.util.Locale;

/**
 * Values whose key says that they are secret: {@code password=…}, {@code "client_secret": "…"},
 * {@code --token …}, {@code <password>…}, {@code Authorization: …}. The key's last words decide, so
 * that {@code password_changed=true} and {@code token_type=jwt} stay.
 */
final class KeyedSecrets {
  private static final int LONGEST_KEY = 64;

  private static final String UNEXPECTED = "unexpected ";

  private static final List<String> SAID_BY_PASSWD =
      List.of(": pam_", ": gkr-pam: ", ": PAM ", ": password for ", ": password changed ");

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
    KeyStrength strength = KeyStrength.of(key);
    if (strength == KeyStrength.NONE
        || isNumberOfSession(text, key, keyEnd)
        || isProgram(text, key, keyStart, keyEnd)) {
      return;
    }
    int inElement = Elements.textStart(text, keyStart, keyEnd);
    if (inElement >= 0) {
      Elements.look(text, keyStart, inElement, strength, spans);
      return;
    }
    int sign = Signs.at(text, keyEnd);
    if (sign < 0 && strength == KeyStrength.SURE && text.startsWith(":: ", keyEnd)) {
      sign = keyEnd; // LDIF's, before Base64
    }
    if (sign < 0) {
      argument(text, keyStart, keyEnd, strength, spans);
      return;
    }
    if (!isVerdict(text, key, keyStart, keyEnd, sign)) {
      pair(text, key, keyEnd, sign, strength, spans);
    }
  }

  /**
   * A session's id is what logs tell sessions apart by; {@code sessionid}, written so, is Django's
   * cookie.
   */
  private static boolean isNumberOfSession(String text, String key, int keyEnd) {
    return key.endsWith("sessionid")
        && !key.endsWith("aspnetsessionid")
        && !text.startsWith("sessionid", keyEnd - "sessionid".length());
  }

  /**
   * The program {@code passwd} and its kin before what they say, or before what PAM does for them.
   */
  private static boolean isProgram(String text, String key, int keyStart, int keyEnd) {
    if (!key.endsWith("passwd") || !text.startsWith(":", keyEnd)) {
      return false;
    }
    int module = Alphabet.WORD.runStart(text, keyStart - 1, keyStart - LONGEST_KEY);
    boolean served =
        text.startsWith("(", keyStart - 1) && text.substring(module, keyStart).contains("pam_");
    return served || SAID_BY_PASSWD.stream().anyMatch(said -> text.startsWith(said, keyEnd));
  }

  /** {@code PASS: TestLogin2} of a test and {@code unexpected token: a1} of a parser. */
  private static boolean isVerdict(String text, String key, int keyStart, int keyEnd, int sign) {
    boolean passed =
        key.endsWith("pass") && key.length() <= 5 && text.startsWith("PASS", keyEnd - 4);
    if (passed) {
      return text.startsWith(": ", sign);
    }
    return key.equals("token")
        && text.regionMatches(
            true, keyStart - UNEXPECTED.length(), UNEXPECTED, 0, UNEXPECTED.length());
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
    return KeyStrength.of(bare(text, start, end)).isSecret();
  }

  private static void pair(
      String text, String key, int keyEnd, int sign, KeyStrength strength, Spans spans) {
    int afterSign = Signs.end(text, sign);
    int from = Signs.valueStart(text, sign);
    if (text.startsWith("[\"", from) || text.startsWith("u'", from)) {
      from++; // of an array the first; the letter with which Python marks its strings
    }
    if (from >= text.length()) {
      return;
    }
    if (key.endsWith("cookie") && Headers.cookies(text, from, text.charAt(sign) == ':', spans)) {
      return;
    }
    Value whole = Value.at(text, from);
    Value value = whole.inBracket(text);
    if (value.isNothing(text)) {
      return;
    }
    boolean spoken =
        text.charAt(sign) == ':'
            && from > afterSign
            && value.quote().isEmpty()
            && Value.quoteAt(text, keyEnd).isEmpty();
    boolean noted = !value.equals(whole) && !value.looksOpaque(text);
    if (spoken && (noted || value.isProse(text))) {
      return;
    }
    boolean secret =
        switch (strength) {
          case SURE -> !isDirectory(text, key, value);
          case LIKELY -> !spoken || value.looksOpaque(text);
          case WEAK ->
              !value.isPlain(text)
                  && (value.looksOpaque(text) || (!spoken && value.isLongWord(text)));
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
        && (first == '/'
            || first == '~'
            || text.startsWith("\\/", value.start())
            || text.startsWith(":\\", value.start() + 1));
  }

  /**
   * {@code --password hunter2}, {@code -storepass hunter2}, SQL's {@code PASSWORD 'hunter2'},
   * Cisco's {@code password 7 094F47} and {@code the password is hunter2}.
   */
  private static void argument(
      String text, int keyStart, int keyEnd, KeyStrength strength, Spans spans) {
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
    boolean option = isOption(text, keyStart, strength) && text.charAt(from) != '-';
    boolean sql = strength == KeyStrength.SURE && text.charAt(from) == '\'';
    if (option || sql) {
      Value value = Value.at(text, from);
      if (!value.isNothing(text) && (sql || !value.isProse(text))) {
        value.mark(text, spans);
      }
    }
  }

  private static boolean isOption(String text, int keyStart, KeyStrength strength) {
    boolean begins = keyStart == 0 || text.charAt(keyStart - 1) <= ' ';
    return text.startsWith("--", keyStart)
        || (strength.isSecret() && begins && text.charAt(keyStart) == '-');
  }

  /** Behind {@code is} or the type of a scrambled password; {@code from} if there is neither. */
  private static int saidAt(String text, int from) {
    int copula = Signs.copulaEnd(text, from);
    return copula > from ? copula : StoredPasswords.typeEnd(text, from);
  }
}
