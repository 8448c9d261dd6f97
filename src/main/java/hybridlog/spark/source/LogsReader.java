package hybridlog.spark.source;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

/** The events of one task as Spark's rows. Not thread safe. */
final class LogsReader implements PartitionReader<InternalRow> {
  private final SplitEvents events;
  private final EventRow row;

  LogsReader(SplitEvents events, String[] columns) {
    this.events = events;
    this.row = new EventRow(columns);
  }

  @Override
  public boolean next() throws IOException {
    return events.next();
  }

  @Override
  public InternalRow get() {
    return row.of(events.event());
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
