package hybridlog.redact;

import java.util.List;

/**
 * What joins a key and its value: a colon, an equals sign, an arrow, with blanks around; or {@code
 * is}.
 */
final class Signs {
  /** What joins them in a sentence, the longer ones first. */
  private static final List<String> COPULAS =
      List.of("is now ", "is: ", "is ", "was ", "set to ", "changed to ", "reset to ");

  private Signs() {}

  /** Index of the sign that joins key and value, or -1. */
  static int at(String text, int keyEnd) {
    int i = blanksEnd(text, keyEnd + Value.quoteAt(text, keyEnd).length());
    if (i >= text.length()) {
      return -1;
    }
    char c = text.charAt(i);
    boolean scope = text.startsWith("::", i) || text.startsWith("://", i);
    boolean encoded = text.startsWith("%3D", i) || text.startsWith("%3A", i);
    boolean plain = (c == '=' || c == ':') && !scope;
    return plain || encoded ? i : -1;
  }

  /**
   * Where the value after a sign begins, or the end of the text if there is none: in {@code a= b=1}
   * {@code a} has no value.
   */
  static int valueStart(String text, int sign) {
    int end = end(text, sign);
    int start = blanksEnd(text, end);
    if (start > end && text.charAt(sign) == '=' && !isBlank(text, sign - 1)) {
      int key = Alphabet.DOTTED.runEnd(text, start, start + 40);
      if (key > start && key < text.length() && text.charAt(key) == '=') {
        return text.length();
      }
    }
    return start;
  }

  private static boolean isBlank(String text, int i) {
    return text.charAt(i) == ' ' || text.charAt(i) == '\t';
  }

  static int end(String text, int sign) {
    if (text.charAt(sign) == '%') {
      return sign + 3;
    }
    int i = sign;
    while (i < text.length() && i < sign + 2 && "=:>".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** Where a value behind a copula begins; {@code from} if no copula stands there. */
  static int copulaEnd(String text, int from) {
    for (String copula : COPULAS) {
      if (text.startsWith(copula, from)) {
        return blanksEnd(text, from + copula.length());
      }
    }
    return from;
  }

  static int blanksEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 16 && isBlank(text, i)) {
      i++;
    }
    return i;
  }
}
