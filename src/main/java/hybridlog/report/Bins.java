package hybridlog.report;

import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/**
 * Counts by a whole number, sparse and sorted. Counting twice in a row under the same key costs a
 * nanosecond, another key a binary search. Not thread safe.
 */
final class Bins {
  private static final long[] NOTHING = {};

  private long[] keys = NOTHING;
  private long[] counts = NOTHING;
  private int size;
  private int last;

  int size() {
    return size;
  }

  long key(int index) {
    return keys[index];
  }

  long count(int index) {
    return counts[index];
  }

  /**
   * Counts {@code n} under a key.
   *
   * @return whether the key is new
   */
  boolean add(long key, long n) {
    if (size > 0 && keys[last] == key) {
      counts[last] += n;
      return false;
    }
    int at = Arrays.binarySearch(keys, 0, size, key);
    if (at >= 0) {
      counts[at] += n;
      last = at;
      return false;
    }
    insert(-at - 1, key, n);
    return true;
  }

  private void insert(int at, long key, long n) {
    if (size == keys.length) {
      int room = size == 0 ? 1 : size == 1 ? 4 : size * 2;
      keys = Arrays.copyOf(keys, room);
      counts = Arrays.copyOf(counts, room);
    }
    System.arraycopy(keys, at, keys, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    keys[at] = key;
    counts[at] = n;
    size++;
    last = at;
  }

  void addAll(Bins other, LongUnaryOperator toKey) {
    for (int i = 0; i < other.size; i++) {
      add(toKey.applyAsLong(other.keys[i]), other.counts[i]);
    }
  }

  /** The same counts under other keys; keys that become equal are added up. */
  void rekey(LongUnaryOperator toKey) {
    Bins renamed = new Bins();
    renamed.addAll(this, toKey);
    take(renamed);
  }

  /** Moves the counts of a scale of time to a wider one. */
  void widen(int from, int to) {
    if (from != to) {
      rekey(bin -> TimeScale.widen(bin, from, to));
    }
  }

  /** Leaves out the keys that do not pass. */
  void retain(LongPredicate passes) {
    Bins kept = new Bins();
    for (int i = 0; i < size; i++) {
      if (passes.test(keys[i])) {
        kept.add(keys[i], counts[i]);
      }
    }
    if (kept.size < size) {
      take(kept);
    }
  }

  private void take(Bins other) {
    keys = other.keys;
    counts = other.counts;
    size = other.size;
    last = other.last;
  }

  long total() {
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += counts[i];
    }
    return total;
  }
}
