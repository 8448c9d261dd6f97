package hybridlog.report;

import java.io.Serializable;

/**
 * What happened while a file, or a piece of it, was read. Pieces of one file add up.
 *
 * @param name the file's name as in the {@code file} column
 * @param lines physical lines that were read
 * @param blank lines among them with nothing but white space
 * @param invalidUtf8 lines among them with bytes that are no UTF-8 and were replaced
 * @param oversized lines among them that were longer than the limit
 * @param damagedAt byte of the file from which on it cannot be unpacked, or {@link #SOUND}
 * @param changed whether the file's size or time changed while it was read
 */
public record FileRead(
    String name,
    long lines,
    long blank,
    long invalidUtf8,
    long oversized,
    long damagedAt,
    boolean changed)
    implements Serializable {

  /** The value of {@link #damagedAt} of a file that could be read to its end. */
  public static final long SOUND = -1;

  public static FileRead of(String name, long lines, long blank) {
    return new FileRead(name, lines, blank, 0, 0, SOUND, false);
  }

  /** Nothing read yet. */
  public static FileRead none(String name) {
    return of(name, 0, 0);
  }

  public boolean damaged() {
    return damagedAt != SOUND;
  }

  FileRead plus(FileRead other) {
    return new FileRead(
        name,
        lines + other.lines,
        blank + other.blank,
        invalidUtf8 + other.invalidUtf8,
        oversized + other.oversized,
        damaged() && other.damaged()
            ? Math.min(damagedAt, other.damagedAt)
            : Math.max(damagedAt, other.damagedAt),
        changed || other.changed);
  }
}
