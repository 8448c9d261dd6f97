package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import org.jspecify.annotations.Nullable;

/** Counts of the events of one template with one verdict. Not thread safe. */
final class TextTally {
  final String id;
  final Template template;
  final int outcome;
  final long[] ruleHits;
  final Bins times = new Bins();
  final Bins files = new Bins();
  final Samples samples = new Samples();

  /** Decides who stays where there are too many. */
  final long hash;

  Verdict verdict;
  long count;
  long first = Long.MAX_VALUE;
  long last = Event.NO_TIME;

  /** Characters of that of its events of which a sample would keep most. */
  int longest;

  /** Files with a greater hash are no longer listed. */
  long lastFileHash = Long.MAX_VALUE;

  /** Another verdict of the same template. */
  @Nullable TextTally next;

  TextTally(String id, Template template, Verdict verdict, int outcome, long[] ruleHits) {
    this.id = id;
    this.template = template;
    this.verdict = verdict;
    this.outcome = outcome;
    this.ruleHits = ruleHits;
    this.hash = hash(id, verdict);
  }

  static long hash(String id, Verdict verdict) {
    return Sample.mix(
        Sample.hash(id)
            + 31 * Sample.hash(verdict.rule())
            + 961 * Sample.hash(verdict.label())
            + 29_791 * Sample.hash(verdict.decidedBy().name()));
  }

  /** Characters of its text and of one sample, whichever it is. */
  int characters() {
    return template.text().length() + longest;
  }

  boolean has(Verdict other) {
    return verdict.decidedBy() == other.decidedBy()
        && verdict.label().equals(other.label())
        && verdict.rule().equals(other.rule());
  }

  /**
   * Hears the verdict on another event of the same kind. Without redaction it is the same; with it
   * texts that were different may read alike, and the surest verdict stays, whatever the order.
   */
  void hear(Verdict other) {
    int surer = Double.compare(other.confidence(), verdict.confidence());
    if (surer > 0 || (surer == 0 && other.guess().compareTo(verdict.guess()) > 0)) {
      verdict = other;
    }
  }

  void count(Event event) {
    count++;
    if (event.hasTime()) {
      first = Math.min(first, event.timeMicros());
      last = Math.max(last, event.timeMicros());
    }
  }

  Classification classification() {
    return new Classification(verdict, template, id);
  }

  /** Adds what is not by file or time. */
  void mergeTotals(TextTally other) {
    hear(other.verdict);
    count += other.count;
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    lastFileHash = Math.min(lastFileHash, other.lastFileHash);
  }
}
