package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.redact.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of events: one tally for each template and verdict. Up to {@link #MOST} of up to {@link
 * #CHARACTERS} all are kept; of more, those with the smallest hashes. Whoever has once been left
 * out can never come back, since the border only falls, so each that is kept has been counted from
 * its first event on, and who is kept does not depend on the order of events or merges: the border
 * lies just below the first who does not fit, and with more kinds or longer events nobody fits who
 * did not fit before. Not thread safe.
 */
final class Texts {
  /** Kinds that are kept. */
  static final int MOST = 100_000;

  /** Characters that are kept of kinds with a sample each. */
  static final long CHARACTERS = 64_000_000;

  /** Characters of a masked text that are kept. */
  private static final int LONGEST = 2000;

  private final Map<String, TextTally> byId = new HashMap<>();
  private final int most;
  private final long mostCharacters;
  private int size;
  private long characters;
  private long border = Long.MAX_VALUE;

  Texts(int most, long mostCharacters) {
    this.most = most;
    this.mostCharacters = mostCharacters;
  }

  /**
   * For how many kinds there must be room: those that are kept, or as many as ever are if some are
   * left out. With more events it is never less.
   */
  int reckoned() {
    return cut() || characters > mostCharacters ? most : Math.min(size, most);
  }

  /** Whether some were left out. */
  boolean cut() {
    return border != Long.MAX_VALUE;
  }

  /** How many kinds were left out, estimated by the share of all hashes up to the border. */
  long leftOut() {
    double share = border / (double) Long.MAX_VALUE;
    return cut() ? Math.max(1, Math.round(size / share) - size) : 0;
  }

  /** The tally of a kind, or null if it has not been counted. */
  @Nullable TextTally find(Classification classification) {
    TextTally tally = byId.get(classification.templateId());
    Verdict verdict = classification.verdict();
    while (tally != null && !tally.has(verdict)) {
      tally = tally.next;
    }
    return tally;
  }

  /** Whether a kind that has no tally may have one. */
  boolean accepts(Classification classification) {
    return border == Long.MAX_VALUE
        || TextTally.hash(classification.templateId(), classification.verdict()) <= border;
  }

  /** A new tally for a kind that has none. */
  TextTally add(Classification classification, int outcome, long[] ruleHits) {
    Template template = shown(classification.template());
    String id = classification.templateId();
    TextTally tally = new TextTally(id, template, classification.verdict(), outcome, ruleHits);
    tally.next = byId.put(id, tally);
    size++;
    characters += tally.characters();
    if (size > most + most / 4) {
      prune();
    }
    return tally;
  }

  /** Makes room for a sample of so many characters; the kind may be left out by that. */
  void grow(TextTally tally, int sample) {
    if (sample > tally.longest) {
      characters += sample - tally.longest;
      tally.longest = sample;
      if (characters > mostCharacters + mostCharacters / 4) {
        prune();
      }
    }
  }

  /** A kind with as much of its text as is kept. */
  private static Template shown(Template template) {
    return template.text().length() <= LONGEST
        ? template
        : new Template(
            template.level(),
            Event.beginning(template.text(), Redactor.secrets().cut(template.text(), LONGEST)));
  }

  /** Leaves out those beyond what is kept. */
  void prune() {
    if (size <= most && characters <= mostCharacters) {
      return;
    }
    List<TextTally> kinds = all();
    kinds.sort(Comparator.comparingLong(tally -> tally.hash));
    long sum = 0;
    for (int i = 0; i < kinds.size(); i++) {
      sum += kinds.get(i).characters();
      if (i == most || sum > mostCharacters) {
        lower(kinds.get(i).hash - 1);
        return;
      }
    }
  }

  /** Leaves out all above a border. */
  void lower(long to) {
    if (to >= border) {
      return;
    }
    border = to;
    List<TextTally> kept = all();
    byId.clear();
    size = 0;
    characters = 0;
    for (TextTally tally : kept) {
      if (tally.hash <= border) {
        tally.next = byId.put(tally.id, tally);
        size++;
        characters += tally.characters();
      }
    }
  }

  long border() {
    return border;
  }

  /** All tallies, in no order. */
  List<TextTally> all() {
    List<TextTally> all = new ArrayList<>(size);
    for (TextTally head : byId.values()) {
      for (TextTally tally = head; tally != null; tally = tally.next) {
        all.add(tally);
      }
    }
    return all;
  }

  /** All tallies in the order of their identity. */
  List<TextTally> sorted() {
    List<TextTally> sorted = all();
    sorted.sort(
        Comparator.comparing((TextTally tally) -> tally.id)
            .thenComparing(tally -> tally.verdict.decidedBy())
            .thenComparing(tally -> tally.verdict.label())
            .thenComparing(tally -> tally.verdict.rule()));
    return sorted;
  }

  /** Samples of each kind: fewer where there are many kinds, or long ones. */
  int samples() {
    int kinds = reckoned();
    if (kinds <= 2048 && characters * 16 <= CHARACTERS) {
      return 16;
    }
    return kinds <= 16_384 && characters * 6 <= CHARACTERS ? 6 : 1;
  }

  /** Files that are listed for each kind: fewer where there are many kinds. */
  int files() {
    return Math.max(8, Math.min(1024, (1 << 20) / Math.max(1, reckoned())));
  }
}
