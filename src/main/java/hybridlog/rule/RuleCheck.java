package hybridlog.rule;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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
        if (alone.match(rule.source(), text).isEmpty()) {
          remarks.add(failure(rule, "does not match its example: " + text));
        }
        all.match(rule.source(), text)
            .filter(first -> !first.label().equals(rule.label()))
            .ifPresent(first -> remarks.add(failure(rule, overruled(first, text))));
      }
      for (String text : rule.misses()) {
        if (alone.match(rule.source(), text).isPresent()) {
          remarks.add(failure(rule, "matches what it must not: " + text));
        }
      }
    }
    return remarks;
  }

  private static String overruled(Rule first, String text) {
    String other = "'" + first.id() + "' (" + first.label() + ")";
    return "comes after " + other + ", which takes its example: " + text;
  }

  /**
   * What is not wrong but should be known: rules that are slow, untested or never the first, and
   * labels that nobody else knows.
   *
   * @param labels those that are known
   */
  public static List<Remark> lint(List<Rule> rules, Collection<String> labels) {
    RuleSet all = RuleSet.of(rules);
    List<Remark> remarks = new ArrayList<>();
    for (Rule rule : rules) {
      if (!labels.contains(rule.label())) {
        remarks.add(advice(rule, newLabel(rule.label(), labels)));
      }
      if (RuleSet.literals(rule.pattern()).isEmpty()) {
        String what =
            "has no text of " + Literals.MIN_LENGTH + " characters or more in every match";
        remarks.add(advice(rule, what + ": it is run on every line, " + cost(rule)));
      }
      if (rule.matches().isEmpty()) {
        remarks.add(advice(rule, "has no example that it must match"));
      } else if (shadowed(all, rule)) {
        remarks.add(advice(rule, "is never the first to match its examples"));
      }
      if (rule.misses().isEmpty()) {
        remarks.add(advice(rule, "has no example that it must not match"));
      }
    }
    return remarks;
  }

  private static String newLabel(String label, Collection<String> labels) {
    String question = NearLabel.question(label, labels);
    return "has the label '"
        + label
        + "', which is a new one"
        + (question.isEmpty() ? "" : ": " + question);
  }

  private static boolean shadowed(RuleSet all, Rule rule) {
    return rule.matches().stream()
        .allMatch(
            text ->
                all.match(rule.source(), text)
                    .filter(first -> !first.id().equals(rule.id()))
                    .isPresent());
  }

  /** What the pattern costs on a line of 100 characters that it does not match. */
  private static String cost(Rule rule) {
    String line = "worker 17 finished batch 2041 of 3000 in 12.5 s, ".repeat(2);
    Pattern pattern = RuleSet.compile(rule.pattern());
    int hits = 0;
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 200; i++) {
        hits += pattern.matcher(line).find() ? 1 : 0;
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    String micros = String.format(Locale.ROOT, "some %.1f µs each", best / 200_000.0);
    return hits > 0 ? micros + "; it matches plain lines" : micros;
  }

  private static Remark failure(Rule rule, String text) {
    return new Remark(rule.place(), rule.id(), true, text);
  }

  private static Remark advice(Rule rule, String text) {
    return new Remark(rule.place(), rule.id(), false, text);
  }
}
