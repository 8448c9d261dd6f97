package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {
  private static List<Rule> rules() throws IOException {
    return RuleFile.parse("conf/rules.yaml", Files.readString(Path.of("conf", "rules.yaml")));
  }

  @Test
  void everyRuleKeepsItsExamples() throws IOException {
    assertThat(RuleCheck.examples(rules())).isEmpty();
  }

  @Test
  void everyRuleHasALiteralAndExamplesOfBothKinds() throws IOException {
    assertThat(RuleCheck.lint(rules())).isEmpty();
  }
}
