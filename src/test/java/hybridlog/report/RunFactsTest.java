package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.LabelGuide;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import hybridlog.rule.ShippedRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunFactsTest {
  private static RunFacts.Rules rules(String... labels) {
    List<Rule> rules =
        Stream.of(labels)
            .map(label -> new Rule("to-" + label, label, "x", "", List.of(), List.of(), ""))
            .toList();
    return new RunFacts.Rules("rules.yaml", "", RuleSet.of(rules));
  }

  @Test
  void labelsOfRulesThatTheModelDoesNotKnowAreNamed() {
    assertThat(rules("B", "Known", "C", "A", "B").strangeLabels(List.of("Known")))
        .contains(
            "Rules give labels that the model does not know: A, B, C;"
                + " --no-rules or --rules FILE leaves them out.");
  }

  @Test
  void labelThatWasHardlyMeantIsAskedAbout() {
    assertThat(rules("Eror", "Nothing Alike").strangeLabels(List.of("Error", "User Action")))
        .hasValueSatisfying(
            note ->
                assertThat(note)
                    .contains("know: Eror (did you mean 'Error'?), Nothing Alike; --no-rules"));
  }

  @Test
  void ofManyLabelsFiveAreNamed() {
    assertThat(rules("G", "F", "E", "D", "C", "B", "A").strangeLabels(List.of()))
        .hasValueSatisfying(
            note -> assertThat(note).contains("know: A, B, C, D, E and 2 more; --no-rules"));
  }

  @Test
  void rulesWhoseLabelsAreKnownAreNotSpokenOf() {
    assertThat(rules("Known").strangeLabels(List.of("Known", "Other"))).isEmpty();
    assertThat(rules().strangeLabels(List.of("Known"))).isEmpty();
  }

  @Test
  void theShippedRulesSayShippedLabelsAlone() {
    RuleSet shipped = RuleSet.of(ShippedRules.read());

    assertThat(new RunFacts.Rules("", "", shipped).strangeLabels(LabelGuide.shipped().labels()))
        .isEmpty();
  }
}
