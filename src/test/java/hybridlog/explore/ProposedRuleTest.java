package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.rule.Rule;
import hybridlog.rule.RuleCheck;
import hybridlog.rule.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposedRuleTest {
  private static final Evidence EVIDENCE = new Evidence(3, 4, 90, 10, 0, 8, 6, 12);

  @Test
  void theYamlIsReadBackAsItWas() {
    ProposedRule proposed =
        new ProposedRule(
            "it-s",
            "Error: 'bad' #1",
            "\\bit's \"odd\": .*x\\b",
            List.of("it's \"odd\": \\ x", "tab\tit's \"odd\": # x \u001b[0m \ud83d\ude00 \u2028 é"),
            List.of("- no", "{a: b}"),
            EVIDENCE);

    List<Rule> rules = RuleFile.parse("proposed.yaml", "rules:\n" + proposed.yaml());

    assertThat(rules).hasSize(1);
    assertThat(rules.get(0).id()).isEqualTo(proposed.id());
    assertThat(rules.get(0).label()).isEqualTo(proposed.label());
    assertThat(rules.get(0).pattern()).isEqualTo(proposed.pattern());
    assertThat(rules.get(0).matches()).isEqualTo(proposed.matches());
    assertThat(rules.get(0).misses()).isEqualTo(proposed.misses());
    assertThat(RuleCheck.examples(rules)).isEmpty();
  }

  @Test
  void theFiguresStandAboveTheRule() {
    ProposedRule proposed = new ProposedRule("a", "Error", "abc", List.of(), List.of(), EVIDENCE);

    assertThat(proposed.yaml())
        .startsWith(
            "  # 100 lines of the explored logs, 10 of them outside its cluster;"
                + " 6 of 8 in the labelled corpus right, recall 0.500\n  - id: 'a'\n");
  }

  @Test
  void aRuleThatTheCorpusDoesNotKnowHasNoPrecision() {
    Evidence unknown = new Evidence(1, 1, 5, 0, 0, 0, 0, 0);

    assertThat(unknown.precision()).isEmpty();
    assertThat(unknown.recall()).isZero();
    assertThat(EVIDENCE.precision()).hasValue(0.75);
    assertThat(EVIDENCE.recall()).isEqualTo(0.5);
  }
}
