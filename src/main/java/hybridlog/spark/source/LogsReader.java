package hybridlog.spark.source;

import hybridlog.event.EventReader;
import hybridlog.event.Formats;
import hybridlog.input.Split;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;

/** Reads the splits of one task, one after another. Not thread safe. */
final class LogsReader implements PartitionReader<InternalRow> {
  private final Iterator<Split> splits;
  private final EventRow row;
  private final Formats formats;
  private final Configuration configuration;
  private final ReadCounts counts;
  private Optional<EventReader> events = Optional.empty();

  LogsReader(
      List<Split> splits,
      String[] columns,
      Formats formats,
      Configuration configuration,
      ReadCounts counts) {
    this.splits = splits.iterator();
    this.row = new EventRow(columns);
    this.formats = formats;
    this.configuration = configuration;
    this.counts = counts;
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      if (events.isPresent()) {
        EventReader reader = events.get();
        if (reader.next()) {
          return true;
        }
        counts.add(reader.count());
        close();
      }
      if (!splits.hasNext()) {
        return false;
      }
      events = Optional.of(new EventReader(splits.next(), formats, configuration));
    }
  }

  @Override
  public InternalRow get() {
    return row.of(events.orElseThrow().event());
  }

  @Override
  public void close() throws IOException {
    if (events.isPresent()) {
      events.get().close();
      events = Optional.empty();
    }
  }
}
