package hybridlog.spark.source;

import hybridlog.input.SplitCount;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * What was read of each file. A split is added once it has been read to its end and replaces what
 * an earlier attempt at the same split said, so a task that is tried again or runs twice counts
 * once. Thread safe: executors send it while tasks run.
 */
public final class ReadCounts extends AccumulatorV2<SplitCount, Map<String, SplitCount>> {
  private static final long serialVersionUID = 1;

  private record Key(String file, long start) implements java.io.Serializable {}

  private final ConcurrentHashMap<Key, SplitCount> splits = new ConcurrentHashMap<>();

  /**
   * Spark makes an accumulator that arrives with a task known to the executor's heartbeats, which
   * ask this, before its fields are read; an exception there would end all heartbeats.
   */
  @Override
  public boolean isZero() {
    return splits == null || splits.isEmpty();
  }

  @Override
  public AccumulatorV2<SplitCount, Map<String, SplitCount>> copy() {
    ReadCounts copy = new ReadCounts();
    copy.splits.putAll(splits);
    return copy;
  }

  @Override
  public void reset() {
    splits.clear();
  }

  @Override
  public void add(SplitCount count) {
    splits.put(new Key(count.file(), count.start()), count);
  }

  @Override
  public void merge(AccumulatorV2<SplitCount, Map<String, SplitCount>> other) {
    if (other instanceof ReadCounts counts) {
      splits.putAll(counts.splits);
    }
  }

  /** What was read of each file so far, all its splits together, by the file's name. */
  @Override
  public SortedMap<String, SplitCount> value() {
    SortedMap<String, SplitCount> files = new TreeMap<>();
    splits.values().stream()
        .sorted(Comparator.comparingLong(SplitCount::start))
        .forEach(count -> files.merge(count.file(), count, SplitCount::plus));
    return files;
  }
}
