package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hybridlog.train.Calibration.Answer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrongShareTest {
  @Test
  void boundIsThatOfARatioOverSources() {
    WrongShare share = new WrongShare();
    share.add("a", new Answer(1, false, 2));
    share.add("b", new Answer(1, true, 3));
    share.add("a", new Answer(1, true, 1));
    share.add("c", new Answer(1, true, 4));

    // 2 of 10; residuals 2 - 0.2 * 3, 0 - 0.2 * 3, 0 - 0.2 * 4
    double residuals = 1.4 * 1.4 + 0.6 * 0.6 + 0.8 * 0.8;
    assertThat(share.bound())
        .isCloseTo(0.2 + 1.6449 * Math.sqrt(residuals * 3 / 2) / 10, within(1e-12));
  }

  /** Sources of 1 to 30 answers, each with its own share of wrong ones, of which the mean is 5%. */
  @Test
  void boundIsAboveTheTruthIn95OfAHundredSamples() {
    Random random = new Random(1);
    int held = 0;
    for (int sample = 0; sample < 2000; sample++) {
      WrongShare share = new WrongShare();
      for (int source = 0; source < 300; source++) {
        double wrong = random.nextInt(4) == 0 ? 0.17 : 0.01;
        int answers = 1 + random.nextInt(30);
        for (int i = 0; i < answers; i++) {
          share.add("source " + source, new Answer(1, random.nextDouble() >= wrong));
        }
      }
      held += share.bound() >= 0.05 ? 1 : 0;
    }
    assertThat(held / 2000.0).isBetween(0.92, 0.97);
  }
}
