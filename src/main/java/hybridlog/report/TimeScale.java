package hybridlog.report;

import hybridlog.event.Event;

/**
 * The widths that a bin of time can have, from a millisecond to all of time. Each divides the next,
 * so that counts in narrow bins add up to those in wide ones: which width is used at the end
 * depends on the events alone, not on the order in which parts were counted and merged.
 */
final class TimeScale {
  private static final long SECOND = 1_000_000L;
  private static final long DAY = 86_400 * SECOND;

  /** Monday 1969-12-29, so that bins of weeks begin on Mondays. */
  private static final long ORIGIN = -3 * DAY;

  private static final long[] WIDTHS = {
    SECOND / 1000,
    SECOND / 100,
    SECOND / 10,
    SECOND,
    5 * SECOND,
    10 * SECOND,
    30 * SECOND,
    60 * SECOND,
    300 * SECOND,
    600 * SECOND,
    1800 * SECOND,
    3600 * SECOND,
    7200 * SECOND,
    21_600 * SECOND,
    43_200 * SECOND,
    DAY,
    7 * DAY,
    28 * DAY,
    112 * DAY,
    448 * DAY,
    4480 * DAY,
    44_800 * DAY,
  };

  /** Index of the width at which all of time is one bin. */
  static final int ALL = WIDTHS.length;

  private TimeScale() {}

  /** Microseconds of a bin; all of time is {@link Long#MAX_VALUE}. */
  static long width(int scale) {
    return scale == ALL ? Long.MAX_VALUE : WIDTHS[scale];
  }

  /** The bin in which a time lies. */
  static long bin(long timeMicros, int scale) {
    return scale == ALL ? 0 : Math.floorDiv(timeMicros - ORIGIN, WIDTHS[scale]);
  }

  /** First microsecond of a bin. */
  static long start(long bin, int scale) {
    return scale == ALL ? Event.NO_TIME + 1 : bin * WIDTHS[scale] + ORIGIN;
  }

  /** How many bins of one width make a bin of the next. */
  static long ratio(int from, int to) {
    return from == to ? 1 : to == ALL ? 0 : WIDTHS[to] / WIDTHS[from];
  }

  /** The bin of a wider scale that a bin lies in. */
  static long widen(long bin, int from, int to) {
    return to == ALL ? 0 : Math.floorDiv(bin, ratio(from, to));
  }
}
