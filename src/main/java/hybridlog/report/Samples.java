package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The samples with the smallest hashes. Offering one that is not among them costs a comparison. Not
 * thread safe.
 */
final class Samples {
  private final ArrayList<Sample> chosen = new ArrayList<>(1);

  /** The hashes of those chosen, side by side: a search among the samples is a walk in memory. */
  private long[] hashes = new long[1];

  private long worst = Long.MAX_VALUE;

  /** Takes an event in if it is among the {@code most} smallest. */
  void offer(long hash, Event event, Classification classification, int most) {
    if (hash <= worst && most > 0) {
      insert(Sample.of(hash, event, classification), most);
    }
  }

  void insert(Sample sample, int most) {
    int size = chosen.size();
    int at = Arrays.binarySearch(hashes, 0, size, sample.hash());
    at = at < 0 ? -at - 1 : placeAmongEqual(sample, at);
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    System.arraycopy(hashes, at, hashes, at + 1, size - at);
    hashes[at] = sample.hash();
    chosen.add(at, sample);
    trim(most);
  }

  /** Where a sample belongs among those with its hash, of which one is at {@code any}. */
  private int placeAmongEqual(Sample sample, int any) {
    int at = any;
    while (at > 0 && hashes[at - 1] == sample.hash()) {
      at--;
    }
    while (at < chosen.size()
        && hashes[at] == sample.hash()
        && Sample.BY_PLACE.compare(chosen.get(at), sample) < 0) {
      at++;
    }
    return at;
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
    worst = chosen.size() == most && most > 0 ? hashes[most - 1] : Long.MAX_VALUE;
  }

  /** The smallest hash first. */
  List<Sample> chosen() {
    return chosen;
  }
}
