package hybridlog.spark.source;

import hybridlog.event.Formats;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/** Travels to the executors and makes a reader for each task. */
final class LogsReaderFactory implements PartitionReaderFactory {
  private static final long serialVersionUID = 1;

  private final StructType columns;
  private final Formats formats;
  private final Broadcast<SerializableConfiguration> configuration;
  private final ReadCounts counts;
  private final ReadSoFar soFar;
  private final Attempts attempts;

  LogsReaderFactory(
      StructType columns,
      Formats formats,
      Broadcast<SerializableConfiguration> configuration,
      ReadCounts counts,
      ReadSoFar soFar,
      Attempts attempts) {
    this.columns = columns;
    this.formats = formats;
    this.configuration = configuration;
    this.counts = counts;
    this.soFar = soFar;
    this.attempts = attempts;
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return new LogsReader(
        new SplitEvents(
            ((LogsPartition) partition).splits(),
            formats,
            configuration.value().value(),
            counts,
            soFar,
            attempts.areLeft()),
        columns.fieldNames());
  }
}
