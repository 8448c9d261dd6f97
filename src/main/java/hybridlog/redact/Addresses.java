package hybridlog.redact;

/** Addresses in networks: IPv4 in four numbers, IPv6 with a digit in it, MAC in six bytes. */
final class Addresses {
  private static final int LONGEST = 45;

  /** Bytes of a MAC. */
  private static final int HARDWARE = 6;

  private Addresses() {}

  static void find(String text, Spans spans) {
    int i = 0;
    while (i < text.length()) {
      int end = Alphabet.ADDRESS.runEnd(text, i, text.length());
      int hardware = hardwareEnd(text, i);
      if (hardware > i) {
        spans.mark(i, hardware, Finding.ADDRESS);
        end = hardware;
      } else if (end > i && !fours(text, i, end, spans)) {
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
        int stop = dot ? portEnd(text, end + 1) : end;
        boolean longer =
            Alphabet.WORD.hasAt(text, stop)
                || (text.startsWith(".", stop) && Alphabet.DIGITS.hasAt(text, stop + 1));
        return longer ? from : end;
      }
      if (!dot) {
        return from;
      }
      i = end + 1;
    }
    return from;
  }

  /**
   * Behind the port that BSD's tools write behind a dot, or {@code from}: one digit is more likely
   * of a version.
   */
  private static int portEnd(String text, int from) {
    int end = Alphabet.DIGITS.runEnd(text, from, from + 6);
    return end - from >= 2 && end - from <= 5 ? end : from - 1;
  }

  /**
   * Behind {@code 00:1a:2b:3c:4d:5e}, also with dashes, or several without anything between them;
   * {@code from} if it is none.
   */
  private static int hardwareEnd(String text, int from) {
    char sign = from + 2 < text.length() ? text.charAt(from + 2) : ' ';
    if ((sign != ':' && sign != '-') || Alphabet.URL_SAFE.hasAt(text, from - 1)) {
      return from;
    }
    int end = from;
    int bytes = 0;
    boolean letter = false;
    while (isByte(text, end)) {
      letter |= Character.isLetter(text.charAt(end)) || Character.isLetter(text.charAt(end + 1));
      end += 2;
      bytes++;
      if (end >= text.length() || text.charAt(end) != sign || !isByte(text, end + 1)) {
        break;
      }
      end++;
    }
    boolean date = sign == '-' && !letter;
    return bytes < HARDWARE || date || Alphabet.WORD.hasAt(text, end) ? from : end;
  }

  private static boolean isByte(String text, int at) {
    return isHex(text, at) && isHex(text, at + 1);
  }

  private static boolean isHex(String text, int index) {
    return index < text.length() && Alphabet.HEX.has(Character.toLowerCase(text.charAt(index)));
  }

  /** {@code ip-10-0-0-7.ec2.internal}. */
  static void inHostName(String text, int start, int end, Spans spans) {
    int i = end;
    for (int part = 0; part < 4; part++) {
      int stop = Alphabet.DIGITS.runEnd(text, i, i + 4);
      boolean dash = part == 3 || text.startsWith("-", stop);
      if (stop == i || stop - i > 3 || !dash) {
        return;
      }
      i = part == 3 ? stop : stop + 1;
    }
    if (!Alphabet.URL_SAFE.hasAt(text, start - 1) && !Alphabet.URL_SAFE.hasAt(text, i)) {
      spans.mark(end, i, Finding.ADDRESS);
    }
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
