package hybridlog.event;

/**
 * Which ASCII characters a text has: enough to see that a format's marks are not in a line, which
 * is so for half of the formats that its beginning allows. Not thread safe.
 */
final class Characters {
  private long low;
  private long high;

  /** Takes those of a text; all others are forgotten. */
  void of(String text) {
    low = 0;
    high = 0;
    add(text);
  }

  void add(String text) {
    long below64 = 0;
    long from64 = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        long upper = c >> 6; // letters and others take turns: a branch would be guessed wrong
        below64 |= (1L << c) & (upper - 1);
        from64 |= (1L << c) & -upper;
      }
    }
    low |= below64;
    high |= from64;
  }

  /** A bit for each character below 64. */
  long low() {
    return low;
  }

  /** A bit for each character from 64 to 127. */
  long high() {
    return high;
  }
}
