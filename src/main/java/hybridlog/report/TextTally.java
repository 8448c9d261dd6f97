package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.redact.Redactor;
import org.jspecify.annotations.Nullable;

/** Counts of the events of one template with one verdict. Not thread safe. */
final class TextTally {
  final String id;
  final int outcome;
  final int bar;
  final long[] ruleHits;
  final Bins times = new Bins();
  final Bins files = new Bins();
  final Samples samples = new Samples();

  /** Decides who stays where there are too many. */
  final long hash;

  /** The kind with the text that is shown of it. */
  Template template;

  Verdict verdict;
  long count;
  long first = Long.MAX_VALUE;
  long last = Event.NO_TIME;

  /** Files with a greater hash are no longer listed. */
  long lastFileHash = Long.MAX_VALUE;

  /** Another verdict of the same template. */
  @Nullable TextTally next;

  TextTally(String id, Template template, Verdict verdict, int outcome, long[] ruleHits) {
    this.id = id;
    this.template = template;
    this.verdict = verdict;
    this.outcome = outcome;
    this.bar = OutcomeTally.bar(verdict.confidence());
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

  boolean has(Verdict other) {
    return verdict.decidedBy() == other.decidedBy()
        && verdict.label().equals(other.label())
        && verdict.rule().equals(other.rule());
  }

  /**
   * Hears what another event of the same kind would show. Without redaction that is always the
   * same; with it the safer text stays, which does not depend on the order of the events.
   */
  void show(Template other) {
    if (!template.text().equals(other.text())) {
      template = new Template(template.level(), Redactor.safer(template.text(), other.text()));
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
    show(other.template);
    count += other.count;
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
    lastFileHash = Math.min(lastFileHash, other.lastFileHash);
    if (other.verdict.confidence() > verdict.confidence()) {
      verdict = other.verdict;
    }
  }
}
