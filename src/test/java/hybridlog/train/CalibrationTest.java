package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hybridlog.train.Calibration.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void findsTheTemperatureThatScoresWereMadeWith() {
    Random random = new Random(1);
    List<double[]> scores = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double[] honest = {random.nextGaussian(), random.nextGaussian()};
      labels.add(random.nextDouble() < Calibration.softmax(honest, 1)[0] ? 0 : 1);
      scores.add(new double[] {3 * honest[0], 3 * honest[1]});
    }
    assertThat(Calibration.temperature(scores, labels, List.of(1.0, 1.0)))
        .isCloseTo(3, within(0.2));
  }

  @Test
  void thresholdIsTheLowestThatKeepsTheError() {
    List<Answer> answers =
        List.of(
            new Answer(0.9, true),
            new Answer(0.8, true),
            new Answer(0.7, false),
            new Answer(0.6, true));
    assertThat(Calibration.threshold(answers, 0)).isEqualTo(0.8);
    assertThat(Calibration.threshold(answers, 0.25)).isEqualTo(0.6);
    assertThat(Calibration.threshold(List.of(new Answer(0.9, false)), 0.1)).isEqualTo(1);
  }

  @Test
  void thresholdIsHigherWhereFewSourcesSpeakForIt() {
    List<Answer> answers = new ArrayList<>();
    List<String> each = new ArrayList<>();
    List<String> two = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      answers.add(new Answer(1 - i / 1000.0, i % 25 != 24));
      each.add("source " + i);
      two.add("source " + i / 500);
    }
    List<String> wrongOfOne = new ArrayList<>(each);
    for (int i = 24; i < 1000; i += 25) {
      wrongOfOne.set(i, "the source of all mistakes");
    }
    // 4% are wrong everywhere; of the first n answers the bound is 4% + 1.64 sqrt(0.04 0.96 / n)
    assertThat(Calibration.threshold(answers, 0.05)).isEqualTo(0.001, within(1e-9));
    assertThat(Calibration.threshold(answers, each, 0.0502)).isEqualTo(0.001, within(1e-9));
    assertThat(Calibration.threshold(answers, each, 0.045)).isGreaterThan(0.97);
    assertThat(Calibration.threshold(answers, wrongOfOne, 0.0502)).isGreaterThan(0.97);
    assertThat(Calibration.threshold(answers, two, 0.041)).isEqualTo(0.001, within(1e-9));
  }

  @Test
  void thresholdOfASingleSourceKeepsTheErrorAlone() {
    List<Answer> answers = List.of(new Answer(0.9, true), new Answer(0.8, false));
    assertThat(Calibration.threshold(answers, List.of("a", "a"), 0.5)).isEqualTo(0.8);
    assertThat(Calibration.threshold(answers, List.of("a", "b"), 0.5)).isEqualTo(0.9);
    assertThat(Calibration.threshold(List.of(new Answer(0.9, false)), List.of("a"), 0.1))
        .isEqualTo(1);
  }

  @Test
  void answersCountByTheirWeight() {
    List<Answer> answers = List.of(new Answer(0.9, true, 9), new Answer(0.8, false, 1));
    assertThat(Calibration.threshold(answers, 0.1)).isEqualTo(0.8);
    assertThat(Calibration.expectedError(answers)).isCloseTo(0.1 * 0.9 + 0.8 * 0.1, within(1e-9));
  }
}
