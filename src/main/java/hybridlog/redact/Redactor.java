package hybridlog.redact;

import hybridlog.mask.Masker;
import hybridlog.scan.LiteralScan;
import java.util.Comparator;
import java.util.List;

/**
 * Takes secrets and personal data out of a text and leaves a placeholder such as {@code <secret>}:
 * keys and tokens of well-known vendors, web tokens, authorization headers, values of keys such as
 * {@code password}, PINs and one-time codes that their words announce, private keys in PEM, user
 * info in URLs and card numbers; on request mail addresses, network addresses and names too. Keys,
 * names and the rest of the text stay.
 *
 * <p>A text with colours for a terminal or with backslashes is also looked at as it reads without
 * them; what stays of it stays as it is.
 *
 * <p>One scan for literals, then a look around each one that was found; no regular expressions,
 * time linear in the length whatever the text. Expensive to make, so three are kept. Immutable and
 * thread safe.
 */
public final class Redactor {

  /**
   * What goes besides secrets and card numbers, which always do.
   *
   * @param mails mail addresses
   * @param addresses IPv4 and IPv6 addresses
   * @param names names of people and accounts where a key or a phrase announces them
   */
  public record Options(boolean mails, boolean addresses, boolean names) {}

  private static final Redactor SECRETS = new Redactor(new Options(false, false, false));
  private static final Redactor STANDARD = new Redactor(new Options(true, false, false));
  private static final Redactor STRICT = new Redactor(new Options(true, true, true));

  /** How far behind a cut is looked for what a secret before it ends with, or is told by. */
  private static final int BEHIND_CUT = 512;

  private static final Comparator<String> BY_WHAT_IT_SHOWS =
      Comparator.comparingInt(Finding::placeholdersIn)
          .reversed()
          .thenComparingInt(String::length)
          .thenComparing(Comparator.naturalOrder());

  private final Options options;
  private final Detectors detectors;
  private final LiteralScan literals;

  public Redactor(Options options) {
    this.options = options;
    this.detectors = Detectors.of(options);
    literals = new LiteralScan(detectors.literals());
  }

  /** Takes out secrets and card numbers: for every report, since reports are passed on. */
  public static Redactor secrets() {
    return SECRETS;
  }

  /**
   * Takes out secrets, mail addresses and card numbers: for reports and tables with {@code
   * --redact}.
   */
  public static Redactor standard() {
    return STANDARD;
  }

  /** Takes out network addresses and names as well: for what leaves the house. */
  public static Redactor strict() {
    return STRICT;
  }

  /**
   * The text without what must not be seen; the same string if there is nothing. Redacting twice
   * changes nothing more. Costs some 2 µs for a line of 110 characters, 3 µs with the strictest
   * options.
   */
  public String redact(String text) {
    return find(text).replaceIn(text);
  }

  /**
   * The texts of an event without what must not be seen in either; the same object if there is
   * nothing. Costs as much as redacting both, and where there is something a search in each for the
   * longest findings of the other.
   */
  public EventTexts redact(EventTexts texts) {
    return texts.redacted(this);
  }

  /**
   * Where to cut a text that is redacted afterwards: after so many characters, or before a secret
   * that would not be known any more without what is cut off, as half a token or {@code 481516 is
   * your verification code} is not.
   *
   * @return at most {@code most}
   */
  public int cut(String text, int most) {
    if (text.length() <= most) {
      return text.length();
    }
    Spans whole = find(text.substring(0, Math.min(text.length(), most + BEHIND_CUT)));
    int end = most;
    int unknown = whole.firstNotIn(find(text.substring(0, end)), end);
    while (unknown < end) {
      end = unknown;
      unknown = whole.firstNotIn(find(text.substring(0, end)), end);
    }
    return end;
  }

  /** What must not be seen in a text, also where colours or escapes tear it. */
  Spans find(String text) {
    List<Reading> readings = Reading.others(text);
    // What switches colours on and off is no part of any word or value.
    boolean coloured = !readings.isEmpty() && Reading.isColoured(text);
    Spans spans = coloured ? new Spans() : search(text);
    for (Reading reading : readings) {
      search(reading.text()).markIn(reading, 0, spans);
    }
    return spans;
  }

  private Spans search(String text) {
    Spans spans = new Spans();
    literals.scan(
        text,
        text.length(),
        (literal, start, end) -> detectors.look(literal, text, start, end, spans));
    Cards.find(text, spans);
    if (options.addresses()) {
      Addresses.find(text, spans);
    }
    Credentials.keyMaterial(text, spans);
    return spans;
  }

  /**
   * The masked text of a message without what must not be seen. Masking tears secrets, and a torn
   * one is not recognised: where the message has one, it is taken out first and the rest is masked.
   *
   * @param masked the masked text of the message as it is; the same string comes back if there is
   *     nothing to take out
   */
  public String redactMasked(String message, String masked) {
    return redactMasked(message, redact(message), masked);
  }

  /**
   * The same where the redacted message is known already; costs nothing if it is like the message.
   */
  public String redactMasked(String message, String redacted, String masked) {
    return redacted.equals(message) ? masked : redact(Masker.mask(redacted));
  }

  /**
   * The masked text of a kind of which these are some messages: the {@link #safer safest} of
   * theirs.
   */
  public String redactMasked(List<String> messages, String masked) {
    return messages.stream()
        .map(message -> redactMasked(message, masked))
        .reduce(redact(masked), Redactor::safer);
  }

  /** Whether something was taken out of a text; also where its log had the placeholder. */
  public static boolean isRedacted(String text) {
    return Finding.placeholdersIn(text) > 0;
  }

  /**
   * Which of two redacted texts shows less: that with more placeholders, of equals the shorter one,
   * and then the one that is first in the order of strings. Of many texts the same is left whatever
   * the order in which they are held against each other.
   */
  public static String safer(String one, String other) {
    return BY_WHAT_IT_SHOWS.compare(one, other) < 0 ? one : other;
  }
}
