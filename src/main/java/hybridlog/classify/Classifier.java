package hybridlog.classify;

import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides events: a rule, else what is remembered of the template, else the model, else {@link
 * Verdict#UNCLASSIFIED}.
 *
 * <p>Serializable: what it remembers stays behind, so that a copy starts empty. One a JVM is
 * enough; thread safe. A line of a known template costs about a microsecond, a new template what
 * {@link LabelModel#predict} costs.
 */
public final class Classifier implements Serializable {
  private static final long serialVersionUID = 1;

  private final RuleSet rules;
  private final LabelModel model;
  private final double threshold;
  private final Map<String, Verdict> verdicts = new HashMap<>();
  private transient VerdictCache cache;

  /**
   * @param model must be serializable
   * @param threshold confidence below which the model's answer is not given, from 0 to 1
   */
  public Classifier(RuleSet rules, LabelModel model, double threshold) {
    this(rules, model, threshold, KnownAnswers.none());
  }

  /**
   * @param known what the model said before; new answers are added to it
   */
  public Classifier(RuleSet rules, LabelModel model, double threshold, KnownAnswers known) {
    this.rules = rules;
    this.model = model;
    this.threshold = threshold;
    for (Rule rule : rules.rules()) {
      verdicts.put(rule.id(), Verdict.byRule(rule.label(), rule.id()));
    }
    this.cache = new VerdictCache(model::predict, threshold, known);
  }

  /** The first rule that knows the event. */
  public Optional<Rule> rule(String source, String raw) {
    return rules.match(source, raw);
  }

  /** Decides the events of one thread; each thread needs its own. */
  public EventClassifier forOneThread() {
    return new EventClassifier(this, rules);
  }

  /**
   * Decides an event that was already held against the rules.
   *
   * @param rule id of the rule that matched, or empty
   */
  public Classification classify(Level level, String message, String rule) {
    return decide(kind(new Template(level, Masker.mask(message))), verdicts.get(rule));
  }

  /**
   * The model's verdict of a template, whatever the rules say; remembered like any other. Its
   * confidence is the model's.
   */
  public Verdict byModel(Template template) {
    return kind(template).byModel().verdict();
  }

  VerdictCache.Kind kind(Template template) {
    return cache.kind(template);
  }

  Classification decide(VerdictCache.Kind kind, Optional<Rule> rule) {
    return rule.isPresent() ? decide(kind, verdicts.get(rule.get().id())) : kind.byModel();
  }

  private static Classification decide(VerdictCache.Kind kind, @Nullable Verdict byRule) {
    return byRule == null ? kind.byModel() : kind.decidedBy(byRule);
  }

  /** For how many templates BERT was run in this JVM since the last call. */
  public long takeEmbedded() {
    return cache.takeEmbedded();
  }

  /** How many templates were known from earlier runs; such answers do not travel with a copy. */
  public long remembered() {
    return cache.remembered();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    cache = new VerdictCache(model::predict, threshold, KnownAnswers.none());
  }
}
