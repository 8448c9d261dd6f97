package hybridlog.cli;

import hybridlog.report.RunFacts;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import picocli.CommandLine.Option;

/** Which rules are asked; mixed into the commands that ask any. */
final class RulesOption {
  /** What the help of a command says of its option {@code --rules}. */
  static final String HELP =
      "Rules in YAML, in place of the shipped ones; may be given several times, the first file is"
          + " asked first: --rules mine.yaml --rules conf/rules.yaml (default: conf/rules.yaml).";

  @Option(names = "--rules", paramLabel = "FILE", description = HELP)
  private List<Path> files = new ArrayList<>();

  boolean isGiven() {
    return !files.isEmpty();
  }

  /** The rules of the files that the user named, one file after the other, else the shipped. */
  RunFacts.Rules rules() {
    return rules(files);
  }

  /**
   * The rules of some files.
   *
   * @param given none for the shipped rules
   */
  static RunFacts.Rules rules(List<Path> given) {
    List<Home.Configuration> files =
        given.isEmpty()
            ? List.of(Home.configuration(Optional.empty(), "rules.yaml"))
            : given.stream()
                .map(file -> Home.configuration(Optional.of(file), "rules.yaml"))
                .toList();
    List<RuleFile.Text> texts =
        files.stream().map(file -> new RuleFile.Text(file.name(), file.text())).toList();
    return new RunFacts.Rules(
        files.stream().map(Home.Configuration::name).collect(Collectors.joining(" ")),
        DigestUtils.sha256Hex(
            files.stream().map(Home.Configuration::text).collect(Collectors.joining())),
        RuleSet.of(RuleFile.parse(texts)));
  }
}
