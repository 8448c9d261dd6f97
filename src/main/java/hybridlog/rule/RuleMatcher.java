package hybridlog.rule;

import hybridlog.scan.Ansi;
import hybridlog.scan.RecentTexts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Matches the lines of one thread, one after another. Logs repeat themselves: of a line that came
 * twice of late the rule is remembered, and taken for all that differ from it in digits only,
 * unless there is a rule for which that can make a difference. Takes some two megabytes, six where
 * letters are not Latin; not thread safe.
 */
public final class RuleMatcher {
  private static final int RECENT = 1 << 12;

  private final RuleSet rules;
  private final RecentTexts<Known> lines = new RecentTexts<>(RECENT, 0);

  /**
   * What is known of lines that differ in digits only.
   *
   * @param rule the rule of the one that was matched
   * @param digitsMatter whether another may match with other digits
   */
  private record Known(Optional<Rule> rule, boolean digitsMatter) {}

  RuleMatcher(RuleSet rules) {
    this.rules = rules;
  }

  /** As {@link RuleSet#match}. */
  public Optional<Rule> match(String source, String raw) {
    if (raw.indexOf(Ansi.ESCAPE) >= 0) {
      return rules.match(source, raw);
    }
    Known known = lines.find(raw, source);
    if (known != null && !known.digitsMatter) {
      return known.rule;
    }
    Optional<Rule> rule = rules.match(source, raw);
    if (lines.isAgain()) {
      String zeroed = new String(lines.zeroed(), StandardCharsets.UTF_8);
      lines.remember(new Known(rule, rules.digitsMatter(zeroed)));
    }
    return rule;
  }
}
