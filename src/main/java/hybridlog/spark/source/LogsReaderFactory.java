package hybridlog.spark.source;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.types.StructType;

/** Travels to the executors and makes a reader for each task. */
final class LogsReaderFactory implements PartitionReaderFactory {
  private static final long serialVersionUID = 1;

  private final StructType columns;
  private final Reading reading;

  LogsReaderFactory(StructType columns, Reading reading) {
    this.columns = columns;
    this.reading = reading;
  }

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return new LogsReader(
        reading.events(((LogsPartition) partition).splits()), columns.fieldNames());
  }
}
