package hybridlog.spark.source;

import hybridlog.event.Event;
import hybridlog.event.EventReader;
import hybridlog.input.Split;
import hybridlog.input.SplitCount;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of the splits of one task, one split after another; each split's counts are handed
 * over at its end. A fault of the storage fails the task as long as it will be done again; the last
 * attempt takes what can be read. Not thread safe.
 */
final class SplitEvents implements ReadAhead.Source {
  private static final Logger LOG = LoggerFactory.getLogger(SplitEvents.class);

  /** Events from one note of the progress to the next. */
  private static final int TELL_EVERY = 4096;

  private final Iterator<Split> splits;
  private final Reading reading;
  private final boolean doneAgain;
  private Optional<EventReader> events = Optional.empty();
  private long bytesTold;
  private long linesUntold;
  private int eventsUntold;

  /**
   * @param doneAgain whether the task is done again if it fails
   */
  SplitEvents(List<Split> splits, Reading reading, boolean doneAgain) {
    this.splits = splits.iterator();
    this.reading = reading;
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
        SplitCount count = reader.count();
        close();
        if (!count.problem().isEmpty()) {
          tell(count);
        }
        reading.counts().add(count);
      }
      if (!splits.hasNext()) {
        return false;
      }
      events = Optional.of(new EventReader(splits.next(), reading.formats(), reading.hadoop()));
    }
  }

  private void tell(EventReader reader) {
    long bytes = reader.bytesRead();
    reading.soFar().add(bytes - bytesTold, linesUntold);
    bytesTold = bytes;
    linesUntold = 0;
    eventsUntold = 0;
  }

  private void tell(SplitCount count) throws IOException {
    String what = count.file() + " was not read whole: " + count.problem();
    switch (reading.onDamage()) {
      case COUNT -> {}
      case WARN -> LOG.warn(what);
      case FAIL -> throw new IOException(what);
    }
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
