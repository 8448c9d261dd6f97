package hybridlog.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the lines to show: all of a small input, else as evenly from each outcome as possible.
 */
final class SampleChoice {
  private static final int MOST = 1000;

  private SampleChoice() {}

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
