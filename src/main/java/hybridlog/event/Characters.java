package hybridlog.event;

/**
 * Which ASCII marks, everything printable but letters and digits, and the tab, a text has, and
 * whether it has the two that formats put before a message most: a colon before a blank, and a dash
 * between blanks, which times and names do not have. Enough to see that those of a format are not
 * in a line, which is so for most of the formats that its beginning allows. A character that is not
 * ASCII may be taken for one of them. Not thread safe.
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

  private static final String COLON = ": ";
  private static final String DASH = " - ";
  private static final long HAS_COLON = 1L << 62;
  private static final long HAS_DASH = 1L << 61;

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
    if ((found & BITS[':']) != 0 && has(text, COLON, found)) {
      found |= HAS_COLON;
    }
    if ((found & BITS['-']) != 0 && has(text, DASH, found)) {
      found |= HAS_DASH;
    }
    marks |= found;
  }

  /** Adds what a text must have to have one of a format's; a blank of it stands for any. */
  void require(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      marks |= c == ' ' ? 0 : BITS[c & 127];
    }
    marks |= literal.contains(COLON) ? HAS_COLON : 0;
    marks |= literal.contains(DASH) ? HAS_DASH : 0;
  }

  /**
   * Whether a text has another, whose last blank the text's end can stand for; taken for granted
   * where tabs may be the blanks.
   */
  private static boolean has(String text, String other, long found) {
    return (found & BITS['\t']) != 0
        || text.contains(other)
        || text.regionMatches(text.length() - other.length() + 1, other, 0, other.length() - 1);
  }

  /** A bit for each mark. */
  long marks() {
    return marks;
  }
}
