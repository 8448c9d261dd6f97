package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.skipBlanks;

/**
 * What follows a date: the time of day, behind a blank or in the next cell of a line that is parted
 * by bars or brackets, and the zone where it has a cell too. Stateless.
 */
final class AfterDate {
  private AfterDate() {}

  /** Where the time of day ends whose date ends at {@code at}; -1 if none follows. */
  static int read(TimeParts parts, String s, int at) {
    if (!parts.isDate()) {
      return -1;
    }
    int start;
    switch (at(s, at)) {
      case ' ', '\t' -> {
        start = skipBlanks(s, at);
        start = at(s, start) == '|' ? skipBlanks(s, start + 1) : start;
      }
      case ',', '|' -> start = skipBlanks(s, at + 1);
      case 'T', 't', '_', '-', ':', '.', ';' -> start = at + 1;
      case ']' -> start = skipBlanks(s, at + 1) + 1;
      default -> {
        return -1;
      }
    }
    if (at(s, at) == ']' && at(s, start - 1) != '[') {
      return -1;
    }
    int end = digits(s, start) == 6 ? Clock.compact(parts, s, start) : Clock.read(parts, s, start);
    return end < 0 || parts.zoned ? end : zoneCell(parts, s, end);
  }

  /** A zone that stands in a cell of its own, {@code | +0100 |}, behind the time's. */
  private static int zoneCell(TimeParts parts, String s, int end) {
    int bar = at(s, end) == '\t' ? end : skipBlanks(s, end);
    char mark = at(s, bar);
    if (mark != '|' && mark != ';' && mark != ',' && mark != '\t') {
      return end;
    }
    int from = skipBlanks(s, bar + 1);
    int zone = Clock.zone(parts, s, from);
    boolean cell = parts.zoned && at(s, mark == '\t' ? zone : skipBlanks(s, zone)) == mark;
    if (!cell) {
      parts.zoned = false;
      parts.offset = 0;
    }
    return cell ? zone : end;
  }
}
