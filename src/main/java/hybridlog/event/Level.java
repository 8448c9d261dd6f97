package hybridlog.event;

/**
 * How grave a program called its own line, on one scale for all formats; {@link #NONE} if it did
 * not say.
 */
public enum Level {
  NONE,
  TRACE,
  DEBUG,
  INFO,
  NOTICE,
  WARN,
  ERROR,
  FATAL
}
