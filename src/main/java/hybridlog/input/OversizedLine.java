package hybridlog.input;

import java.io.Serializable;

/**
 * A line that was too long to be kept whole.
 *
 * @param line its number in the file
 * @param offset byte of the unpacked file at which it begins
 * @param bytes its length, its end included
 */
public record OversizedLine(long line, long offset, long bytes) implements Serializable {}
