package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.model.Manifest;
import org.junit.jupiter.api.Test;

class StageChoiceTest {
  private static StageChoice choice(double threshold) {
    return new StageChoice(new Manifest.Stages(1, 1, 0.9, threshold, 0.05), 0.1, 0.8, 0.9);
  }

  @Test
  void modelThatWouldAnswerNothingIsToldOf() {
    assertThat(choice(1).warning())
        .hasValueSatisfying(text -> assertThat(text).contains("5.0%", "--max-error"));
    assertThat(choice(0.99).warning()).isEmpty();
  }
}
