package hybridlog.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times of a timeline as short as its span allows; all in UTC. Immutable. */
final class TimeLabels {
  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  private final DateTimeFormatter format;

  private TimeLabels(String pattern) {
    format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  static TimeLabels of(Figures.Timeline time) {
    long span = time.widthMicros() == Long.MAX_VALUE ? 0 : time.widthMicros() * time.bins();
    if (span > 700 * DAY) {
      return new TimeLabels("uuuu-MM");
    } else if (span > 10 * DAY) {
      return new TimeLabels("uuuu-MM-dd");
    } else if (span > DAY) {
      return new TimeLabels("MM-dd HH:mm");
    } else if (span > 600 * SECOND) {
      return new TimeLabels("HH:mm");
    }
    return new TimeLabels(span > 10 * SECOND ? "HH:mm:ss" : "HH:mm:ss.SSS");
  }

  /** A time in milliseconds since 1970. */
  String at(long millis) {
    return format.format(Instant.ofEpochMilli(millis));
  }

  /** A width in words, as {@code 10 minutes}. */
  static String step(long micros) {
    if (micros == Long.MAX_VALUE) {
      return "all of time";
    } else if (micros < SECOND) {
      return amount(micros / 1000, "millisecond");
    } else if (micros < 60 * SECOND) {
      return amount(micros / SECOND, "second");
    } else if (micros < 3600 * SECOND) {
      return amount(micros / (60 * SECOND), "minute");
    } else if (micros < DAY) {
      return amount(micros / (3600 * SECOND), "hour");
    }
    return amount(micros / DAY, "day");
  }

  private static String amount(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
