package hybridlog.event;

import hybridlog.input.FileLines;
import hybridlog.input.LineReader;
import hybridlog.input.Split;
import hybridlog.input.SplitCount;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * The events of one split, in order: those whose first line begins in it. A file has the same
 * events wherever it is cut. Some 1 µs a line. Not thread safe.
 */
public final class EventReader implements Closeable {
  private static final Event NOTHING =
      new Event("", 0, 0, Event.NO_TIME, Level.NONE, "", "", "", Flaw.NONE);

  private final Split split;
  private final boolean joins;
  private final FileLines lines;
  private final HeaderReader header;
  private final Joiner joiner = new Joiner();
  private final Resumption resumption;
  private final EventBuilder current;
  private final CutLine cutLine = new CutLine();
  private final ReadTally tally = new ReadTally();

  // Who wrote the current event, where a collector says so.
  private String writer = "";
  // The current event's level and message stand in the next line.
  private boolean takesNext;
  // Lines without a header belong to it, whatever they are.
  private boolean joinsAll;

  // The line at hand goes on with one that a container runtime has cut.
  private boolean isPart;

  private Event event = NOTHING;
  // Lines of blanks since the current event's last line, and those of them that begin in the split.
  private int blanks;
  private int ownBlanks;
  private long number;
  private boolean ended;

  /** Opens a split, with events of several lines joined unless it is pasted text. */
  public EventReader(Split split, Formats formats, Configuration configuration) {
    this(split, formats, configuration, !split.file().isPasted());
  }

  /**
   * Opens a split: some 100 µs on a local disk, and 1 ms more to begin in the middle of a file.
   *
   * @param joins whether stack traces and other events of several lines are one event each, or
   *     every line is one
   */
  public EventReader(Split split, Formats formats, Configuration configuration, boolean joins) {
    this.split = split;
    this.joins = joins;
    this.header = formats.reader(split.file().modifiedMillis());
    this.resumption = joins ? Resumption.find(split, header, configuration) : Resumption.at(split);
    this.lines = FileLines.open(split.file(), resumption.offset(), split.end(), configuration);
    this.number = split.linesBefore();
    this.current = new EventBuilder(split.file().name());
    joiner.resume(resumption.plainInARow());
  }

  /** Goes to the next event; false after the last. */
  public boolean next() throws IOException {
    while (!ended) {
      ended = !lines.next() || isBehind(lines.line().offset());
      if (ended) {
        return finish();
      }
      LineReader line = lines.line();
      boolean own = line.offset() >= split.start();
      number += own ? 1 : 0;
      header.read(line.text());
      if (header.isBlank()) {
        passBlank(line, own);
      } else if (!join(line)) {
        boolean done = finish();
        begin(line, own);
        if (done) {
          return true;
        }
      }
    }
    return false;
  }

  /** The event that {@link #next()} went to. */
  public Event event() {
    return event;
  }

  /** How many bytes of the file, as it lies on the disk, were read. */
  public long bytesRead() {
    return lines.bytesRead();
  }

  /** What was read; complete once {@link #next()} said false. */
  public SplitCount count() {
    return tally.count(split, lines.problem());
  }

  /** Why the storage ended the events, where another attempt may go further. */
  public Optional<IOException> storageFault() {
    return lines.storageFault();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Whether a line is of no use any more: behind the split, with nothing waiting for it. */
  private boolean isBehind(long offset) {
    boolean decided = ownBlanks == 0 || blanks > Joiner.MOST_BLANKS;
    return offset >= split.end() && !current.isOpen() && decided;
  }

  private void passBlank(LineReader line, boolean own) {
    blanks++;
    joiner.passBlank();
    cutLine.end();
    if (own && line.offset() < split.end()) {
      ownBlanks++;
      tally.addNuls(line.nuls());
    }
  }

  /** Adds a line, whose header was read, to the current event, if it belongs there. */
  private boolean join(LineReader line) {
    boolean forced = resumption.forces(line.offset());
    if (joins && cutLine.goesOn(header, line.oversized()) && !forced) {
      isPart = true;
      return addPart(line);
    }
    isPart = false;
    if (header.isBare && !line.oversized()) {
      joiner.line(header.bare, header.isTraceLine);
    }
    if (!joins || forced || line.oversized() || !(completes() || continues())) {
      return false;
    }
    if (current.isOpen()) {
      if (header.isBare) {
        current.add(line.text(), header.bare, blanks);
      } else {
        current.complete(line.text(), header);
      }
      tally.add(line, number);
      tally.addInner(blanks);
    }
    takesNext = false;
    blanks = 0;
    ownBlanks = 0;
    return true;
  }

  /** Adds what goes on with the current event's last line; false if the event is full. */
  private boolean addPart(LineReader line) {
    if (!joiner.part(header.part.length())) {
      return false;
    }
    if (current.isOpen()) {
      String whole = current.part(line.text(), header.part, !header.isCut);
      tally.add(line, number);
      if (!whole.isEmpty()) {
        header.read(whole);
        current.retell(header);
      }
    }
    return true;
  }

  /** Whether the line has level and message of an event whose first line had time and source. */
  private boolean completes() {
    boolean completes = takesNext && blanks == 0 && header.completes();
    if (completes) {
      joiner.startHeaded(header.message, joinsAll || header.joinsAll);
    }
    return completes;
  }

  private boolean continues() {
    boolean anybodys = header.writer.isEmpty() && !header.isTraceLine;
    return header.isBare && (anybodys || header.writer.equals(writer)) && joiner.join(blanks);
  }

  private void begin(LineReader line, boolean own) {
    if (line.offset() >= split.end()) {
      ended = true;
      return;
    }
    String text = line.text();
    boolean anchor = true;
    if (isPart) {
      joiner.start(header.message);
      anchor = false;
    } else if (line.oversized()) {
      joiner.close();
    } else if (header.isBare) {
      anchor = joiner.startBare();
    } else {
      joiner.startHeaded(header.message, header.joinsAll);
    }
    writer = header.writer;
    takesNext = header.takesNext && !line.oversized();
    joinsAll = header.joinsAll && !line.oversized();
    if (anchor) {
      resumption.anchor(line.offset());
    }
    if (own) {
      current.begin(number, text, header, line.oversized() ? Flaw.OVERSIZED : Flaw.NONE);
      tally.add(line, number);
      tally.addEvent(header);
    }
  }

  /** Closes the current event; false if there is none. */
  private boolean finish() {
    tally.addBlank(ownBlanks);
    blanks = 0;
    ownBlanks = 0;
    if (!current.isOpen()) {
      return false;
    }
    event = current.finish();
    return true;
  }
}
