package hybridlog.spark.source;

import hybridlog.event.Event;
import hybridlog.input.Codec;
import hybridlog.input.Split;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;

/** Reads a task's splits as events, without a detour over Spark's rows. */
final class ReadEvents implements FlatMapFunction<Iterator<List<Split>>, Event> {
  private static final long serialVersionUID = 1;

  /** Packed files of as many bytes, some half a million lines, are worth a second thread. */
  private static final long WORTH_A_THREAD = 4L << 20;

  private final Reading reading;
  private final Meanwhile meanwhile;

  ReadEvents(Reading reading, Meanwhile meanwhile) {
    this.reading = reading;
    this.meanwhile = meanwhile;
  }

  @Override
  public Iterator<Event> call(Iterator<List<Split>> groups) {
    List<Split> splits = new ArrayList<>();
    groups.forEachRemaining(splits::addAll);
    SplitEvents events = reading.events(splits);
    if (splits.stream().anyMatch(ReadEvents::isLongPacked)) {
      ReadAhead ahead = new ReadAhead(events, meanwhile);
      closeWithTask(ahead);
      return ahead;
    }
    closeWithTask(events);
    return new Events(events);
  }

  private static boolean isLongPacked(Split split) {
    return split.file().codec() != Codec.NONE && split.file().bytes() >= WORTH_A_THREAD;
  }

  private static void closeWithTask(Closeable reading) {
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              try {
                reading.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Looks one event ahead, since only then it is known whether there is one. */
  private static final class Events implements Iterator<Event> {
    private final SplitEvents events;
    private boolean ahead;

    Events(SplitEvents events) {
      this.events = events;
    }

    @Override
    public boolean hasNext() {
      try {
        ahead = ahead || events.next();
        return ahead;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Event next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ahead = false;
      return events.event();
    }
  }
}
