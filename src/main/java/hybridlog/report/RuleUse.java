package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the rules cost and which stand in the shadow of others, from one sample of each kind of
 * event that was kept, weighted by the kind's events.
 */
final class RuleUse {
  private final Map<String, LongAdder> tried = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> shadowed = new ConcurrentHashMap<>();

  /** Runs the rules again, on all processors: everything that is to be written waits for it. */
  RuleUse(List<TextFigures> texts, RuleSet set) {
    texts.parallelStream()
        .forEach(
            text -> {
              List<Sample> samples = text.samples();
              if (!samples.isEmpty()) {
                add(set, text, samples.get(0));
              }
            });
  }

  private void add(RuleSet set, TextFigures text, Sample sample) {
    String raw = sample.event().raw();
    boolean ruled = text.verdict().decidedBy() == DecidedBy.RULE;
    String decider = text.verdict().rule();
    for (Rule rule : set.candidates(raw)) {
      add(tried, rule, text.count());
      if (ruled && rule.id().equals(decider)) {
        break;
      }
    }
    if (ruled) {
      for (Rule rule : set.matchAll(sample.event().source(), raw)) {
        if (!rule.id().equals(decider)) {
          add(shadowed, rule, text.count());
        }
      }
    }
  }

  private static void add(Map<String, LongAdder> sums, Rule rule, long events) {
    sums.computeIfAbsent(rule.id(), unused -> new LongAdder()).add(events);
  }

  private static long sum(Map<String, LongAdder> sums, String rule) {
    LongAdder sum = sums.get(rule);
    return sum == null ? 0 : sum.sum();
  }

  /** Events on which a rule's pattern had to be run, since its literals are in them. */
  long tried(String rule) {
    return sum(tried, rule);
  }

  /** Events that a rule matches too, which an earlier rule has decided. */
  long shadowed(String rule) {
    return sum(shadowed, rule);
  }
}
