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
      if (c < 64) {
        below64 |= 1L << c;
      } else if (c < 128) {
        from64 |= 1L << c;
      }
    }
    low |= below64;
    high |= from64;
  }

  /** Whether each of the other text's characters is in this one. */
  boolean contain(Characters other) {
    return (other.low & ~low) == 0 && (other.high & ~high) == 0;
  }
}
