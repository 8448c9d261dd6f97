package hybridlog.mask;

/**
 * Replaces the variable parts of a message by short placeholders, so that all events of one kind
 * have the same text. One scan, linear, no regular expressions. Stateless and thread safe.
 */
public final class Masker {
  /**
   * Raised whenever the same message would give another text: models and caches made with another
   * version do not fit.
   */
  public static final int VERSION = 1;

  private Masker() {}

  /** Receives each variable part that was masked, in order. */
  @FunctionalInterface
  public interface Values {
    /** {@code message.substring(start, end)} became {@code placeholder}. */
    void masked(String placeholder, int start, int end);
  }

  /** The masked text of a message. */
  public static String mask(String message) {
    return mask(message, (placeholder, start, end) -> {});
  }

  /** The masked text of a message; what was masked is told to {@code values}. */
  public static String mask(String message, Values values) {
    StringBuilder text = new StringBuilder(message.length());
    int i = 0;
    while (i < message.length()) {
      if (Character.isDigit(message.charAt(i))) {
        int start = i;
        while (i < message.length() && Character.isDigit(message.charAt(i))) {
          i++;
        }
        values.masked("0", start, i);
        text.append('0');
      } else {
        text.append(message.charAt(i++));
      }
    }
    return text.toString();
  }
}
