package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.redact.Redactor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A kind of event that a rule decided and of which the model is sure that it is something else: one
 * of them is wrong.
 *
 * @param text the kind, with the rule's verdict
 * @param model the model's verdict
 */
public record Disagreement(TextFigures text, Verdict model) {
  /** Kinds that the model is asked about, the most frequent: each may cost some milliseconds. */
  private static final int MOST = 1000;

  private static final Verdict NOT_SURE = Verdict.unsure(0);

  /** The templates to ask the model about. */
  public static List<Template> candidates(Summary summary) {
    summary.settle();
    return summary.texts.all().stream()
        .filter(tally -> tally.verdict.decidedBy() == DecidedBy.RULE)
        .filter(tally -> isWhole(tally.template, tally.id))
        .sorted(
            Comparator.comparingLong((TextTally tally) -> tally.count)
                .reversed()
                .thenComparing(tally -> tally.id))
        .limit(MOST)
        .map(tally -> tally.template)
        .distinct()
        .toList();
  }

  /**
   * Finds them.
   *
   * @param texts the most frequent first
   * @param model its verdicts of the {@link #candidates}, {@link Verdict#UNCLASSIFIED} where it is
   *     not sure
   * @return the most frequent kinds first
   */
  static List<Disagreement> of(List<TextFigures> texts, Map<Template, Verdict> model) {
    return texts.stream()
        .filter(text -> text.verdict().decidedBy() == DecidedBy.RULE)
        .map(text -> new Disagreement(text, model.getOrDefault(text.template(), NOT_SURE)))
        .filter(Disagreement::isOne)
        .filter(found -> isWhole(found.text.template(), found.text.id()))
        .toList();
  }

  /** One that was redacted or cut is another text: the model has not seen it like this. */
  private static boolean isWhole(Template template, String id) {
    return !Redactor.isRedacted(template.text()) && template.id().equals(id);
  }

  private boolean isOne() {
    return !model.label().equals(Verdict.UNCLASSIFIED)
        && !model.label().equals(text.verdict().label());
  }

  /** In words, as {@code rule disk-full says Critical Error, the model Error}. */
  String inWords() {
    return "rule "
        + text.verdict().rule()
        + " says "
        + text.verdict().label()
        + ", the model "
        + model.label();
  }
}
