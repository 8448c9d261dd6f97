package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearLabelTest {
  private static final List<String> KNOWN =
      List.of("Error", "Critical Error", "User Action", "HTTP Status", "Bug");

  @ParameterizedTest
  @CsvSource({
    "error, Error",
    "Eror, Error",
    "Errors, Error",
    "Erorr, Error",
    "CRITICAL ERROR, Critical Error",
    "Critcal Eror, Critical Error",
    "Http status, HTTP Status",
    "User-Action, User Action",
    "Bag, Bug",
  })
  void whoHasMisspelledALabelIsAskedWhetherItWasMeant(String label, String meant) {
    assertThat(NearLabel.of(label, KNOWN)).contains(meant);
    assertThat(NearLabel.question(label, KNOWN)).isEqualTo("did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource({"Payment", "Critical", "Bread", "Leg", "User Reaction Time", "''"})
  void anotherLabelIsNoMisspelling(String label) {
    assertThat(NearLabel.of(label, KNOWN)).isEmpty();
    assertThat(NearLabel.question(label, KNOWN)).isEmpty();
  }

  @Test
  void nearestIsMeant() {
    assertThat(NearLabel.of("Errer", List.of("Terror", "Error"))).contains("Error");
  }

  @Test
  void lintAsks() {
    Rule rule =
        new Rule(
            "gate",
            "Eror",
            "gate stuck",
            "",
            List.of("gate stuck"),
            List.of("gate open"),
            "mine.yaml:2");
    assertThat(RuleCheck.lint(List.of(rule), KNOWN))
        .extracting(RuleCheck.Remark::text)
        .containsExactly("has the label 'Eror', which is a new one: did you mean 'Error'?");
  }
}
