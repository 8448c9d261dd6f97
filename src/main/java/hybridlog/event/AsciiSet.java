package hybridlog.event;

/** A set of ASCII characters; any other character is taken for one of it. Not thread safe. */
final class AsciiSet {
  private static final long DIGITS = 0x3ffL << '0';

  private long low;
  private long high;

  void add(char c) {
    if (c < 64) {
      low |= 1L << c;
    } else if (c < 128) {
      high |= 1L << c;
    }
  }

  void addAll() {
    low = -1;
    high = -1;
  }

  /** Adds all digits if one is there. */
  void addOtherDigits() {
    low |= (low & DIGITS) == 0 ? 0 : DIGITS;
  }

  boolean has(char c) {
    return c > 127 || ((c < 64 ? low : high) >>> c & 1) != 0;
  }
}
