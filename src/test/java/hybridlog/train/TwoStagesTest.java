package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoStagesTest {
  @Test
  void secondHeadIsAskedWhereTheFirstIsNotSure() {
    TwoStages stages = new TwoStages(List.of("calm", "not"), 1, 2, 0.9);
    List<Prediction> answers =
        stages.predictions(
            List.of(new double[] {3, 0}, new double[] {2, 0}),
            List.of(new double[] {0, 4}, new double[] {0, 4}));
    assertThat(answers).extracting(Prediction::label).containsExactly("calm", "not");
    assertThat(answers).extracting(Prediction::embedded).containsExactly(false, true);
    assertThat(answers)
        .extracting(Prediction::confidence)
        .containsExactly(
            Calibration.softmax(new double[] {3, 0}, 1)[0],
            Calibration.softmax(new double[] {4, 0}, 2)[0]);
  }
}
