package hybridlog.event;

import hybridlog.input.LineReader;
import hybridlog.input.OversizedLine;
import hybridlog.input.Split;
import hybridlog.input.SplitCount;
import java.util.ArrayList;
import java.util.List;

/** Counts what is read in one split. Not thread safe. */
final class ReadTally {
  private long lines;
  private long blank;
  private long events;
  private long invalid;
  private long oversized;
  private long nuls;
  private long headed;
  private long timed;
  private long yearless;
  private long zoneless;
  private final List<OversizedLine> oversizedLines = new ArrayList<>();

  /**
   * Counts a line of an event.
   *
   * @param number of the line in its file
   */
  void add(LineReader line, long number) {
    lines++;
    nuls += line.nuls();
    invalid += line.invalid() ? 1 : 0;
    if (line.oversized()) {
      oversized++;
      if (oversizedLines.size() < SplitCount.PLACES) {
        long bytes = line.end() - line.offset();
        oversizedLines.add(new OversizedLine(number, line.offset(), bytes));
      }
    }
  }

  /** Counts an event by the header of its first line. */
  void addEvent(HeaderReader header) {
    events++;
    headed += header.format.isEmpty() ? 0 : 1;
    timed += header.micros == Event.NO_TIME ? 0 : 1;
    yearless += header.yearless ? 1 : 0;
    zoneless += header.zoneless ? 1 : 0;
  }

  /** Counts lines of blanks within an event. */
  void addInner(int count) {
    lines += count;
  }

  /** Counts lines of blanks that are in no event. */
  void addBlank(int count) {
    lines += count;
    blank += count;
  }

  void addNuls(long count) {
    nuls += count;
  }

  SplitCount count(Split split, String problem) {
    return new SplitCount(
        split.file().name(),
        split.start(),
        lines,
        blank,
        events,
        invalid,
        oversized,
        nuls,
        headed,
        timed,
        yearless,
        zoneless,
        oversizedLines,
        problem);
  }
}
