package hybridlog.spark.source;

import hybridlog.event.Event;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads events in a thread of its own, some batches ahead of who takes them. A packed file cannot
 * be divided between tasks; so at least two cores work on it, one that unpacks and reads, one that
 * decides and writes. Order and counts are as without. Some megabytes; for one taker.
 */
final class ReadAhead implements Iterator<Event>, Closeable {
  private static final int BATCHES = 4;
  private static final int BATCH_EVENTS = 512;

  /** Characters after which a batch ends, so that events of great length do not fill the heap. */
  private static final int BATCH_CHARACTERS = 1 << 20;

  /** What is read: one thread uses it, and another closes it when the first has ended. */
  interface Source extends Closeable {
    /** Goes on to the next event; false at the end. */
    boolean next() throws IOException;

    /** The event that {@link #next} has come to. */
    Event event();
  }

  /** Batches that are passed over, at most, after work that was of no use. */
  private static final int MOST_PAUSE = 63;

  /** Some events, or that there are no more, or why. */
  private record Batch(List<Event> events, boolean last, @Nullable Throwable failure) {}

  private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);
  private final Source events;
  private final Meanwhile meanwhile;
  private final Thread thread;
  private Batch batch = new Batch(List.of(), false, null);
  private int taken;

  /** Begins to read. */
  ReadAhead(Source events, Meanwhile meanwhile) {
    this.events = events;
    this.meanwhile = meanwhile;
    this.thread = new Thread(this::read, "read-ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    try {
      try {
        readAll();
      } catch (RuntimeException | Error e) {
        queue.put(new Batch(List.of(), true, e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody takes any more
    }
  }

  private void readAll() throws InterruptedException {
    Meanwhile.Work work = meanwhile.start();
    int pause = 0;
    int rest = 0;
    Batch next = null;
    while (next == null || !next.last) {
      next = fill();
      if (queue.offer(next)) {
        continue;
      }
      if (rest > 0) {
        rest--;
      } else {
        pause = look(work, next.events) ? 0 : Math.min(MOST_PAUSE, 2 * pause + 1);
        rest = pause;
      }
      queue.put(next);
    }
  }

  private static boolean look(Meanwhile.Work work, List<Event> events) {
    boolean useful = false;
    for (Event event : events) {
      useful |= work.look(event);
    }
    return useful;
  }

  /** Whatever goes wrong, those who take the events must hear of it, or they wait for ever. */
  private Batch fill() {
    List<Event> read = new ArrayList<>(BATCH_EVENTS);
    int characters = 0;
    try {
      while (read.size() < BATCH_EVENTS && characters < BATCH_CHARACTERS) {
        if (!events.next()) {
          return new Batch(read, true, null);
        }
        read.add(events.event());
        characters += events.event().raw().length();
      }
      return new Batch(read, false, null);
    } catch (Throwable e) {
      return new Batch(read, true, e);
    }
  }

  @Override
  public boolean hasNext() {
    while (taken == batch.events.size()) {
      if (batch.last) {
        rethrow(batch.failure);
        return false;
      }
      try {
        batch = queue.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new InterruptedIOException("Interrupted while reading"));
      }
      taken = 0;
    }
    return true;
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof IOException io) {
      throw new UncheckedIOException(io);
    } else if (failure instanceof RuntimeException runtime) {
      throw runtime;
    } else if (failure instanceof Error error) {
      throw error;
    }
  }

  @Override
  public Event next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.events.get(taken++);
  }

  /** Ends the reading, wherever it is, and waits until it has ended. */
  @Override
  public void close() throws IOException {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    events.close();
  }
}
