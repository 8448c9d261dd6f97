package hybridlog.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the window and the width of the bins in which time is shown: one choice for all pictures
 * and tables, so that they can be filtered together. A few stray times, such as those of a clock
 * that was not set, do not stretch the window: they are counted apart.
 */
final class TimelineFigures {
  /** Bins that a picture can show. */
  private static final int MOST = 160;

  /**
   * Bins below which times by file or by kind are given up rather than all pictures made coarse.
   */
  private static final int FEWEST = 40;

  /** Strays are at most one event in so many. */
  private static final int STRAYS = 200;

  private final Summary summary;
  private int scale;
  private long first;
  private long last;

  private TimelineFigures(Summary summary) {
    this.summary = summary;
    scale = summary.grid.scale();
  }

  /** The window of a summary; empty if no event has a time. */
  static Window window(Summary summary) {
    return new TimelineFigures(summary).choose();
  }

  /**
   * A window in time.
   *
   * @param scale width of its bins
   * @param first number of its first bin at that scale
   * @param bins how many it has
   */
  record Window(int scale, long first, int bins, boolean filesTimed, boolean textsTimed) {

    /** Where a bin of a narrower scale lies; negative if outside. */
    int place(long bin, int from) {
      long place = TimeScale.widen(bin, from, scale) - first;
      return place < 0 || place >= bins ? -1 : (int) place;
    }

    /** Counts of a narrower scale by place, without those outside. */
    Bins places(Bins times, int from) {
      Bins places = new Bins();
      for (int i = 0; i < times.size(); i++) {
        int place = place(times.key(i), from);
        if (place >= 0) {
          places.add(place, times.count(i));
        }
      }
      return places;
    }
  }

  private Window choose() {
    Bins all = new Bins();
    for (OutcomeTally outcome : summary.outcomes.all()) {
      all.addAll(outcome.times, bin -> bin);
    }
    if (all.size() == 0) {
      return new Window(scale, 0, 0, true, true);
    }
    choose(all);
    while (last - first >= MOST) {
      widenTo(scale + 1);
    }
    boolean textsTimed = afford(summary.textGrid.scale());
    boolean filesTimed = afford(summary.fileGrid.scale());
    return new Window(scale, first, (int) (last - first + 1), filesTimed, textsTimed);
  }

  /** The narrowest range of bins that leaves out the strays alone, if that is much narrower. */
  private void choose(Bins all) {
    first = all.key(0);
    last = all.key(all.size() - 1);
    long span = last - first + 1;
    long total = all.total();
    long inside = 0;
    int from = 0;
    for (int to = 0; to < all.size(); to++) {
      inside += all.count(to);
      while (inside - all.count(from) >= total - total / STRAYS) {
        inside -= all.count(from++);
      }
      boolean isEnough = inside >= total - total / STRAYS;
      long width = all.key(to) - all.key(from) + 1;
      if (isEnough && width < last - first + 1 && width * 4 <= span) {
        first = all.key(from);
        last = all.key(to);
      }
    }
  }

  private void widenTo(int wider) {
    first = TimeScale.widen(first, scale, wider);
    last = TimeScale.widen(last, scale, wider);
    scale = wider;
  }

  /** Widens the bins to those of finer counts, unless that leaves too few. */
  private boolean afford(int wanted) {
    if (wanted <= scale) {
      return true;
    }
    long bins = TimeScale.widen(last, scale, wanted) - TimeScale.widen(first, scale, wanted) + 1;
    if (bins < FEWEST && bins < last - first + 1) {
      return false;
    }
    widenTo(wanted);
    return true;
  }

  static Figures.Timeline of(Summary summary, Window window, List<OutcomeTally> outcomes) {
    long timed = 0;
    long shown = 0;
    List<long[]> counts = new ArrayList<>();
    for (OutcomeTally outcome : outcomes) {
      Bins places = window.places(outcome.times, summary.grid.scale());
      long[] bins = new long[window.bins];
      for (int i = 0; i < places.size(); i++) {
        bins[(int) places.key(i)] = places.count(i);
      }
      counts.add(bins);
      timed += outcome.times.total();
      shown += places.total();
    }
    boolean isAll = window.scale == TimeScale.ALL;
    long start =
        window.bins == 0 ? 0 : isAll ? summary.first : TimeScale.start(window.first, window.scale);
    return new Figures.Timeline(
        start,
        TimeScale.width(window.scale),
        window.bins,
        counts,
        timed - shown,
        summary.events - timed,
        window.filesTimed,
        window.textsTimed);
  }
}
