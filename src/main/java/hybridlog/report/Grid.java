package hybridlog.report;

/**
 * Finds the bin of a time at a scale that only ever widens, and remembers which bins there were.
 * Times that follow each other mostly lie in one bin, so the division is saved. Not thread safe.
 */
final class Grid {
  /** Each bin that has been asked for. */
  final Bins seen = new Bins();

  private int scale;
  private long bin;
  private long start = 1;
  private long end = 0;

  int scale() {
    return scale;
  }

  long bin(long timeMicros) {
    return timeMicros >= start && timeMicros < end ? bin : move(timeMicros);
  }

  private long move(long timeMicros) {
    bin = TimeScale.bin(timeMicros, scale);
    start = TimeScale.start(bin, scale);
    end = scale == TimeScale.ALL ? Long.MAX_VALUE : start + TimeScale.width(scale);
    seen.add(bin, 0);
    return bin;
  }

  void widenTo(int wider) {
    seen.widen(scale, wider);
    scale = wider;
    start = 1;
    end = 0;
  }
}
