package hybridlog.spark;

import hybridlog.report.Summary;
import org.apache.spark.util.AccumulatorV2;

/**
 * Brings the figures of each partition to the driver. A partition adds its summary once, when it is
 * finished: until then Spark's heartbeats carry nothing. On the stage that writes the result Spark
 * counts each partition once, however often it ran.
 */
final class SummaryAccumulator extends AccumulatorV2<Summary, Summary> {
  private static final long serialVersionUID = 1;

  private Summary summary = new Summary();

  /** False too before Spark has read the field, when heartbeats may already ask. */
  private boolean added;

  @Override
  public boolean isZero() {
    return !added;
  }

  @Override
  public AccumulatorV2<Summary, Summary> copy() {
    SummaryAccumulator copy = new SummaryAccumulator();
    copy.summary = summary;
    copy.added = added;
    return copy;
  }

  @Override
  public void reset() {
    summary = new Summary();
    added = false;
  }

  @Override
  public void add(Summary partition) {
    if (added) {
      summary.merge(partition);
    } else {
      summary = partition;
      added = true;
    }
  }

  @Override
  public void merge(AccumulatorV2<Summary, Summary> other) {
    if (!other.isZero()) {
      add(other.value());
    }
  }

  @Override
  public Summary value() {
    return summary;
  }
}
