package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.number;

/**
 * Times of day: hours, minutes, seconds and what may follow them. Methods return where the time
 * ends, or -1 if there is none. Stateless.
 */
final class Clock {
  private Clock() {}

  /** {@code 7:48}, {@code 07:48:05.123 PM +0200}, {@code 15.42.50.675872}. */
  static int read(TimeParts parts, String s, int at) {
    int digits = digits(s, at);
    char separator = at(s, at + digits);
    if (digits < 1 || digits > 2 || (separator != ':' && separator != '.')) {
      return -1;
    }
    parts.hour = number(s, at, digits);
    int next = at + digits + 1;
    int length = digits(s, next);
    if (length < 1 || length > 2) {
      return -1;
    }
    parts.minute = number(s, next, length);
    next += length;
    int seconds = digits(s, next + 1);
    if (at(s, next) == separator && (seconds == 1 || seconds == 2)) {
      parts.second = number(s, next + 1, seconds);
      next = fraction(parts, s, next + 1 + seconds);
    } else if (separator == '.') {
      return -1;
    }
    if (separator == '.' && digits(s, next + 1) == 3) {
      next = minutesEast(parts, s, next);
    }
    if (!parts.isClock()) {
      return -1;
    }
    return parts.zoned ? next : zone(parts, s, halfDay(parts, s, next));
  }

  /** A zone as DB2 writes it behind such a time, in minutes: {@code +060}. */
  private static int minutesEast(TimeParts parts, String s, int at) {
    char sign = at(s, at);
    int minutes = number(s, at + 1, 3);
    if (sign != '+' && sign != '-') {
      return at;
    }
    parts.byValue = true;
    if (minutes > 14 * 60 || minutes % 15 != 0) {
      return at;
    }
    parts.zoned = true;
    parts.offset = (sign == '-' ? -60 : 60) * minutes;
    return at + 4;
  }

  /** {@code 210929}, {@code 210929.123Z}. */
  static int compact(TimeParts parts, String s, int at) {
    parts.hour = number(s, at, 2);
    parts.minute = number(s, at + 2, 2);
    parts.second = number(s, at + 4, 2);
    return parts.isClock() ? zone(parts, s, fraction(parts, s, at + 6)) : -1;
  }

  /** A fraction of a second after its dot or comma; also {@code :606}, that some write. */
  static int fraction(TimeParts parts, String s, int at) {
    char c = at(s, at);
    if (c != '.' && c != ',' && c != ':') {
      return at;
    }
    int digits = digits(s, at + 1);
    if (digits == 0) {
      return at;
    }
    if (c == ':') {
      if (digits > 3 || isLetter(at(s, at + 1 + digits))) {
        return at;
      }
      parts.micros = 1000 * number(s, at + 1, digits);
    } else {
      parts.micros = micros(s, at + 1, digits);
    }
    return at + 1 + digits;
  }

  /** The value of decimal digits after a point in millionths. */
  static int micros(String s, int at, int digits) {
    int value = 0;
    for (int i = 0; i < 6; i++) {
      value = value * 10 + (i < digits ? s.charAt(at + i) - '0' : 0);
    }
    return value;
  }

  /** AM or PM, if there. */
  static int halfDay(TimeParts parts, String s, int at) {
    int start = at(s, at) == ' ' || at(s, at) == '\u202F' ? at + 1 : at;
    char half = (char) (at(s, start) | 0x20);
    if ((half != 'a' && half != 'p') || (at(s, start + 1) | 0x20) != 'm') {
      return at;
    }
    if (isWordPart(at(s, start + 2))) {
      return at;
    }
    parts.byValue = true;
    if (parts.hour > 12) {
      return at;
    }
    parts.hour = parts.hour % 12 + (half == 'p' ? 12 : 0);
    return start + 2;
  }

  /** A zone, if there: {@code Z}, {@code +02:00}, {@code -0700}, {@code CEST}. */
  static int zone(TimeParts parts, String s, int at) {
    char c = at(s, at);
    int start = c == ' ' ? at + 1 : at;
    char first = at(s, start);
    if (first == 'Z' && start == at && !isWordPart(at(s, at + 1))) {
      parts.zoned = true;
      return at + 1;
    }
    if (first == '+' || first == '-') {
      return numericZone(parts, s, start, at);
    }
    if (first < 'A' || first > 'Z') {
      return at;
    }
    int region = region(parts, s, start);
    return region > 0 ? region : namedZone(parts, s, start, at);
  }

  private static int numericZone(TimeParts parts, String s, int start, int at) {
    int digits = digits(s, start + 1);
    parts.byValue |= digits == 2 || digits == 4;
    int hours = digits >= 2 ? number(s, start + 1, 2) : 99;
    int minutes = digits == 4 ? number(s, start + 3, 2) : 0;
    int end = start + 1 + digits;
    if (digits == 2 && at(s, end) == ':' && digits(s, end + 1) == 2) {
      minutes = number(s, end + 1, 2);
      end += 3;
    } else if (digits == 2 && start != at) {
      return at;
    }
    if ((digits != 2 && digits != 4) || hours > 14 || minutes % 15 != 0 || isLetter(at(s, end))) {
      return at;
    }
    parts.zoned = true;
    parts.offset = (hours * 3600 + minutes * 60) * (s.charAt(start) == '-' ? -1 : 1);
    return end;
  }

  /** {@code Europe/Berlin}, as PHP writes it. */
  private static int region(TimeParts parts, String s, int start) {
    int slash = start;
    while (isLetter(at(s, slash))) {
      slash++;
    }
    if (slash == start || at(s, slash) != '/') {
      return -1;
    }
    int end = slash + 1;
    while (isWordPart(at(s, end)) || at(s, end) == '/' || at(s, end) == '-') {
      end++;
    }
    parts.byValue = true; // Etc/GMT-5
    Integer offset = ZoneNames.offset(s.substring(start, end), parts);
    if (offset == null) {
      return -1;
    }
    parts.zoned = true;
    parts.offset = offset;
    return end;
  }

  private static int namedZone(TimeParts parts, String s, int start, int at) {
    int end = start;
    while (end - start < 6 && at(s, end) >= 'A' && at(s, end) <= 'Z') {
      end++;
    }
    if (end - start < 3 || end - start > 5 || isWordPart(at(s, end))) {
      return at;
    }
    Integer known = ZoneNames.offset(s.substring(start, end));
    if (known == null) {
      // Letters that touch the time can only be a zone, though nobody knows which.
      return start == at ? end : at;
    }
    if (known != ZoneNames.AMBIGUOUS) {
      parts.zoned = true;
      parts.offset = known;
    }
    return end;
  }

  /** Whether a time of day that ends at {@code end} was told in twelve hours. */
  static boolean isHalfDay(String s, int end) {
    char last = at(s, end - 1);
    return (last == 'M' || last == 'm') && !isDigit(at(s, end - 2));
  }
}
