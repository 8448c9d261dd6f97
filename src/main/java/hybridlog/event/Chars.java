package hybridlog.event;

/** Characters of a line, looked at without ever running over its end. */
final class Chars {
  private Chars() {}

  /** The character at an index, or NUL outside of the text; lines have no NUL of their own. */
  static char at(String s, int index) {
    return index >= 0 && index < s.length() ? s.charAt(index) : 0;
  }

  /** How many digits follow each other from {@code at} on. */
  static int digits(String s, int at) {
    int i = at;
    while (i < s.length() && isDigit(s.charAt(i))) {
      i++;
    }
    return i - at;
  }

  /** The value of digits that are known to be there. */
  static int number(String s, int at, int digits) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      value = value * 10 + s.charAt(i) - '0';
    }
    return value;
  }

  /** The value of up to 19 digits; more than a long holds wrap around. */
  static long longNumber(String s, int at, int digits) {
    long value = 0;
    for (int i = at; i < at + digits; i++) {
      value = value * 10 + s.charAt(i) - '0';
    }
    return value;
  }

  static int skipBlanks(String s, int at) {
    int i = at;
    while (i < s.length() && isBlank(s.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean hasDigit(String s) {
    return s.chars().anyMatch(c -> isDigit((char) c));
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isWordPart(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }
}
