package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import hybridlog.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFileTest {
  private static final String GOOD =
      """
      rules:
        - id: a
          label: Error
          pattern: 'disk .* failed'
          source: smartd
          matches: ['disk sda failed']
          misses: [disk is fine]
      """;

  record Bad(String name, String yaml, String place, String says) {}

  static List<Bad> bad() {
    String head = "rules:\n  - id: a\n    label: Error\n";
    return List.of(
        new Bad("no mapping", "- a\n", "r.yaml:1", "it must be a mapping of [rules]"),
        new Bad("no list", "rules: a\n", "r.yaml:1", "'rules' must be a list"),
        new Bad("foreign top key", "rule: []\n", "r.yaml:1", "key 'rule' is unknown"),
        new Bad("no rule", "rules:\n  - a\n", "r.yaml:2", "it must be a mapping of [id, label,"),
        new Bad("no yaml", "rules: [a\n", "r.yaml:2", "it is not YAML"),
        new Bad("unknown key", head + "    patern: x\n", "r.yaml:4", "key 'patern' is unknown"),
        new Bad("twice", head + "    label: x\n", "r.yaml:4", "key 'label' is there twice"),
        new Bad("no pattern", head, "r.yaml:2", "key 'pattern' is missing"),
        new Bad("no id", "rules:\n  - label: a\n", "r.yaml:2", "key 'id' is missing"),
        new Bad("empty", head + "    pattern: ''\n", "r.yaml:4", "'pattern' is empty"),
        new Bad("no text", head + "    pattern: [a]\n", "r.yaml:4", "'pattern' must be a text"),
        new Bad(
            "no texts", head + "    pattern: a\n    matches: b\n", "r.yaml:5", "must be a list"),
        new Bad(
            "syntax",
            head + "    pattern: 'a('\n",
            "r.yaml:4",
            "is not RE2 syntax: missing closing ): a("),
        new Bad("ahead", head + "    pattern: 'a(?=b)'\n", "r.yaml:4", "uses look-ahead"),
        new Bad("not ahead", head + "    pattern: 'a(?!b)'\n", "r.yaml:4", "uses look-ahead"),
        new Bad("behind", head + "    pattern: '(?<=b)a'\n", "r.yaml:4", "uses look-behind"),
        new Bad("back", head + "    pattern: '(a)\\1'\n", "r.yaml:4", "uses a back-reference"),
        new Bad("possessive", head + "    pattern: 'a++b'\n", "r.yaml:4", "uses a possessive"),
        new Bad("atomic", head + "    pattern: '(?>a)b'\n", "r.yaml:4", "uses an atomic group"),
        new Bad("duplicate", GOOD + GOOD.substring(7), "r.yaml:8", "'a' is taken at r.yaml:2"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void namesPlaceAndReason(Bad bad) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> RuleFile.parse("r.yaml", bad.yaml()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Failure.Code.USAGE))
        .withMessageStartingWith("Cannot read " + bad.place() + ": ")
        .withMessageContaining(bad.says())
        .withMessageNotContaining("\n");
  }

  @Test
  void readsAllKeys() {
    assertThat(RuleFile.parse("r.yaml", GOOD))
        .containsExactly(
            new Rule(
                "a",
                "Error",
                "disk .* failed",
                "smartd",
                List.of("disk sda failed"),
                List.of("disk is fine"),
                "r.yaml:2"));
  }

  @Test
  void rulesOfSeveralFilesAreInTheOrderOfTheFiles() {
    String other = GOOD.replace("id: a", "id: b");
    assertThat(
            RuleFile.parse(
                List.of(new RuleFile.Text("mine.yaml", other), new RuleFile.Text("r.yaml", GOOD))))
        .extracting(Rule::id, Rule::place)
        .containsExactly(tuple("b", "mine.yaml:2"), tuple("a", "r.yaml:2"));
  }

  @Test
  void anIdThatTwoFilesHaveIsNamedWithBothPlaces() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(
            () ->
                RuleFile.parse(
                    List.of(
                        new RuleFile.Text("mine.yaml", "# mine\n" + GOOD),
                        new RuleFile.Text("r.yaml", GOOD))))
        .withMessage("Cannot read r.yaml:2: rule id 'a' is taken at mine.yaml:3");
  }

  @Test
  void anEmptyFileHasNoRules() {
    assertThat(RuleFile.parse("r.yaml", "# nothing yet\n")).isEmpty();
  }
}
