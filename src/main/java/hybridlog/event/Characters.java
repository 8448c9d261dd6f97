package hybridlog.event;

/**
 * Which ASCII marks, everything printable but letters and digits, and the tab, a text has: enough
 * to see that those of a format are not in a line, which is so for half of the formats that its
 * beginning allows. A character that is not ASCII may be taken for one of them. Not thread safe.
 */
final class Characters {
  /** The bit of each mark; none for letters and digits. */
  private static final long[] BITS = new long[128];

  static {
    BITS['\t'] = 1;
    int next = 1;
    for (char c = ' '; c < 127; c++) {
      if (!Chars.isLetter(c) && !Chars.isDigit(c)) {
        BITS[c] = 1L << next++;
      }
    }
  }

  private long marks;

  /** Takes those of a text; all others are forgotten. */
  void of(String text) {
    marks = 0;
    add(text);
  }

  void add(String text) {
    long found = 0;
    for (int i = 0; i < text.length(); i++) {
      found |= BITS[text.charAt(i) & 127];
    }
    marks |= found;
  }

  /** A bit for each mark. */
  long marks() {
    return marks;
  }
}
