package hybridlog.mask;

/**
 * Replaces the variable parts of a message by short placeholders, so that all events of one kind
 * have the same text. One scan, linear, no regular expressions. Stateless and thread safe.
 *
 * <p>Where digits stand decides, and only in the places that {@link AlikeMessages} lists which they
 * are: one more belongs there, too.
 *
 * <p>Only the first {@link #MAX_MESSAGE} characters of a message are read, and the masked text ends
 * after {@link #MAX_TEXT}. White space is one blank, quotes are left out. Of a stack trace the
 * exceptions with their messages and the nearest frame of each stay.
 *
 * <p>Placeholders are words that MiniLM's tokenizer knows as one token: {@code 0} for numbers of
 * any base, lists and versions ({@code 0 ms}, {@code 0 kb} if they carry a unit of time or size),
 * {@code host} for addresses and host names, {@code path}, {@code link} for URLs, {@code mail},
 * {@code time}, {@code user}, {@code id} for random and composed identifiers, {@code name} for
 * quoted or named values, {@code agent} for user agents, {@code no} for a 0 that is good or bad
 * news.
 */
public final class Masker {
  /**
   * Raised whenever the same message would give another text: models and caches made with another
   * version do not fit.
   */
  public static final int VERSION = 14;

  /** Characters of a message that are looked at. */
  public static final int MAX_MESSAGE = 16_384;

  /** Length at which a masked text is cut, in characters. */
  public static final int MAX_TEXT = 1000;

  private static final Values NOBODY = (placeholder, start, end) -> {};

  /** The buffers of a scan are kept per thread: 40 kB, and no garbage but the text itself. */
  private static final ThreadLocal<Scan> SCAN = ThreadLocal.withInitial(Scan::new);

  private Masker() {}

  /** Receives each variable part that was masked, in order. */
  @FunctionalInterface
  public interface Values {
    /** {@code message.substring(start, end)} became {@code placeholder}. */
    void masked(String placeholder, int start, int end);
  }

  /**
   * Masks the messages of one thread, one after another, like the static methods without their
   * asking each time which thread it is. Not thread safe.
   */
  public static final class ForOneThread {
    private final Scan scan = new Scan();

    /** The masked text of a message. */
    public String mask(String message) {
      return scan.mask(message, NOBODY);
    }
  }

  /** The masked text of a message. */
  public static String mask(String message) {
    return mask(message, NOBODY);
  }

  /** The masked text of a message; what was masked is told to {@code values}. */
  public static String mask(String message, Values values) {
    return SCAN.get().mask(message, values);
  }
}
