package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecidedTest {
  private static final RuleSet RULES =
      RuleSet.of(
          List.of(
              rule("b-started", "Notice", "started"),
              rule("a-stopped", "Notice", "stopped"),
              rule("broke", "Error", "broke")));

  private static Rule rule(String id, String label, String pattern) {
    return new Rule(id, label, pattern, "", List.of(), List.of(), "");
  }

  private static Observed seen(long lines, String message) {
    return new Observed(
        new Template(Level.INFO, message),
        lines,
        new Observed.Sample("a.log", 1, "", message, message));
  }

  private static Optional<Decided> decided(Observed... kinds) {
    List<Observed> all = List.of(kinds);
    List<Integer> cluster = IntStream.range(0, kinds.length).boxed().toList();
    return Decided.of(cluster, all, KnownRules.of(RULES, all));
  }

  @Test
  void theLabelWithMostLinesCountsAndOfItsRulesTheOneWithMost() {
    Optional<Decided> decided =
        decided(
            seen(4, "pump broke"),
            seen(2, "pump started"),
            seen(3, "pump stopped"),
            seen(1, "pump"));

    assertThat(decided).contains(new Decided("a-stopped", "Notice", 3, 9, 10));
    assertThat(decided.orElseThrow().isMost()).isTrue();
    assertThat(decided.orElseThrow().figures())
        .isEqualTo("9 of 10 lines decided by rule a-stopped and 2 more (Notice)");
  }

  @Test
  void ofEqualsTheFirstByNameCounts() {
    assertThat(decided(seen(2, "started"), seen(2, "stopped"), seen(4, "broke")))
        .contains(new Decided("broke", "Error", 3, 8, 8));
    assertThat(decided(seen(2, "started"), seen(2, "stopped")))
        .contains(new Decided("a-stopped", "Notice", 2, 4, 4));
  }

  @Test
  void halfOfTheLinesIsNotMost() {
    assertThat(decided(seen(5, "broke"), seen(5, "well")).orElseThrow().isMost()).isFalse();
    assertThat(decided(seen(6, "broke"), seen(5, "well")).orElseThrow().isMost()).isTrue();
  }

  @Test
  void withoutARuleNothingIsDecided() {
    assertThat(decided(seen(5, "well"))).isEmpty();
  }
}
