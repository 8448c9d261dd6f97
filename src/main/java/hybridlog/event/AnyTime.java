package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.number;
import static hybridlog.event.Chars.skipBlanks;

import java.time.LocalDate;
import java.time.Year;

/**
 * A date with a time of day in any shape that can be told by looking at it. Methods return where it
 * ends, or -1 if there is none. Stateless.
 */
final class AnyTime {
  private static final String WEEKDAYS = "montuewedthufrisatsun";

  private AnyTime() {}

  static int read(TimeParts parts, String s, int at) {
    parts.clear();
    char c = at(s, at);
    if (isDigit(c)) {
      return switch (digits(s, at)) {
        case 1, 2 -> dayFirst(parts, s, at);
        case 4 -> yearFirst(parts, s, at);
        case 8 -> compact(parts, s, at);
        case 14, 17 -> digitsOnly(parts, s, at);
        default -> -1;
      };
    }
    return isLetter(c) ? named(parts, s, at) : -1;
  }

  private static int yearFirst(TimeParts parts, String s, int at) {
    parts.year = number(s, at, 4);
    char separator = at(s, at + 4);
    if ((separator != '-' && separator != '/' && separator != '.') || !parts.isYear(1900, 10_000)) {
      return -1;
    }
    int digits = digits(s, at + 5);
    if (digits == 3 && separator == '-') {
      return dayOfYear(parts, s, at);
    }
    if (digits == 0 && separator == '-') {
      return namedMonth(parts, s, at);
    }
    if (digits != 2 || at(s, at + 7) != separator || digits(s, at + 8) != 2) {
      return -1;
    }
    parts.month = number(s, at + 5, 2);
    parts.day = number(s, at + 8, 2);
    return AfterDate.read(parts, s, at + 10);
  }

  private static int dayOfYear(TimeParts parts, String s, int at) {
    int day = number(s, at + 5, 3);
    parts.byValue = true;
    if (day < 1 || day > Year.of(parts.year).length() || at(s, at + 8) != 'T') {
      return -1;
    }
    LocalDate date = LocalDate.ofYearDay(parts.year, day);
    parts.month = date.getMonthValue();
    parts.day = date.getDayOfMonth();
    return AfterDate.read(parts, s, at + 8);
  }

  /** {@code 2026-Mar-19}. */
  private static int namedMonth(TimeParts parts, String s, int at) {
    int end = MonthNames.read(parts, s, at + 5);
    if (end < 0 || at(s, end) != '-' || digits(s, end + 1) != 2) {
      return -1;
    }
    parts.day = number(s, end + 1, 2);
    return AfterDate.read(parts, s, end + 3);
  }

  /** {@code 20260319081407}, with or without thousandths. */
  private static int digitsOnly(TimeParts parts, String s, int at) {
    parts.year = number(s, at, 4);
    parts.month = number(s, at + 4, 2);
    parts.day = number(s, at + 6, 2);
    parts.hour = number(s, at + 8, 2);
    parts.minute = number(s, at + 10, 2);
    parts.second = number(s, at + 12, 2);
    int end = at + digits(s, at);
    parts.micros = end - at == 17 ? 1000 * number(s, at + 14, 3) : 0;
    boolean known = parts.isYear(1970, 2100) && parts.isDate() && parts.isClock();
    return known ? end : -1;
  }

  private static int compact(TimeParts parts, String s, int at) {
    parts.year = number(s, at, 4);
    parts.month = number(s, at + 4, 2);
    parts.day = number(s, at + 6, 2);
    return parts.isYear(1970, 2100) ? AfterDate.read(parts, s, at + 8) : -1;
  }

  private static int dayFirst(TimeParts parts, String s, int at) {
    int digits = digits(s, at);
    int first = number(s, at, digits);
    char separator = at(s, at + digits);
    int next = at + digits + 1;
    if (separator != '/' && separator != '.' && separator != '-' && separator != ' ') {
      return -1;
    }
    if (separator == '.' && at(s, next) == ' ' && isLetter(at(s, next + 1))) {
      separator = ' ';
      next++;
    }
    if (isLetter(at(s, next))) {
      return dayThenMonth(parts, s, first, separator, next);
    }
    int more = digits(s, next);
    int year = digits(s, next + more + 1);
    if (more < 1 || more > 2 || at(s, next + more) != separator || (year != 4 && year != 2)) {
      return -1;
    }
    int second = number(s, next, more);
    if (year == 2) {
      int third = number(s, next + more + 1, 2);
      boolean date = ShortYears.take(parts, first, second, third, separator);
      return date ? clockAfterShort(parts, s, next + more + 3) : -1;
    }
    parts.year = number(s, next + more + 1, 4);
    if (!order(parts, first, second, separator)) {
      return -1;
    }
    int end = AfterDate.read(parts, s, next + more + 5);
    if (parts.unknown && end >= 0 && Clock.isHalfDay(s, end)) {
      // Who counts hours to twelve writes the month first.
      parts.unknown = false;
      parts.month = first;
      parts.day = second;
    }
    return end;
  }

  /** A time of day to the second, which sets a short date apart from a version or an address. */
  private static int clockAfterShort(TimeParts parts, String s, int at) {
    parts.second = -1;
    int end = at(s, at) == '.' ? -1 : AfterDate.read(parts, s, at);
    if (end >= 0 && parts.shortYear != 0 && Clock.isHalfDay(s, end)) {
      ShortYears.monthFirst(parts);
    }
    return parts.second < 0 ? -1 : end;
  }

