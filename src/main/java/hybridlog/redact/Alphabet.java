package hybridlog.redact;

/** The sets of ASCII characters that tokens are written in. */
enum Alphabet {
  DIGITS("0-9"),
  HEX("0-9a-f"),
  BASE32("A-Z2-7"),
  ADDRESS("0-9a-fA-F:."),
  UPPER("A-Z0-9"),
  ALNUM("A-Za-z0-9"),
  WORD("A-Za-z0-9_"),
  URL_SAFE("A-Za-z0-9_-"),
  DOTTED("A-Za-z0-9_.-"),
  BASE64("A-Za-z0-9+/="),
  /** What follows {@code Bearer} in RFC 6750. */
  TOKEN68("A-Za-z0-9._~+/=-"),
  /** The part of a mail address before the at sign, as people use it. */
  MAILBOX("A-Za-z0-9._+'-");

  /** One bit a character: 0 to 63, 64 to 127. */
  private final long low;

  private final long high;

  Alphabet(String ranges) {
    long[] bits = new long[2];
    for (int i = 0; i < ranges.length(); i++) {
      char from = ranges.charAt(i);
      boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
      char to = range ? ranges.charAt(i + 2) : from;
      for (char c = from; c <= to; c++) {
        bits[c >> 6] |= 1L << c;
      }
      i += range ? 2 : 0;
    }
    low = bits[0];
    high = bits[1];
  }

  boolean has(char c) {
    return c < 128 && ((c < 64 ? low : high) >> c & 1) != 0;
  }

  boolean hasAt(String text, int index) {
    return index >= 0 && index < text.length() && has(text.charAt(index));
  }

  /**
   * Where the run of members that begins at {@code from} ends, looking no further than {@code
   * limit}.
   */
  int runEnd(String text, int from, int limit) {
    int end = Math.min(text.length(), limit);
    int i = from;
    while (i < end && has(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Where the run of members that ends before {@code to} starts, looking no further than {@code
   * limit}.
   */
  int runStart(String text, int to, int limit) {
    int start = Math.max(0, limit);
    int i = to;
    while (i > start && has(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
