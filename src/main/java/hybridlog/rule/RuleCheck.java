package hybridlog.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds rules against their own examples and says what is wrong or slow about them. */
public final class RuleCheck {
  private RuleCheck() {}

  /**
   * A remark about a rule.
   *
   * @param place where the rule is written
   * @param rule its id
   * @param failed true if an example shows the rule to be wrong, false if it is only slow or
   *     untested
   * @param text what is the matter
   */
  public record Remark(String place, String rule, boolean failed, String text) {}

  /** Runs every rule on its examples; the remarks are failures. */
  public static List<Remark> examples(List<Rule> rules) {
    RuleSet all = RuleSet.of(rules);
    List<Remark> remarks = new ArrayList<>();
    for (Rule rule : rules) {
      RuleSet alone = RuleSet.of(List.of(rule));
      for (String text : rule.matches()) {
        Optional<Rule> first = all.match(rule.source(), text);
        if (alone.match(rule.source(), text).isEmpty()) {
          remarks.add(failure(rule, "does not match its example: " + text));
        } else if (first.isPresent() && !first.get().label().equals(rule.label())) {
          String other = first.get().id() + "' (" + first.get().label() + ")";
          remarks.add(failure(rule, "is overruled on its example by '" + other + ": " + text));
        }
      }
      for (String text : rule.misses()) {
        if (alone.match(rule.source(), text).isPresent()) {
          remarks.add(failure(rule, "matches what it must not: " + text));
        }
      }
    }
    return remarks;
  }

  /** What is not wrong but should be known: rules without examples or without a literal. */
  public static List<Remark> lint(List<Rule> rules) {
    List<Remark> remarks = new ArrayList<>();
    for (Rule rule : rules) {
      if (RuleSet.literals(rule.pattern()).isEmpty()) {
        remarks.add(
            advice(
                rule,
                "has no literal of "
                    + Literals.MIN_LENGTH
                    + " characters that every match contains: it is run on every line"
                    + cost(rule)));
      }
      if (rule.matches().isEmpty()) {
        remarks.add(advice(rule, "has no example that it must match"));
      }
      if (rule.misses().isEmpty()) {
        remarks.add(advice(rule, "has no example that it must not match"));
      }
    }
    return remarks;
  }

  /** What the pattern costs on a line of 100 characters that it does not match. */
  private static String cost(Rule rule) {
    String line = "worker 17 finished batch 2041 of 3000 in 12.5 s, ".repeat(2);
    com.google.re2j.Pattern pattern = RuleSet.compile(rule.pattern());
    int hits = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        hits += pattern.matcher(line).find() ? 1 : 0;
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    String measured = String.format(java.util.Locale.ROOT, "%.1f", best / 200_000.0);
    return ", some " + measured + " µs each" + (hits > 0 ? " (it matches plain lines)" : "");
  }

  private static Remark failure(Rule rule, String text) {
    return new Remark(rule.place(), rule.id(), true, text);
  }

  private static Remark advice(Rule rule, String text) {
    return new Remark(rule.place(), rule.id(), false, text);
  }
}
