package hybridlog.report;

import hybridlog.input.SplitCount;
import java.io.Serializable;

/**
 * What happened while a file, or a piece of it, was read. Pieces of one file add up.
 *
 * @param name the file's name as in the {@code file} column
 * @param lines physical lines that were read
 * @param blank lines among them with nothing but white space
 * @param invalid lines among them with bytes that their encoding does not know; they were replaced
 * @param oversized lines among them that were longer than the limit
 * @param nuls NUL bytes that were left out
 * @param timed events whose time is known
 * @param yearless events among them whose year was taken from the file's age
 * @param zoneless events among them whose zone was taken for granted
 * @param problem why it was not read to its end, as {@code damaged at byte 12: …}; empty if it was
 * @param change what happened to the file while it was read, as {@code it grew …}; empty if nothing
 *     did
 */
public record FileRead(
    String name,
    long lines,
    long blank,
    long invalid,
    long oversized,
    long nuls,
    long timed,
    long yearless,
    long zoneless,
    String problem,
    String change)
    implements Serializable {

  /** What a reader has counted, with what happened to the file meanwhile. */
  public static FileRead of(SplitCount count, String change) {
    return new FileRead(
        count.file(),
        count.lines(),
        count.blank(),
        count.invalid(),
        count.oversized(),
        count.nuls(),
        count.timed(),
        count.yearless(),
        count.zoneless(),
        count.problem(),
        change);
  }

  public static FileRead of(String name, long lines, long blank) {
    return new FileRead(name, lines, blank, 0, 0, 0, 0, 0, 0, "", "");
  }

  /** Nothing read yet. */
  public static FileRead none(String name) {
    return of(name, 0, 0);
  }

  /** Nothing read of a file that could not be opened. */
  public static FileRead gone(String name, String problem) {
    return new FileRead(name, 0, 0, 0, 0, 0, 0, 0, 0, problem, "");
  }

  /** Whether it was read to its end. */
  public boolean whole() {
    return problem.isEmpty();
  }

  FileRead plus(FileRead other) {
    return new FileRead(
        name,
        lines + other.lines,
        blank + other.blank,
        invalid + other.invalid,
        oversized + other.oversized,
        nuls + other.nuls,
        timed + other.timed,
        yearless + other.yearless,
        zoneless + other.zoneless,
        first(problem, other.problem),
        first(change, other.change));
  }

  /** One of two sentences, the same whichever comes first. */
  private static String first(String one, String other) {
    return other.isEmpty() || (!one.isEmpty() && one.compareTo(other) <= 0) ? one : other;
  }
}
