package hybridlog.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the lines to show: all of a small input, else as evenly from each outcome as possible.
 */
final class SampleChoice {
  private static final int MOST = 1000;

  private SampleChoice() {}

  /**
   * How many samples of an outcome can be shown: with more events or outcomes it is never more, so
   * that a part of a run need not keep more than so many for the whole.
   */
  static int places(List<OutcomeTally> outcomes) {
    for (int places = 1; places < OutcomeTally.SAMPLES; places++) {
      long shown = 0;
      for (OutcomeTally outcome : outcomes) {
        shown += Math.min(places, outcome.events);
      }
      if (shown >= MOST) {
        return places;
      }
    }
    return OutcomeTally.SAMPLES;
  }

  static List<Sample> of(Summary summary, List<OutcomeTally> outcomes) {
    List<Sample> chosen = new ArrayList<>();
    if (summary.events <= Summary.SMALL) {
      chosen.addAll(summary.small);
    } else {
      for (int place = 0; chosen.size() < MOST && place < OutcomeTally.SAMPLES; place++) {
        for (OutcomeTally outcome : outcomes) {
          List<Sample> samples = outcome.samples.chosen();
          if (place < samples.size() && chosen.size() < MOST) {
            chosen.add(samples.get(place));
          }
        }
      }
    }
    chosen.sort(Sample.BY_PLACE);
    return chosen;
  }
}
