package hybridlog.input;

/**
 * What happened to a file after the inventory was made.
 *
 * @param what as {@code it grew from 7 to 9 bytes while it was read}
 * @param loses whether lines that were there may not have been read
 */
public record Change(String what, boolean loses) {}
