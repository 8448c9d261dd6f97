package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailConditionTest {
  private static Figures figures = figures(0);

  @BeforeAll
  static void count() {
    figures = figures(3000);
  }

  private static Figures figures(int events) {
    SyntheticLog log = new SyntheticLog(3, 2, 1, 1);
    Summary summary = new Summary();
    log.events(events, summary::add);
    return Figures.of(summary, log.inventory(), SyntheticLog.run());
  }

  private static boolean holds(String condition, Figures figures) {
    return !FailCondition.holding(List.of(FailCondition.of(condition)), figures).isEmpty();
  }

  @Test
  void comparesEventsAndShares() {
    long errors = figures.events("Error");
    assertThat(errors).isPositive();
    assertThat(holds("Error>" + errors, figures)).isFalse();
    assertThat(holds(" error >= " + errors, figures)).isTrue();
    assertThat(holds("Error=" + errors, figures)).isTrue();
    assertThat(holds("Error!=" + errors, figures)).isFalse();
    assertThat(holds("Error<" + errors, figures)).isFalse();
    assertThat(holds("Error<=" + errors, figures)).isTrue();
    assertThat(holds("HTTP Status > 5%", figures)).isTrue();
    assertThat(holds("HTTP Status>99.5%", figures)).isFalse();
    assertThat(holds("Error>0%", figures(0))).isFalse();
    assertThat(holds("of a label without events == 0", figures)).isTrue();
  }

  @Test
  void namesTheLabelsWhenOneIsUnknown() {
    List<String> labels = List.of("Critical Error", "Error");
    FailCondition.of("critical error>0").check(labels);
    assertThatThrownBy(() -> FailCondition.of("Critical>0").check(labels))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'Critical>0'")
        .hasMessageContaining("Critical Error");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Error", ">0", "Error>", "Error>x", "Error>-1", "Error>1e3"})
  void refusesWhatIsNoCondition(String text) {
    assertThatThrownBy(() -> FailCondition.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot read the condition");
  }

  @Test
  void refusesAShareThatThereIsNot() {
    assertThatThrownBy(() -> FailCondition.of("Error>150%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot check the condition 'Error>150%': no share is above 100%");
    assertThat(FailCondition.of("Error>=100%").share()).isTrue();
  }
}
