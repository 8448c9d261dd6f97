package hybridlog.spark.source;

import hybridlog.input.InputFile;
import hybridlog.input.Inventory;
import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * How much of the input the tasks have read. Meant for people who wait: a task that is tried again
 * counts twice, and packed files count as they lie on the disk.
 */
public final class ReadSoFar implements Serializable {
  private static final long serialVersionUID = 1;

  private final LongAccumulator bytes;
  private final LongAccumulator lines;
  private final long allBytes;

  ReadSoFar(SparkContext context, Inventory inventory) {
    // Spark tells the values of named ones alone.
    bytes = context.longAccumulator("bytes read");
    lines = context.longAccumulator("lines read");
    allBytes = inventory.readable().stream().mapToLong(InputFile::bytes).sum();
  }

  void add(long moreBytes, long moreLines) {
    bytes.add(moreBytes);
    lines.add(moreLines);
  }

  /** Bytes of the tasks that are finished. */
  public LongAccumulator bytes() {
    return bytes;
  }

  /** Lines of the tasks that are finished. */
  public LongAccumulator lines() {
    return lines;
  }

  /** Bytes of all files that are to be read. */
  public long allBytes() {
    return allBytes;
  }
}
