package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules cost and which stand in the shadow of others, from one sample of each kind of
 * event that was kept, weighted by the kind's events.
 */
final class RuleUse {
  private final Map<String, Long> tried = new HashMap<>();
  private final Map<String, Long> shadowed = new HashMap<>();

  /**
   * Runs the rules again.
   *
   * @param rules in their order
   */
  RuleUse(List<TextFigures> texts, List<Rule> rules) {
    RuleSet set = RuleSet.of(rules);
    for (TextFigures text : texts) {
      List<Sample> samples = text.samples();
      if (!samples.isEmpty()) {
        add(set, text, samples.get(0));
      }
    }
  }

  private void add(RuleSet set, TextFigures text, Sample sample) {
    String raw = sample.event().raw();
    boolean ruled = text.verdict().decidedBy() == DecidedBy.RULE;
    String decider = text.verdict().rule();
    for (Rule rule : set.candidates(raw)) {
      tried.merge(rule.id(), text.count(), Long::sum);
      if (ruled && rule.id().equals(decider)) {
        break;
      }
    }
    if (ruled) {
      for (Rule rule : set.matchAll(sample.event().source(), raw)) {
        if (!rule.id().equals(decider)) {
          shadowed.merge(rule.id(), text.count(), Long::sum);
        }
      }
    }
  }

  /** Events on which a rule's pattern had to be run, since its literals are in them. */
  long tried(String rule) {
    return tried.getOrDefault(rule, 0L);
  }

  /** Events that a rule matches too, which an earlier rule has decided. */
  long shadowed(String rule) {
    return shadowed.getOrDefault(rule, 0L);
  }
}
