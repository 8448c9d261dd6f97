package hybridlog.input;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was read in one split, in physical lines: {@code lines = blank + } the lines of its events.
 *
 * @param file name of the file
 * @param start byte at which the split begins
 * @param lines lines
 * @param blank lines with nothing but white space that are in no event
 * @param events events whose first line is in the split
 * @param invalid lines with bytes that the charset does not know
 * @param oversized lines that were too long to be kept whole
 * @param nuls NUL bytes that were left out
 * @param headed events whose header was understood
 * @param timed events whose time is known
 * @param yearless events whose time has no year; it was taken from the file's age
 * @param zoneless events whose time has no zone; it was taken for granted
 * @param oversizedLines places of the first {@link #PLACES} of them
 * @param problem why not all of the file was read; empty if it was
 */
public record SplitCount(
    String file,
    long start,
    long lines,
    long blank,
    long events,
    long invalid,
    long oversized,
    long nuls,
    long headed,
    long timed,
    long yearless,
    long zoneless,
    List<OversizedLine> oversizedLines,
    String problem)
    implements Serializable {

  /** Lines that were too long and whose places are kept, for each file. */
  public static final int PLACES = 1000;

  public SplitCount {
    oversizedLines = List.copyOf(oversizedLines);
  }

  /** Both together; the first that names a problem keeps it. */
  public SplitCount plus(SplitCount other) {
    return new SplitCount(
        file,
        Math.min(start, other.start),
        lines + other.lines,
        blank + other.blank,
        events + other.events,
        invalid + other.invalid,
        oversized + other.oversized,
        nuls + other.nuls,
        headed + other.headed,
        timed + other.timed,
        yearless + other.yearless,
        zoneless + other.zoneless,
        Stream.concat(oversizedLines.stream(), other.oversizedLines.stream())
            .sorted(Comparator.comparingLong(OversizedLine::offset))
            .limit(PLACES)
            .toList(),
        problem.isEmpty() ? other.problem : problem);
  }
}
