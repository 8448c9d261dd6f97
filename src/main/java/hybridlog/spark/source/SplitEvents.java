package hybridlog.spark.source;

import hybridlog.event.Event;
import hybridlog.event.EventReader;
import hybridlog.event.Formats;
import hybridlog.input.Split;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * The events of the splits of one task, one split after another; each split's counts are handed
 * over at its end. Not thread safe.
 */
final class SplitEvents implements Closeable {
  private final Iterator<Split> splits;
  private final Formats formats;
  private final Configuration configuration;
  private final ReadCounts counts;
  private Optional<EventReader> events = Optional.empty();

  SplitEvents(List<Split> splits, Formats formats, Configuration configuration, ReadCounts counts) {
    this.splits = splits.iterator();
    this.formats = formats;
    this.configuration = configuration;
    this.counts = counts;
  }

  /** Goes on to the next event; false at the end. */
  boolean next() throws IOException {
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

  /** The event that {@link #next} has come to. */
  Event event() {
    return events.orElseThrow().event();
  }

  @Override
  public void close() throws IOException {
    if (events.isPresent()) {
      events.get().close();
      events = Optional.empty();
    }
  }
}