  /** Which of two numbers is the day: sure if one is above 12, and by custom between dots. */
  private static boolean order(TimeParts parts, int first, int second, char separator) {
    boolean dayFirst = separator == '.' || first > 12;
    parts.unknown = !dayFirst && second <= 12 && first != second;
    parts.day = dayFirst ? first : second;
    parts.month = dayFirst ? second : first;
    return parts.isDate();
  }

  private static int dayThenMonth(TimeParts parts, String s, int first, char separator, int at) {
    parts.day = first;
    int end = MonthNames.read(parts, s, at);
    if (end < 0 || at(s, end) != separator) {
      return -1;
    }
    int digits = digits(s, end + 1);
    if (digits == 4) {
      parts.year = number(s, end + 1, 4);
      return AfterDate.read(parts, s, end + 5);
    }
    if (digits == 2 && at(s, end + 3) != ':') {
      parts.year = 2000 + number(s, end + 1, 2);
      return parts.isDate() ? clockAfterShort(parts, s, end + 3) : -1;
    }
    return digits <= 2 && separator == ' ' && parts.isDate() ? Clock.read(parts, s, end + 1) : -1;
  }

  private static int named(TimeParts parts, String s, int at) {
    int start = at;
    boolean weekday = isWeekday(s, at);
    if (weekday) {
      start += at(s, at + 3) == ',' ? 4 : 3;
      if (at(s, start) != ' ') {
        return -1;
      }
      start = skipBlanks(s, start);
      if (isDigit(at(s, start))) {
        return digits(s, start) == 4 ? yearFirst(parts, s, start) : dayFirst(parts, s, start);
      }
    }
    int end = MonthNames.read(parts, s, start);
    if (end < 0) {
      return weekday ? -1 : zoneFirst(parts, s, at);
    }
    if (at(s, end) == '-') {
      return behindMonth(parts, s, end + 1);
    }
    if (at(s, end) != ' ') {
      return -1;
    }
    end = skipBlanks(s, end);
    int digits = digits(s, end);
    if (digits < 1 || digits > 2) {
      return -1;
    }
    parts.day = number(s, end, digits);
    return parts.isDate() ? afterDay(parts, s, end + digits, weekday) : -1;
  }

  static boolean isWeekday(String s, int at) {
    return index(WEEKDAYS, s, at) >= 0;
  }

  /** Day and year of {@code Apr-07-13 07:08:36} and {@code Apr-07-2013 07:08:36}. */
  private static int behindMonth(TimeParts parts, String s, int at) {
    int digits = digits(s, at + 3);
    if (digits(s, at) != 2 || at(s, at + 2) != '-' || (digits != 2 && digits != 4)) {
      return -1;
    }
    parts.day = number(s, at, 2);
    parts.year = (digits == 2 ? 2000 : 0) + number(s, at + 3, digits);
    int end = at + 3 + digits;
    return digits == 4
        ? AfterDate.read(parts, s, end)
        : parts.isDate() ? clockAfterShort(parts, s, end) : -1;
  }

  /** {@code UTC Mar 3 10:00:00}. */
  private static int zoneFirst(TimeParts parts, String s, int at) {
    int end = at;
    while (end - at < 6 && at(s, end) >= 'A' && at(s, end) <= 'Z') {
      end++;
    }
    int next = skipBlanks(s, end);
    if (end - at < 3 || end - at > 5 || next == end || !isLetter(at(s, next))) {
      return -1;
    }
    int time = index(WEEKDAYS, s, next) >= 0 || MonthNames.read(parts, s, next) >= 0 ? next : -1;
    Integer offset = time < 0 ? null : ZoneNames.offset(s.substring(at, end));
    if (offset == null) {
      return -1;
    }
    int stop = named(parts, s, next);
    if (!parts.zoned && offset != ZoneNames.AMBIGUOUS) {
      parts.zoned = true;
      parts.offset = offset;
    }
    return stop;
  }

  private static int afterDay(TimeParts parts, String s, int at, boolean weekday) {
    int start = at + (at(s, at) == ',' ? 1 : 0);
    if (at(s, start) != ' ') {
      return -1;
    }
    start = skipBlanks(s, start);
    if (digits(s, start) == 4) {
      parts.year = number(s, start, 4);
      return AfterDate.read(parts, s, start + 4);
    }
    int end = Clock.read(parts, s, start);
    if (end >= 0 && at(s, end) == ' ' && digits(s, end + 1) == 4) {
      int year = number(s, end + 1, 4);
      boolean alone = weekday || !isWordPart(at(s, end + 5));
      parts.byValue = true;
      if (alone && year >= 1970 && year < 2100) {
        parts.year = year;
        int zoned = parts.zoned ? end + 5 : Clock.zone(parts, s, end + 5);
        return parts.isDate() ? zoned : -1; // the 29th of February
      }
    }
    return end;
  }

  /** Which of a list of names of three letters stands there; -1 if none does. */
  static int index(String names, String s, int at) {
    if (at + 3 > s.length()) {
      return -1;
    }
    int first = s.charAt(at) | 0x20;
    int second = s.charAt(at + 1) | 0x20;
    int third = s.charAt(at + 2) | 0x20;
    for (int i = 0; i < names.length(); i += 3) {
      if (names.charAt(i) == first
          && names.charAt(i + 1) == second
          && names.charAt(i + 2) == third) {
        return i / 3;
      }
    }
    return -1;
  }
}
