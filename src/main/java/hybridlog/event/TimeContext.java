package hybridlog.event;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What is known of a line's time from elsewhere.
 *
 * @param latestMillis a time after which the line was not written (its file's last change), or
 *     {@link #UNKNOWN}
 * @param zone the zone of times that do not say theirs
 */
record TimeContext(long latestMillis, ZoneId zone) implements Serializable {
  static final long UNKNOWN = Long.MIN_VALUE;

  /** The answer of {@link #year} where no year can be told. */
  static final int NO_YEAR = -1;

  static final TimeContext NONE = new TimeContext(UNKNOWN, ZoneOffset.UTC);

  private static final int[] MONTH_DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final long DAY_MILLIS = 86_400_000;

  /** The latest year in which that day was not after {@link #latestMillis}, with a day to spare. */
  int year(int month, int day) {
    if (latestMillis == UNKNOWN) {
      return NO_YEAR;
    }
    long latest = latestMillis + DAY_MILLIS;
    int year =
        LocalDateTime.ofEpochSecond(Math.floorDiv(latest, 1000), 0, ZoneOffset.UTC).getYear();
    while (day > daysOf(month, year)
        || TimeParts.days(year, month, day) > Math.floorDiv(latest, DAY_MILLIS)) {
      year--;
    }
    return year;
  }

  /** Whether a day is known to be not after {@link #latestMillis}, with a day to spare. */
  boolean isPast(int year, int month, int day) {
    return latestMillis != UNKNOWN
        && TimeParts.days(year, month, day) <= Math.floorDiv(latestMillis + DAY_MILLIS, DAY_MILLIS);
  }

  /** Seconds east of Greenwich at a local time of {@link #zone}. */
  int offset(int year, int month, int day, int hour, int minute) {
    if (zone.equals(ZoneOffset.UTC)) {
      return 0;
    }
    LocalDateTime local = LocalDateTime.of(year, month, day, Math.min(hour, 23), minute);
    return zone.getRules().getOffset(local).getTotalSeconds();
  }

  /** Days of a month; of February without a year, as many as it can have. */
  static int daysOf(int month, int year) {
    boolean leap = year == NO_YEAR || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return month == 2 && !leap ? 28 : MONTH_DAYS[month - 1];
  }
}
