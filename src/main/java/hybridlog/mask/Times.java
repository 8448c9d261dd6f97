package hybridlog.mask;

import static hybridlog.mask.Kind.digit;

/** Recognises dates and times of day; see {@link Shapes} for the manner of the methods. */
final class Times {
  private static final Lexicon MONTHS =
      Lexicon.of("jan feb mar apr may jun jul aug sep oct nov dec");
  private static final Lexicon DAYS = Lexicon.of("mon tue wed thu fri sat sun");
  private static final Lexicon ZONES =
      Lexicon.of("utc gmt z am pm cet cest est edt pst pdt cst cdt");

  private Times() {}

  /** Whether a month's name is there, or what begins as one. */
  static boolean isMonth(char[] text, int at) {
    return MONTHS.has(text, at, at + 3);
  }

  /** A date, a time of day or both, that begins with a digit. */
  static int numeric(char[] text, int at, int end) {
    int run = Shapes.digits(text, at, end);
    int size = run - at;
    if (run >= end || size > 8) {
      return -1;
    }
    char mark = text[run];
    if (mark == ':') {
      return size <= 2 ? clock(text, at, end) : -1;
    }
    if (size == 8 && mark == 'T') {
      int stop = Shapes.digits(text, run + 1, end);
      return stop == run + 7 ? zone(text, fraction(text, stop, end), end) : -1;
    }
    int date = mark == '-' || mark == '/' || mark == '.' ? date(text, at, run, end) : -1;
    return date < 0 ? -1 : afterDate(text, date, end);
  }

  /** {@code 2024-05-07}, {@code 07/05/2024}, {@code 07/May/2024}, with one mark throughout. */
  private static int date(char[] text, int at, int run, int end) {
    char mark = text[run];
    boolean yearFirst = run - at == 4;
    if (!yearFirst && run - at > 2) {
      return -1;
    }
    int second = run + 1;
    int i = Shapes.digits(text, second, end);
    boolean named = i == second && second + 3 < end && MONTHS.has(text, second, second + 3);
    if (named) {
      i = second + 3;
    } else if (i == second || i - second > 2) {
      return -1;
    }
    if (i >= end || text[i] != mark) {
      return -1;
    }
    int third = i + 1;
    i = Shapes.digits(text, third, end);
    int size = i - third;
    boolean year = size == 4 || (size == 2 && mark == '/' && run - at == 2);
    boolean fits = yearFirst ? size == 1 || size == 2 : year;
    boolean plausible = mark != '.' || ((yearFirst || size == 4) && i - at >= 10);
    return fits && plausible ? i : -1;
  }

  private static int afterDate(char[] text, int date, int end) {
    if (date == end) {
      return date;
    }
    char c = text[date];
    boolean joined = c == 'T' || c == ' ' || c == ':' || c == '-' || c == '_';
    if (joined && date + 1 < end && digit(text[date + 1])) {
      int clock = clock(text, date + 1, end);
      if (clock < 0 && c == '-') {
        clock = dotted(text, date + 1, end);
      }
      if (clock > 0) {
        return clock;
      }
    }
    if (c == 'Z' || c == 'T') {
      return date + 1;
    }
    return Kind.word(c) ? -1 : date;
  }

  /** {@code 15.42.50.363779}. */
  private static int dotted(char[] text, int at, int end) {
    int i = at;
    for (int group = 0; group < 3; group++) {
      if (Shapes.digits(text, i, end) != i + 2) {
        return -1;
      }
      i += 3;
    }
    return fraction(text, i - 1, end);
  }

