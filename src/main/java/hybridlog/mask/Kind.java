package hybridlog.mask;

/** What a character can be part of: bits that tell a token's make-up when they are put together. */
final class Kind {
  static final int LETTER = 1;
  static final int DIGIT = 1 << 1;
  static final int DOT = 1 << 2;
  static final int DASH = 1 << 3;
  static final int UNDERSCORE = 1 << 4;
  static final int COLON = 1 << 5;
  static final int SLASH = 1 << 6;
  static final int BACKSLASH = 1 << 7;
  static final int AT = 1 << 8;

  /** Other characters within a token, as in {@code 5%}, {@code a+b}, {@code BLOCK*}. */
  static final int OTHER = 1 << 9;

  /** Set together with {@link #LETTER} or {@link #DIGIT}. */
  static final int HEX = 1 << 10;

  /** Set together with {@link #OTHER}: ends a sentence. */
  static final int CLOSING = 1 << 13;

  static final int BLANK = 1 << 11;
  static final int QUOTE = 1 << 12;

  /** What a token is made of. */
  static final int TOKEN =
      LETTER | DIGIT | DOT | DASH | UNDERSCORE | COLON | SLASH | BACKSLASH | AT | OTHER;

  private static final short[] KINDS = new short[128];

  static {
    for (int c = 0; c <= ' '; c++) {
      KINDS[c] = BLANK;
    }
    for (int c = 'a'; c <= 'z'; c++) {
      KINDS[c] = (short) (c <= 'f' ? LETTER | HEX : LETTER);
      KINDS[c - 32] = KINDS[c];
    }
    for (int c = '0'; c <= '9'; c++) {
      KINDS[c] = DIGIT | HEX;
    }
    KINDS['.'] = DOT;
    KINDS['-'] = DASH;
    KINDS['_'] = UNDERSCORE;
    KINDS[':'] = COLON;
    KINDS['/'] = SLASH;
    KINDS['\\'] = BACKSLASH;
    KINDS['@'] = AT;
    KINDS['"'] = QUOTE;
    KINDS['\''] = QUOTE;
    KINDS['`'] = QUOTE;
    for (char c : new char[] {'%', '+', '~', '$', '#', '*', '!', '&', '^', '?'}) {
      KINDS[c] = OTHER;
    }
    KINDS['!'] |= CLOSING;
    KINDS['?'] |= CLOSING;
  }

  private Kind() {}

  static int of(char c) {
    return c < 128 ? KINDS[c] : c == '\u00A0' || c == '\u0085' ? BLANK : LETTER;
  }

  static boolean is(char c, int kinds) {
    return (of(c) & kinds) != 0;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean hex(char c) {
    return c < 128 && (KINDS[c] & HEX) != 0;
  }

  static boolean letter(char c) {
    return (of(c) & LETTER) != 0;
  }

  static boolean word(char c) {
    return (of(c) & (LETTER | DIGIT | UNDERSCORE)) != 0;
  }
}
