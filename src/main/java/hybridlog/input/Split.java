package hybridlog.input;

import java.io.Serializable;

/**
 * A stretch of a file: the events whose first line begins in it.
 *
 * @param file the file
 * @param start byte of the unpacked file at which it begins
 * @param end byte before which it ends; {@link Long#MAX_VALUE} for the last of a file
 * @param linesBefore how many lines begin before {@code start}
 */
public record Split(InputFile file, long start, long end, long linesBefore)
    implements Serializable {

  /** The whole of a file. */
  public static Split whole(InputFile file) {
    return new Split(file, 0, Long.MAX_VALUE, 0);
  }

  public boolean isWhole() {
    return start == 0 && end == Long.MAX_VALUE;
  }
}