  /** {@code 10:54}, {@code 10:54:49}, with fraction and zone. */
  static int clock(char[] text, int at, int end) {
    int i = Shapes.digits(text, at, end);
    if (i == at || i - at > 2) {
      return -1;
    }
    int groups = 1;
    while (groups < 3
        && i + 2 < end
        && text[i] == ':'
        && digit(text[i + 1])
        && digit(text[i + 2])) {
      i += 3;
      groups++;
      if (i < end && digit(text[i])) {
        return -1;
      }
    }
    if (groups < 2 || (i < end && text[i] == ':' && i + 1 < end && Kind.word(text[i + 1]))) {
      return -1;
    }
    return zone(text, fraction(text, i, end), end);
  }

  private static int fraction(char[] text, int at, int end) {
    boolean mark = at + 1 < end && (text[at] == '.' || text[at] == ',') && digit(text[at + 1]);
    return mark ? Shapes.digits(text, at + 1, end) : at;
  }

  private static int zone(char[] text, int at, int end) {
    int i = at < end && text[at] == ' ' ? at + 1 : at;
    if (i < end && (text[i] == '+' || text[i] == '-')) {
      int stop = Shapes.digits(text, i + 1, end);
      if (stop == i + 3 && stop + 2 < end && text[stop] == ':') {
        stop = Shapes.digits(text, stop + 1, end);
        return stop == i + 6 ? stop : at;
      }
      return stop == i + 5 || (stop == i + 3 && i == at) ? stop : at;
    }
    int stop = i;
    while (stop < end && Kind.letter(text[stop])) {
      stop++;
    }
    return ZONES.has(text, i, stop) ? stop : at;
  }

  /** {@code Mon Jan 2 15:04:05 UTC 2006} and its parts; at least a month, a day and a time. */
  static int named(char[] text, int at, int end) {
    int i = at;
    if (i + 3 < end && DAYS.has(text, i, i + 3)) {
      i = blanks(text, text[i + 3] == ',' ? i + 4 : i + 3, end);
      if (i < end && digit(text[i])) {
        return dayFirst(text, i, end);
      }
    }
    if (i + 3 >= end || text[i + 3] != ' ' || !MONTHS.has(text, i, i + 3)) {
      return -1;
    }
    i = blanks(text, i + 3, end);
    int day = Shapes.digits(text, i, end);
    if (day == i || day - i > 2) {
      return -1;
    }
    int date = isDay(text, at, day, end) ? day : -1;
    if (day == end) {
      return date;
    }
    i = blanks(text, text[day] == ',' ? day + 1 : day, end);
    int clock = clock(text, i, end);
    int year = year(text, clock < 0 ? i : blanks(text, clock, end), end);
    if (year > 0 && clock < 0) {
      int later = clock(text, blanks(text, year, end), end);
      return later < 0 ? year : later;
    }
    return year > 0 ? year : Math.max(clock, date);
  }

  /** Whether {@code May 7} stands alone: a name with a capital letter, unlike a verb. */
  private static boolean isDay(char[] text, int at, int day, int end) {
    boolean name = text[at] <= 'Z' && text[at + 1] >= 'a';
    return name && (day == end || !Kind.is(text[day], Kind.LETTER | Kind.DOT | Kind.COLON));
  }

  /** {@code 02 Jan 2006 15:04:05 GMT}. */
  static int dayFirst(char[] text, int at, int end) {
    int i = Shapes.digits(text, at, end);
    if (i - at > 2 || i + 5 >= end || !MONTHS.has(text, i + 1, i + 4)) {
      return -1;
    }
    int year = year(text, blanks(text, i + 4, end), end);
    int clock = year < 0 ? -1 : clock(text, blanks(text, year, end), end);
    return clock < 0 ? year : clock;
  }

  private static int year(char[] text, int at, int end) {
    int stop = Shapes.digits(text, at, end);
    boolean year = stop == at + 4 && (text[at] == '1' || text[at] == '2');
    return year && (stop == end || !Kind.is(text[stop], Kind.LETTER | Kind.DOT)) ? stop : -1;
  }

  private static int blanks(char[] text, int at, int end) {
    int i = at;
    while (i < end && text[i] == ' ') {
      i++;
    }
    return i;
  }
}
