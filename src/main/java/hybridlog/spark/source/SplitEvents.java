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

/**
 * The events of the splits of one task, one split after another; each split's counts are handed
 * over at its end. A fault of the storage fails the task as long as it will be done again; the last
 * attempt takes what can be read. Not thread safe.
 */
final class SplitEvents implements ReadAhead.Source {
  /** Events from one note of the progress to the next. */
  private static final int TELL_EVERY = 4096;

  private final Iterator<Split> splits;
  private final Formats formats;
  private final Configuration configuration;
  private final ReadCounts counts;
  private final ReadSoFar soFar;
  private final boolean doneAgain;
  private Optional<EventReader> events = Optional.empty();
  private long bytesTold;
  private long linesUntold;
  private int eventsUntold;

  /**
   * @param doneAgain whether the task is done again if it fails
   */
  SplitEvents(
      List<Split> splits,
      Formats formats,
      Configuration configuration,
      ReadCounts counts,
      ReadSoFar soFar,
      boolean doneAgain) {
    this.splits = splits.iterator();
    this.formats = formats;
    this.configuration = configuration;
    this.counts = counts;
    this.soFar = soFar;
    this.doneAgain = doneAgain;
  }

  @Override
  public boolean next() throws IOException {
    while (true) {
      if (events.isPresent()) {
        EventReader reader = events.get();
        if (reader.next()) {
          linesUntold += reader.event().lines();
          if (++eventsUntold == TELL_EVERY) {
            tell(reader);
          }
          return true;
        }
        Optional<IOException> fault = reader.storageFault();
        if (doneAgain && fault.isPresent()) {
          throw fault.get();
        }
        tell(reader);
        bytesTold = 0;
        counts.add(reader.count());
        close();
      }
      if (!splits.hasNext()) {
        return false;
      }
      events = Optional.of(new EventReader(splits.next(), formats, configuration));
    }
  }

  private void tell(EventReader reader) {
    long bytes = reader.bytesRead();
    soFar.add(bytes - bytesTold, linesUntold);
    bytesTold = bytes;
    linesUntold = 0;
    eventsUntold = 0;
  }

  @Override
  public Event event() {
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
