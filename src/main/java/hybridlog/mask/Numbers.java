package hybridlog.mask;

import static hybridlog.mask.Kind.digit;

/** Recognises numbers and their units; see {@link Shapes} for the manner of the methods. */
final class Numbers {
  static final String PLAIN = "0";
  static final String DURATION = "0 ms";
  static final String SIZE = "0 kb";

  private static final Lexicon DURATIONS =
      Lexicon.of("ns us µs μs ms msec msecs s sec secs m min mins h hr hrs d");
  private static final Lexicon SIZES =
      Lexicon.of("b kb mb gb tb pb kib mib gib tib ki mi gi ti k m g t bytes byte kbytes");
  private static final Lexicon APART_DURATIONS =
      Lexicon.of(
          "ns us µs μs ms msec msecs s sec secs second seconds min mins minute minutes hour hours day"
              + " days millisecond milliseconds microsecond microseconds nanosecond nanoseconds");
  private static final Lexicon APART_SIZES =
      Lexicon.of("b kb mb gb tb kib mib gib tib byte bytes kbytes mbytes");

  /** Letters that may follow a version: k, rc, beta. */
  private static final int LONGEST_SUFFIX = 5;

  private Numbers() {}

  /**
   * Whether letters end a version, {@code 3.0.2k}, {@code 3.0.2rc1}, or what is behind the only dot
   * is hexadecimal, {@code 7.1f}.
   */
  static boolean lettered(char[] text, int at, int to) {
    int dots = 0;
    int last = at;
    int stop = Shapes.digits(text, at, to);
    while (stop > last && stop + 1 < to && text[stop] == '.') {
      dots++;
      last = stop + 1;
      stop = Shapes.digits(text, last, to);
    }
    if (dots == 1) {
      return to - last <= 3 && text[to - 1] >= 'a' && Identifiers.isHex(text, last, to);
    }
    int after = stop;
    while (after < to && text[after] >= 'a' && Kind.letter(text[after])) {
      after++;
    }
    return dots > 1
        && stop > last
        && after > stop
        && after - stop <= LONGEST_SUFFIX
        && Shapes.digits(text, after, to) == to;
  }

  /**
   * Where a number with its digits in threes, as 1,234,567, ends whose first ones end at {@code
   * at}.
   */
  static int grouped(char[] text, int from, int at, int end) {
    int i = at;
    while (at - from <= 3
        && i < end
        && text[i] == ','
        && Shapes.digits(text, i + 1, end) == i + 4) {
      i += 4;
    }
    // Without a unit it may as well be a list, which comes to the same.
    return i > at && apart(text, i, end) > i ? i : at;
  }

  /** Digits with fraction and exponent. */
  static int number(char[] text, int at, int end) {
    int i = Shapes.digits(text, at, end);
    if (i > at && i + 1 < end && text[i] == '.' && digit(text[i + 1])) {
      i = Shapes.digits(text, i + 1, end);
    }
    if (i > at && i + 1 < end && (text[i] == 'e' || text[i] == 'E')) {
      int sign = text[i + 1] == '-' || text[i + 1] == '+' ? 2 : 1;
      int stop = Shapes.digits(text, i + sign, end);
      boolean ends =
          stop == end || !Kind.word(text[stop]) || (sign == 2 && Kind.letter(text[stop]));
      i = stop > i + sign && ends ? stop : i;
    }
    return i;
  }

  /** The placeholder of a token that is a number with a unit or several, as 1m30s; else empty. */
  static String withUnit(char[] text, int at, int end) {
    int i = at;
    String kind = "";
    while (i < end) {
      int digits = number(text, i, end);
      int stop = digits;
      while (stop < end && Kind.letter(text[stop])) {
        stop++;
      }
      if (digits == i) {
        return "";
      }
      boolean first = kind.isEmpty();
      kind = stop == digits ? PLAIN : unit(text, i, digits, stop);
      if (kind.isEmpty() || (!first && !kind.equals(DURATION))) {
        return "";
      }
      i = stop;
    }
    return kind;
  }

  private static String unit(char[] text, int number, int from, int to) {
    boolean hex = to - from == 1 && Kind.hex(text[from]);
    boolean padded = text[number] == '0' && from - number > 1 && digit(text[number + 1]);
    if (hex && (from - number > 4 || padded)) {
      return PLAIN; // rather a hex number that ends in a letter: 046d
    }
    if (DURATIONS.has(text, from, to) && text[from] != 'M') {
      return DURATION;
    }
    return SIZES.has(text, from, to) ? SIZE : "";
  }

  /** Where a unit ends that follows a number after a blank; {@code at} if none does. */
  static int apart(char[] text, int at, int end) {
    if (at + 1 >= end || text[at] != ' ') {
      return at;
    }
    int i = at + 1;
    while (i < end && Kind.letter(text[i])) {
      i++;
    }
    boolean ends =
        i == end || !Kind.is(text[i], Kind.DIGIT | Kind.UNDERSCORE | Kind.SLASH | Kind.COLON);
    boolean rate =
        i + 1 < end
            && text[i] == '/'
            && text[i + 1] == 's'
            && (i + 2 == end || !Kind.word(text[i + 2]));
    if (unitApart(text, at + 1, i).isEmpty() || !(ends || rate)) {
      return at;
    }
    return rate ? i + 2 : i;
  }

  /** What stands for a number with a unit, or with one a second. */
  static String unitApart(char[] text, int from, int stop) {
    int to = stop - from > 2 && text[stop - 2] == '/' ? stop - 2 : stop;
    if (APART_DURATIONS.has(text, from, to)) {
      return DURATION;
    }
    return APART_SIZES.has(text, from, to) ? SIZE : "";
  }

  /** A size in brackets that says again what was said before it: {@code (1.79 KB)}. */
  static int restated(char[] text, int at, int end) {
    int digits = at + 1 < end ? number(text, at + 1, end) : at;
    int unit = digits > at + 1 ? apart(text, digits, end) : digits;
    boolean size = unit > digits && unitApart(text, digits + 1, unit).equals(SIZE);
    return size && unit < end && text[unit] == ')' ? unit + 1 : -1;
  }
}
