package hybridlog.report;

import java.util.ArrayList;
import java.util.List;

/** Chooses the window and the width of the bins in which time is shown. */
final class TimelineFigures {
  /** Bins that a picture can show. */
  private static final int MOST = 160;

  private TimelineFigures() {}

  static Figures.Timeline of(Summary summary, List<OutcomeTally> outcomes) {
    long timed = outcomes.stream().mapToLong(outcome -> outcome.times.total()).sum();
    if (timed == 0) {
      return new Figures.Timeline(0, 1, 0, List.of(), summary.events);
    }
    int scale = summary.grid.scale();
    long first = TimeScale.bin(summary.first, scale);
    long last = TimeScale.bin(summary.last, scale);
    while (last - first >= MOST) {
      scale++;
      first = TimeScale.bin(summary.first, scale);
      last = TimeScale.bin(summary.last, scale);
    }
    List<long[]> counts = new ArrayList<>();
    for (OutcomeTally outcome : outcomes) {
      long[] bins = new long[(int) (last - first + 1)];
      for (int i = 0; i < outcome.times.size(); i++) {
        long bin = TimeScale.widen(outcome.times.key(i), summary.grid.scale(), scale);
        bins[(int) (bin - first)] += outcome.times.count(i);
      }
      counts.add(bins);
    }
    long start = scale == TimeScale.ALL ? summary.first : TimeScale.start(first, scale);
    return new Figures.Timeline(
        start, TimeScale.width(scale), (int) (last - first + 1), counts, summary.events - timed);
  }
}
