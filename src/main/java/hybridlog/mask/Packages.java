package hybridlog.mask;

/** Names and versions of packages as package managers write them. */
final class Packages {
  private static final int PARTS = Kind.LETTER | Kind.DIGIT | Kind.DOT | Kind.DASH | Kind.COLON;

  private static final String NAMES =
      "all any amd64 arm64 armhf i386 x86_64 aarch64 noarch ppc64el s390x riscv64";

  private static final Lexicon ARCHITECTURES = Lexicon.of(NAMES);

  /** The same with zeros for their digits. */
  private static final Lexicon LIKE_ARCHITECTURES = Lexicon.of(Lexicon.zeroed(NAMES));

  private Packages() {}

  /** Whether an architecture follows a name whose end is {@code colon}: {@code libx6:amd64}. */
  static boolean hasArchitecture(char[] text, int colon, int to) {
    return colon < to && text[colon] == ':' && ARCHITECTURES.has(text, colon + 1, to);
  }

  /** Whether a text with zeros for its digits is an architecture but for them. */
  static boolean isLikeArchitecture(char[] zeroed, int from, int to) {
    return LIKE_ARCHITECTURES.has(zeroed, from, to);
  }

  /** Whether a token that begins with a digit is a version: {@code 2.36-9+deb12u1, 1:1.0~rc1-2}. */
  static boolean version(char[] text, int at, int to) {
    boolean marked = false;
    for (int i = at; i < to; i++) {
      boolean mark = text[i] == '+' || text[i] == '~';
      if (!mark && !Kind.is(text[i], PARTS)) {
        return false;
      }
      marked |= mark && i + 1 < to;
    }
    return marked;
  }
}
