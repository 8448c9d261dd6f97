package hybridlog.redact;

/** Network addresses: IPv4 in four numbers, IPv6 with a digit in it. */
final class Addresses {
  private static final int LONGEST = 45;

  private Addresses() {}

  static void find(String text, Spans spans) {
    int i = 0;
    while (i < text.length()) {
      int end = Alphabet.ADDRESS.runEnd(text, i, text.length());
      if (end > i && !fours(text, i, end, spans)) {
        six(text, i, end, spans);
      }
      i = end + 1;
    }
  }

  /**
   * Marks each IPv4 at the beginning of a run or behind a colon, as in {@code addr:10.0.0.1:80}.
   */
  private static boolean fours(String text, int from, int to, Spans spans) {
    boolean any = false;
    int i = from;
    while (i < to) {
      int end = Alphabet.WORD.hasAt(text, i - 1) ? i : fourEnd(text, i);
      if (end > i) {
        spans.mark(i, end, Finding.ADDRESS);
        any = true;
        i = end;
      }
      while (i < to && text.charAt(i) != ':') {
        i++;
      }
      i++;
    }
    return any;
  }

  /** Where the IPv4 address at {@code from} ends, or {@code from} if there is none. */
  private static int fourEnd(String text, int from) {
    int i = from;
    for (int part = 0; part < 4; part++) {
      int end = Alphabet.DIGITS.runEnd(text, i, i + 4);
      int length = end - i;
      if (length < 1 || length > 3 || Integer.parseInt(text, i, end, 10) > 255) {
        return from;
      }
      boolean dot = end < text.length() && text.charAt(end) == '.';
      if (part == 3) {
        boolean longer =
            Alphabet.WORD.hasAt(text, end) || (dot && Alphabet.DIGITS.hasAt(text, end + 1));
        return longer ? from : end;
      }
      if (!dot) {
        return from;
      }
      i = end + 1;
    }
    return from;
  }

  private static void six(String text, int from, int to, Spans spans) {
    int end = to;
    while (end > from && (text.charAt(end - 1) == '.' || endsInOneColon(text, from, end))) {
      end--;
    }
    boolean inWord = Alphabet.WORD.hasAt(text, from - 1) || Alphabet.WORD.hasAt(text, end);
    if (!inWord && end - from <= LONGEST && isSix(text.substring(from, end))) {
      spans.mark(from, end, Finding.ADDRESS);
    }
  }

  private static boolean endsInOneColon(String text, int from, int end) {
    return text.charAt(end - 1) == ':' && end - 2 >= from && text.charAt(end - 2) != ':';
  }

  private static boolean isSix(String run) {
    if (run.length() < 3
        || run.chars().noneMatch(c -> c >= '0' && c <= '9')
        || run.indexOf('.') >= 0) {
      return false;
    }
    int gap = run.indexOf("::");
    if (gap >= 0 && run.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    String[] groups = run.split(":", -1);
    int filled = 0;
    for (int i = 0; i < groups.length; i++) {
      if (groups[i].length() > 4) {
        return false;
      }
      filled += groups[i].isEmpty() ? 0 : 1;
    }
    return gap >= 0 ? filled >= 1 && filled <= 7 : filled == 8 && groups.length == 8;
  }
}
