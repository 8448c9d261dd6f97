package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The samples with the smallest hashes. Offering one that is not among them costs a comparison. Not
 * thread safe.
 */
final class Samples {
  private final ArrayList<Sample> chosen = new ArrayList<>(1);
  private long worst = Long.MAX_VALUE;

  /** Takes an event in if it is among the {@code most} smallest. */
  void offer(long hash, Event event, Classification classification, int most) {
    if (hash <= worst && most > 0) {
      insert(Sample.of(hash, event, classification), most);
    }
  }

  void insert(Sample sample, int most) {
    int at = Collections.binarySearch(chosen, sample, Sample.BY_HASH);
    chosen.add(at < 0 ? -at - 1 : at, sample);
    trim(most);
  }

  void addAll(Samples other, int most) {
    for (Sample sample : other.chosen) {
      insert(sample, most);
    }
  }

  void trim(int most) {
    while (chosen.size() > most) {
      chosen.remove(chosen.size() - 1);
    }
    worst = chosen.size() == most && most > 0 ? chosen.get(most - 1).hash() : Long.MAX_VALUE;
  }

  /** The smallest hash first. */
  List<Sample> chosen() {
    return chosen;
  }
}
