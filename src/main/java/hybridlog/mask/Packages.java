package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/**
 * Masks names and versions of packages as package managers write them: {@code libx6:amd64
 * 2.36-9+deb12u1}, {@code libx-dev (1.2-3)}. A version is known by the name before it: by itself it
 * may look as an address, a time or an id does.
 */
final class Packages {
  private static final int PARTS = Kind.LETTER | Kind.DIGIT | Kind.DOT | Kind.DASH | Kind.COLON;

  private static final String NAMES =
      "all any amd64 arm64 armhf i386 x86_64 aarch64 noarch ppc64el s390x riscv64";

  private static final Lexicon ARCHITECTURES = Lexicon.of(NAMES);

  /** The same with zeros for their digits. */
  private static final Lexicon LIKE_ARCHITECTURES = Lexicon.of(Lexicon.zeroed(NAMES));

  private static final Lexicon PACKAGE = Lexicon.of("package");

  /** What is done to packages: a name and a number in brackets behind it are one's version. */
  private static final Lexicon INSTALLED =
      Lexicon.of(
          """
          up unpacking unpack installing installed upgrading upgraded downgrading removing removed
          purging configuring configured replacing selecting
          """);

  /** Words that a version in brackets follows, and no names of packages. */
  private static final Lexicon NO_PACKAGES =
      Lexicon.of(
          """
          version versions release build over from to with at as of and or by in is was than since
          using update upgrade kernel firmware driver protocol range pages lines between
          """);

  /** What dpkg writes for no version. */
  private static final String NO_VERSION = " <none> ";

  private static final String OVER = ") over (";

  private final Cursor cursor;
  private final char[] in;

  /** Where a version begins if one does, behind a name; -1 if none was. */
  private int versionAt;

  Packages(Cursor cursor) {
    this.cursor = cursor;
    this.in = cursor.in;
  }

  /** Whether a text with zeros for its digits is an architecture but for them. */
  static boolean isLikeArchitecture(char[] zeroed, int from, int to) {
    return LIKE_ARCHITECTURES.has(zeroed, from, to);
  }

  void begin() {
    versionAt = -1;
  }

  /** Masks the token from the cursor to {@code to} if it is a name or a version behind one. */
  boolean mask(int to, int flags) {
    int at = cursor.at;
    if (digit(in[at]) && isVersion(to, flags)) {
      versionAt = versionAt == at ? next(to) : -1;
      cursor.place(Numbers.PLAIN, to);
      return true;
    }
    if (!Kind.is(in[at], Kind.LETTER | Kind.DIGIT)) {
      return false;
    }
    boolean versioned = hasArchitecture(to, flags) || hasVersion(to, flags);
    if (!versioned && !isCalled(to, flags)) {
      return false;
    }
    cursor.place(Names.NAME, to);
    versionAt = versioned ? next(to) : -1;
    return true;
  }

  /** Whether a token that begins with a digit is a version by what is in it: {@code 1:1.0~1}. */
  boolean isVersion(int to) {
    boolean marked = false;
    for (int i = cursor.at; i + 1 < to; i++) {
      marked |= in[i] == '+' || in[i] == '~';
    }
    return marked && isOfParts(in, cursor.at, to);
  }

  private boolean isVersion(int to, int flags) {
    int at = cursor.at;
    if (versionAt == at) {
      return (flags & ~(Kind.DIGIT | Kind.HEX)) != 0 && isOfParts(in, at, to);
    }
    return (flags & Kind.OTHER) != 0 && isMarked(to) && isOfParts(in, at, to);
  }

  /** Where the next version begins: also in a bracket, or behind the word for none. */
  private int next(int to) {
    if (cursor.follows(OVER, to)) {
      return to + OVER.length();
    }
    if (cursor.follows(NO_VERSION, to)) {
      return to + NO_VERSION.length();
    }
    return cursor.follows(" (", to) ? to + 2 : to + 1;
  }

  /** Whether a plus or tilde has letters behind it: {@code 2.36-9+deb12u1}, no time with a zone. */
  private boolean isMarked(int to) {
    for (int i = cursor.at; i + 1 < to; i++) {
      if ((in[i] == '+' || in[i] == '~') && letter(in[i + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Whether an architecture ends the token: {@code libx6:amd64}. */
  private boolean hasArchitecture(int to, int flags) {
    if ((flags & Kind.COLON) == 0) {
      return false;
    }
    int colon = to - 1;
    while (colon > cursor.at && Kind.word(in[colon])) {
      colon--;
    }
    return in[colon] == ':'
        && colon > cursor.at
        && ARCHITECTURES.has(in, colon + 1, to)
        && isOfParts(in, cursor.at, colon);
  }

  /** Whether the token is a name and a version in brackets follows it: {@code libx-dev (1.2-3)}. */
  private boolean hasVersion(int to, int flags) {
    int from = to + 2;
    if (from >= cursor.end
        || in[to] != ' '
        || in[to + 1] != '('
        || !digit(in[from])
        || Identifiers.isUuid(cursor, to + 1)) {
      return false;
    }
    int marks = 0;
    boolean certain = false;
    int close = from;
    while (close < cursor.end
        && (Kind.is(in[close], PARTS) || in[close] == '+' || in[close] == '~')) {
      boolean mark = !letter(in[close]) && !digit(in[close]);
      marks += mark ? 1 : 0;
      certain |= in[close] == '+' || in[close] == '~' || (mark && marks > 1);
      close++;
    }
    if (close >= cursor.end || in[close] != ')' || Times.numeric(in, from, close) == close) {
      return false;
    }
    boolean composed = (flags & (Kind.OTHER | Kind.DIGIT | Kind.DASH | Kind.DOT)) != 0;
    boolean version =
        cursor.words.lastIs(INSTALLED)
            ? marks > 0
            : composed && certain && Shapes.ipv4(in, from, close) != close;
    return version && isName(to);
  }

  /** Whether the token is a name behind the word for it: {@code package g++}. */
  private boolean isCalled(int to, int flags) {
    return cursor.words.lastTo() == cursor.at - 1
        && (flags & (Kind.OTHER | Kind.DIGIT | Kind.DASH | Kind.DOT)) != 0
        && letter(in[cursor.at])
        && cursor.words.lastIs(PACKAGE)
        && isName(to);
  }

  private boolean isName(int to) {
    int at = cursor.at;
    boolean small = true;
    for (int i = at; i < to; i++) {
      small &= in[i] < 'A' || in[i] > 'Z';
    }
    return small
        && Kind.is(in[at], Kind.LETTER | Kind.DIGIT)
        && (cursor.flags(at, to) & Kind.LETTER) != 0
        && (cursor.flags(at, to) & Kind.COLON) == 0
        && isOfParts(in, at, to)
        && !NO_PACKAGES.has(in, at, to)
        && !Outcomes.has(in, at, to);
  }

  /** Whether a token has nothing in it but what names and versions are made of. */
  private static boolean isOfParts(char[] text, int at, int to) {
    for (int i = at; i < to; i++) {
      if (text[i] != '+' && text[i] != '~' && !Kind.is(text[i], PARTS)) {
        return false;
      }
    }
    return to > at;
  }
}
