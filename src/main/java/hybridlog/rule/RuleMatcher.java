package hybridlog.rule;

import hybridlog.scan.Ansi;
import hybridlog.scan.RecentTexts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Matches the lines of one thread, one after another. Logs repeat themselves: of a line that came
 * twice of late it is remembered what holds for all that differ from it in digits only, so that
 * only those rules are run on them for which digits can make a difference. Takes some two
 * megabytes, six where letters are not Latin; not thread safe.
 */
public final class RuleMatcher {
  private static final int RECENT = 1 << 12;

  private final RuleSet rules;
  private final RecentTexts<RuleSet.Alike> lines = new RecentTexts<>(RECENT, 0);

  RuleMatcher(RuleSet rules) {
    this.rules = rules;
  }

  /** As {@link RuleSet#match}. */
  public Optional<Rule> match(String source, String raw) {
    if (raw.indexOf(Ansi.ESCAPE) >= 0) {
      return rules.match(source, raw);
    }
    RuleSet.Alike alike = lines.find(raw, source);
    if (alike != null) {
      return rules.match(alike, source, raw);
    }
    if (lines.isAgain()) {
      alike = rules.alike(source, new String(lines.zeroed(), StandardCharsets.UTF_8));
      lines.remember(alike);
      return rules.match(alike, source, raw);
    }
    return rules.match(source, raw);
  }
}
