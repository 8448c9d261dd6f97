package hybridlog.rule;

/**
 * Tells whether digits matter to patterns, so that lines that differ in nothing else need not be
 * matched one by one.
 */
final class AnyDigit {
  private AnyDigit() {}

  /**
   * Whether a pattern takes any ASCII digit where it takes one: it has them only as the class
   * {@code 0-9}, and in counts. False where that is not plain to see.
   */
  static boolean isTakenBy(String pattern) {
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int next =
          switch (c) {
            case '\\' -> escape(pattern, at);
            case '[' -> characterClass(pattern, at);
            case '{' -> count(pattern, at);
            default -> isDigit(c) ? -1 : at + 1;
          };
      if (next < 0) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** Where an escape ends; -1 if it is one of a character by its number, or begins a quotation. */
  private static int escape(String pattern, int at) {
    char c = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 0;
    return c == 'x' || c == 'Q' || isDigit(c) ? -1 : at + 2;
  }

  /** Where a class ends; -1 if it has a digit other than as {@code 0-9}. */
  private static int characterClass(String pattern, int open) {
    int at = pattern.startsWith("^", open + 1) ? open + 2 : open + 1;
    int first = at;
    while (at >= 0 && at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == ']' && at > first) {
        return at + 1;
      }
      if (c == '\\') {
        at = escape(pattern, at);
      } else if (pattern.startsWith("[:", at) && pattern.indexOf(":]", at) > 0) {
        at = pattern.indexOf(":]", at) + 2;
      } else if (isDigit(c)) {
        boolean endsRange = at > first + 1 && pattern.charAt(at - 1) == '-';
        at = pattern.startsWith("0-9", at) && !endsRange ? at + 3 : -1;
      } else {
        at++;
      }
    }
    return -1;
  }

  /** Where a count ends; behind the brace if it is only that. */
  private static int count(String pattern, int open) {
    int end = open + 1;
    while (end < pattern.length() && (isDigit(pattern.charAt(end)) || pattern.charAt(end) == ',')) {
      end++;
    }
    return pattern.startsWith("}", end) ? end + 1 : open + 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
