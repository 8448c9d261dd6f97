package hybridlog.spark.source;

import hybridlog.event.Event;
import hybridlog.event.EventReader;
import hybridlog.event.Formats;
import hybridlog.input.Split;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Reads the splits of one task, one after another. Not thread safe. */
final class LogsReader implements PartitionReader<InternalRow> {
  private final Iterator<Split> splits;
  private final String[] columns;
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
    this.columns = columns;
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
    Event event = events.orElseThrow().event();
    @Nullable Object[] values = new @Nullable Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      values[i] = value(columns[i], event);
    }
    return new GenericInternalRow(values);
  }

  private static @Nullable Object value(String column, Event event) {
    return switch (column) {
      case "file" -> UTF8String.fromString(event.file());
      case "line" -> event.line();
      case "lines" -> event.lines();
      case "time" -> event.hasTime() ? event.timeMicros() : null;
      case "level" -> UTF8String.fromString(event.level().name());
      case "source" -> UTF8String.fromString(event.source());
      case "message" -> UTF8String.fromString(event.message());
      case "raw" -> UTF8String.fromString(event.raw());
      case "flaw" -> UTF8String.fromString(event.flaw().name());
      default -> throw new IllegalArgumentException("No column " + column);
    };
  }

  @Override
  public void close() throws IOException {
    if (events.isPresent()) {
      events.get().close();
      events = Optional.empty();
    }
  }
}
