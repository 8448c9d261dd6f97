package hybridlog.redact;

/** The values of a JSON object without what they are escaped with. */
final class Escapes {
  private static final int HEX_DIGITS = 4;

  private Escapes() {}

  /** The value as its reader has it; the same string if nothing in it is escaped. */
  static String without(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted;
    }
    StringBuilder plain = new StringBuilder(quoted.length());
    int i = 0;
    while (i < quoted.length()) {
      char c = quoted.charAt(i++);
      if (c != '\\' || i == quoted.length()) {
        plain.append(c);
        continue;
      }
      char escaped = quoted.charAt(i++);
      int code = escaped == 'u' ? code(quoted, i) : -1;
      if (code >= 0) {
        plain.append((char) code);
        i += HEX_DIGITS;
      } else {
        plain.append(
            switch (escaped) {
              case 'n', 'r' -> '\n';
              case 't' -> '\t';
              case 'b', 'f' -> ' ';
              default -> escaped;
            });
      }
    }
    return plain.toString();
  }

  /** What four hex digits say; -1 if they are none. */
  private static int code(String text, int from) {
    int code = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code;
  }
}
