package hybridlog.event;

/** The parts of a time as a line writes it. Reused from line to line; not thread safe. */
final class TimeParts {
  private static final long DAY_SECONDS = 86_400;
  private static final long MICROS = 1_000_000;

  int year;
  int month;
  int day;
  int hour;
  int minute;
  int second;
  int micros;
  int offset;
  boolean zoned;
  // There is a time but nobody can know which: no day, or a day and month that may be swapped.
  boolean unknown;
  // Three numbers of two digits of which any may be the year; 0 if it is known which.
  int shortYear;
  // Set instead of the other parts by formats that count since 1970.
  long instant;
  // With other digits in the place of the line's there may be a time where there is none, or none
  // where there is one but for a number that is no date or time of day, or it may end elsewhere.
  boolean byValue;

  void clear() {
    year = TimeContext.NO_YEAR;
    month = 1;
    day = 1;
    hour = 0;
    minute = 0;
    second = 0;
    micros = 0;
    offset = 0;
    zoned = false;
    unknown = false;
    shortYear = 0;
    instant = Event.NO_TIME;
    byValue = false;
  }

  /** Microseconds since 1970, or {@link Event#NO_TIME} if it is not known which time it is. */
  long toMicros(TimeContext context) {
    if (instant != Event.NO_TIME || unknown) {
      return instant;
    }
    if (shortYear != 0 && !ShortYears.settle(this, context)) {
      return Event.NO_TIME;
    }
    int known = year == TimeContext.NO_YEAR ? context.year(month, day) : year;
    if (known == TimeContext.NO_YEAR) {
      return Event.NO_TIME;
    }
    long seconds =
        days(known, month, day) * DAY_SECONDS + hour * 3600L + minute * 60L + Math.min(second, 59);
    int east = zoned ? offset : context.offset(known, month, day, hour, minute);
    return (seconds - east) * MICROS + micros;
  }

  /** Whether it has a day but no year. */
  boolean isYearless() {
    return year == TimeContext.NO_YEAR && !unknown && instant == Event.NO_TIME;
  }

  /** Whether nothing says which zone it is in. */
  boolean isZoneless() {
    return !zoned && !unknown && instant == Event.NO_TIME;
  }

  /** Whether there is such a day; that there is none is noted. */
  boolean isDate() {
    boolean is = month >= 1 && month <= 12 && day >= 1 && day <= TimeContext.daysOf(month, year);
    byValue |= !is;
    return is;
  }

  /** Whether there is such a time of day; that there is none is noted. */
  boolean isClock() {
    boolean is = hour <= 24 && minute < 60 && second <= 60;
    byValue |= !is;
    return is;
  }

  /** Whether the year is one of a span; that it is not is noted. */
  boolean isYear(int first, int end) {
    boolean is = year >= first && year < end;
    byValue |= !is;
    return is;
  }

  /**
   * A count since 1970 in seconds, milli-, micro- or nanoseconds, told apart by its size.
   *
   * @return whether it lies between 2000 and 2100
   */
  boolean since1970(long count) {
    long value = count;
    long unit = MICROS;
    while (value > 4_102_444_800L && unit > 0) {
      value /= 1000;
      unit /= 1000;
    }
    byValue = true;
    boolean nanos = unit == 0;
    instant = nanos ? count / 1000 : count * unit;
    return value >= 946_684_800L && value <= 4_102_444_800L;
  }

  /** Days from 1970-01-01 to a day of the Gregorian calendar. */
  static long days(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(shifted, 400);
    int ofEra = shifted - era * 400;
    int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
  }
}
