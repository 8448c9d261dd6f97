package hybridlog.classify;

import hybridlog.event.Event;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.rule.RuleMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Decides the events of one thread, one after another. Logs repeat themselves: of the messages that
 * came twice of late the templates are remembered, so that they are not masked again. Takes two
 * megabytes beside what its {@link RuleMatcher} takes; not thread safe.
 */
public final class EventClassifier {
  /** Messages that are remembered; a power of two. */
  private static final int RECENT = 1 << 12;

  /** Longer messages seldom come twice. */
  private static final int LONGEST = 256;

  private final Classifier classifier;
  private final RuleMatcher rules;
  private final Masker.ForOneThread masker = new Masker.ForOneThread();

  /** The hash of the message that came last of those with the same slot. */
  private final int[] hashes = new int[RECENT];

  /** A message that came twice: most never do, and to keep those costs more than to mask them. */
  private final @Nullable Known[] messages = new Known[RECENT];

  private record Known(String message, VerdictCache.Kind kind) {}

  EventClassifier(Classifier classifier, RuleMatcher rules) {
    this.classifier = classifier;
    this.rules = rules;
  }

  /** Decides an event. */
  public Classification classify(Event event) {
    return classifier.decide(
        kind(event.level(), event.message()), rules.match(event.source(), event.raw()));
  }

  /** Decides an event that is still to come; returns whether nothing was known of its kind. */
  public boolean foresee(Event event) {
    boolean isNew = kind(event.level(), event.message()).isNew();
    if (isNew) {
      classify(event);
    }
    return isNew;
  }

  private VerdictCache.Kind kind(Level level, String message) {
    if (message.length() > LONGEST) {
      return kindOf(level, message);
    }
    int hash = message.hashCode();
    int slot = (hash ^ hash >>> 16) & (RECENT - 1);
    if (hashes[slot] != hash) {
      hashes[slot] = hash;
      return kindOf(level, message);
    }
    Known known = messages[slot];
    if (known == null || known.kind.level() != level || !known.message.equals(message)) {
      known = new Known(message, kindOf(level, message));
      messages[slot] = known;
    }
    return known.kind;
  }

  private VerdictCache.Kind kindOf(Level level, String message) {
    return classifier.kind(new Template(level, masker.mask(message)));
  }
}
