package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import hybridlog.classify.LabelGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
  void coloursHideNothing() {
    RuleSet rules = RuleSet.of(ShippedRules.read());
    String line = "pool tank state: DEGRADED";
    String coloured = "\u001b[31mpool tank \u001b[1mstate: DEGRADED\u001b[0m";

    assertThat(rules.match("", line)).isPresent();
    assertThat(rules.match("", coloured)).isEqualTo(rules.match("", line));
  }

  @Test
  void longLinesFullOfTheirWordsAreDecidedFast() throws IOException {
    RuleSet set = RuleSet.of(rules());
    for (String words : List.of("uses a obsolete ", "using deprecated ", "drop IN=a ", "FOUND ")) {
      String line = words.repeat(8000 / words.length());
      assertTimeout(
          Duration.ofSeconds(5),
          () -> {
            for (int i = 0; i < 20; i++) {
              set.match("", line);
            }
          },
          words);
    }
  }

  @Test
  void everyRuleHasALiteralAndExamplesOfBothKinds() throws IOException {
    assertThat(RuleCheck.lint(rules(), LabelGuide.shipped().labels())).isEmpty();
  }
}
