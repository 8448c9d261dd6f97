package hybridlog.event;

import java.util.function.UnaryOperator;

/**
 * One thing that a program said: a line of a log with its header taken apart, or several lines (a
 * stack trace) that belong together.
 *
 * @param file the file as the inventory names it, or {@code -} for pasted text
 * @param line number of the event's first line in its file, from 1
 * @param lines how many physical lines it has, at least 1; blank lines that follow it are not among
 *     them
 * @param timeMicros microseconds since 1970-01-01T00:00Z, or {@link #NO_TIME}
 * @param level what the program called it
 * @param source program, logger or container; empty if unknown
 * @param message the text without its header: what the model sees after masking; lines joined by
 *     {@code \n}
 * @param raw the whole text with its header, lines joined by {@code \n}: what rules see
 * @param flaw why it must not be classified, or {@link Flaw#NONE}
 */
public record Event(
    String file,
    long line,
    int lines,
    long timeMicros,
    Level level,
    String source,
    String message,
    String raw,
    Flaw flaw) {

  /** The value of {@link #timeMicros} of an event that does not say when it was. */
  public static final long NO_TIME = Long.MIN_VALUE;

  /** The same event with its source, its message and its raw text changed alike. */
  public Event withTexts(UnaryOperator<String> change) {
    return new Event(
        file,
        line,
        lines,
        timeMicros,
        level,
        change.apply(source),
        change.apply(message),
        change.apply(raw),
        flaw);
  }

  public boolean hasTime() {
    return timeMicros != NO_TIME;
  }

  /** The first characters of a long text of an event, cut between two characters. */
  public static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
