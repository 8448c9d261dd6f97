package hybridlog.event;

/**
 * What a line's header says.
 *
 * @param timeMicros microseconds since 1970-01-01T00:00Z, or {@link Event#NO_TIME}
 * @param level what the program called the line
 * @param source program, logger or container; empty if unknown
 * @param message what is left of the line without its header
 */
public record Header(long timeMicros, Level level, String source, String message) {}
