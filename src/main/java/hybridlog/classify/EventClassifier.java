package hybridlog.classify;

import hybridlog.event.Event;
import hybridlog.event.Level;
import hybridlog.mask.AlikeMessages;
import hybridlog.mask.Masker;
import hybridlog.rule.RuleSet;
import hybridlog.scan.Ansi;
import hybridlog.scan.RecentTexts;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decides the events of one thread, one after another. Logs repeat themselves: of a line that came
 * twice of late it is remembered what holds for all that differ from it in digits only, so that
 * they need neither be held against all rules nor masked; and of a message that came twice its
 * template. Takes some megabytes; not thread safe.
 */
public final class EventClassifier {
  /** Lines, and messages, that are remembered; a power of two. */
  private static final int RECENT = 1 << 12;

  /** Longer messages seldom come twice. */
  private static final int LONGEST = 256;

  private final Classifier classifier;
  private final RuleSet rules;
  private final Masker.ForOneThread masker = new Masker.ForOneThread();
  private final RecentTexts<Alike> lines = new RecentTexts<>(RECENT, 0);

  /** The hash of the message that came last of those with the same slot. */
  private final int[] hashes = new int[RECENT];

  /** A message that came twice: most never do, and to keep those costs more than to mask them. */
  private final @Nullable Known[] messages = new Known[RECENT];

  private record Known(String message, VerdictCache.Kind kind) {}

  /**
   * What is known of lines that differ in digits only.
   *
   * @param messages those of which one is the first line's
   * @param kind theirs
   */
  private record Alike(RuleSet.Alike rules, AlikeMessages messages, VerdictCache.Kind kind) {
    boolean hasKindOf(Event event) {
      return kind.level() == event.level() && messages.has(event.message());
    }
  }

  EventClassifier(Classifier classifier, RuleSet rules) {
    this.classifier = classifier;
    this.rules = rules;
  }

  /** Decides an event. */
  public Classification classify(Event event) {
    Alike alike = alike(event);
    if (alike == null) {
      return classifier.decide(
          kind(event.level(), event.message()), rules.match(event.source(), event.raw()));
    }
    return classifier.decide(
        alike.hasKindOf(event) ? alike.kind : kind(event.level(), event.message()),
        rules.match(alike.rules, event.source(), event.raw()));
  }

  /** What is known of the event's like; null if nothing is. */
  private @Nullable Alike alike(Event event) {
    if (event.raw().indexOf(Ansi.ESCAPE) >= 0) {
      return null; // rules see it without its escapes
    }
    Alike alike = lines.find(event.raw(), event.source());
    if (alike == null && lines.isAgain()) {
      String zeroed = new String(lines.zeroed(), StandardCharsets.UTF_8);
      alike =
          new Alike(
              rules.alike(event.source(), zeroed),
              AlikeMessages.of(event.message()),
              kind(event.level(), event.message()));
      lines.remember(alike);
    }
    return alike;
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
