package hybridlog.cli;

import hybridlog.Counted;
import hybridlog.Failure;
import hybridlog.report.Display;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code rules}: shows the rules and holds them against their examples. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "List, check and test the rules that label lines before the model is asked.",
    synopsisSubcommandLabel = "(list | lint | test)")
public final class Rules {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = RulesOption.HELP)
  private List<Path> files = new ArrayList<>();

  /** Made by picocli, which fills the fields. */
  @SuppressWarnings("NullAway.Init")
  public Rules() {}

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "One rule a line: place, id, label, source.")
  int list() {
    for (Rule rule : rules()) {
      String source = rule.source().isEmpty() ? "" : " (only from " + rule.source() + ")";
      print(rule.place() + "  " + rule.id() + "  " + rule.label() + source);
    }
    return 0;
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Run every rule on its examples; exit code 2 if one fails.")
  int test() {
    List<Rule> rules = rules();
    List<RuleCheck.Remark> failures = RuleCheck.examples(rules);
    print(failures);
    int examples = rules.stream().mapToInt(r -> r.matches().size() + r.misses().size()).sum();
    print(counted(rules) + Counted.of(examples, "example") + ", " + failures.size() + " failed");
    return failures.isEmpty() ? 0 : Failure.Code.USAGE.exit();
  }

  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description =
          "Name rules that are wrong, slow, untested or never first; exit code 2 if wrong.")
  int lint() {
    List<Rule> rules = rules();
    List<RuleCheck.Remark> failures = RuleCheck.examples(rules);
    List<RuleCheck.Remark> remarks = new ArrayList<>(failures);
    remarks.addAll(RuleCheck.lint(rules, Home.labelGuide().labels()));
    print(remarks);
    print(
        counted(rules) + Counted.of(remarks.size(), "remark") + ", " + failures.size() + " failed");
    return failures.isEmpty() ? 0 : Failure.Code.USAGE.exit();
  }

  private static String counted(List<Rule> rules) {
    return Counted.of(rules.size(), "rule") + ", ";
  }

  private List<Rule> rules() {
    return RulesOption.rules(files).set().rules();
  }

  private void print(List<RuleCheck.Remark> remarks) {
    for (RuleCheck.Remark remark : remarks) {
      print(remark.place() + ": rule '" + remark.rule() + "' " + remark.text());
    }
  }

  private void print(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(Display.escaped(line));
    out.flush();
  }
}
