package hybridlog.event;

import hybridlog.input.FileLines;
import hybridlog.input.LineReader;
import hybridlog.input.Split;
import hybridlog.input.SplitCount;
import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;

/** The events of one split, in order. Not thread safe. */
public final class EventReader implements Closeable {
  private final Split split;
  private final Formats formats;
  private final FileLines lines;
  private long number;
  private long blank;
  private long events;
  private long invalid;
  private long oversized;
  private long nuls;

  /** Opens a split: some 100 µs on a local disk. */
  public EventReader(Split split, Formats formats, Configuration configuration) {
    this.split = split;
    this.formats = formats;
    this.lines = FileLines.open(split.file(), split.start(), configuration);
    this.number = split.linesBefore();
  }

  /** Goes to the next event; false after the last. */
  public boolean next() throws IOException {
    while (lines.next()) {
      if (lines.line().offset() >= split.end()) {
        return false;
      }
      if (take(lines.line())) {
        return true;
      }
    }
    return false;
  }

  private Event event = new Event("", 0, 0, Event.NO_TIME, Level.NONE, "", "", "", Flaw.NONE);

  private boolean take(LineReader line) {
    number++;
    nuls += line.nuls();
    invalid += line.invalid() ? 1 : 0;
    oversized += line.oversized() ? 1 : 0;
    String raw = line.text();
    if (raw.isBlank()) {
      blank++;
      return false;
    }
    events++;
    Header header = formats.parse(raw);
    event =
        new Event(
            split.file().name(),
            number,
            1,
            header.timeMicros(),
            header.level(),
            header.source(),
            header.message(),
            raw,
            line.oversized() ? Flaw.OVERSIZED : Flaw.NONE);
    return true;
  }

  /** The event that {@link #next()} went to. */
  public Event event() {
    return event;
  }

  /** What was read; complete once {@link #next()} said false. */
  public SplitCount count() {
    return new SplitCount(
        split.file().name(),
        split.start(),
        number - split.linesBefore(),
        blank,
        events,
        invalid,
        oversized,
        nuls,
        lines.problem());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
