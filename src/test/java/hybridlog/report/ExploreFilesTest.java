package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.explore.Evidence;
import hybridlog.explore.ProposedRule;
import hybridlog.redact.Planted;
import hybridlog.redact.Redactor;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written of an exploration. */
class ExploreFilesTest {
  private static final Evidence EVIDENCE = new Evidence(3, 4, 90, 10, 0, 8, 6, 12);

  /** Quotation marks of secrets beside those of YAML, and secrets that have no end. */
  @Test
  void proposedRulesHaveNoSecretsAndCanBeRead() {
    List<String> matches =
        Stream.concat(
                Stream.of(
                    "login password='hun" + "ter2zz9' ok",
                    "login password='hun" + "ter2zz9'",
                    "login token=\"abc123" + "def456",
                    "login token='abc123" + "def456",
                    "login -----BEGIN RSA PRIV" + "ATE KEY-----\nMIIE",
                    "login \t-----BEGIN RSA PRIV" + "ATE KEY-----\nMIIE"),
                Planted.all().stream().map(Planted::line))
            .toList();
    List<String> redacted = matches.stream().map(Redactor.secrets()::redact).toList();
    String yaml =
        ExploreFiles.yaml(
            new ProposedRule("a", "Error", "login", matches, matches.subList(0, 6), EVIDENCE));
    List<Rule> rules = RuleFile.parse("proposed.yaml", "rules:\n" + yaml);
    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).matches()).isEqualTo(redacted);
    assertThat(rules.get(0).misses()).isEqualTo(redacted.subList(0, 6));
    assertThat(yaml)
        .doesNotContain("hun" + "ter2zz9")
        .doesNotContain("abc123")
        .doesNotContain("MIIE");
  }
}
