package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.report.RunFacts;
import hybridlog.rule.RuleSet;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules are asked, if any; mixed into the commands that can do without. */
final class RulesChoice {
  @Mixin private RulesOption rules = new RulesOption();

  @Option(names = "--no-rules", description = "Ask no rules.")
  private boolean none;

  boolean isNone() {
    return none;
  }

  boolean isGiven() {
    return none || rules.isGiven();
  }

  /**
   * The rules that the user chose.
   *
   * @throws Failure with exit code 2 if the options do not fit together or a file cannot be read
   */
  RunFacts.Rules rules() {
    if (none && rules.isGiven()) {
      throw new Failure(Failure.Code.USAGE, "Cannot use --no-rules and --rules in one run");
    }
    return none ? new RunFacts.Rules("none", "", RuleSet.of(List.of())) : rules.rules();
  }
}
