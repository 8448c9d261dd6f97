package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final Scores SCORES =
      Scores.of(List.of("a", "b", "c"), List.of(0, 0, 0, 1, 1), List.of(0, 0, 1, 1, 0));

  @Test
  void figuresFollowTheirDefinitions() {
    assertThat(SCORES.precision(0)).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(SCORES.recall(0)).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(SCORES.f1(1)).isEqualTo(0.5, within(1e-9));
    assertThat(SCORES.accuracy()).isEqualTo(0.6, within(1e-9));
    assertThat(SCORES.majority()).isEqualTo(0.6, within(1e-9));
  }

  @Test
  void labelThatNeverOccursHasFiguresOfZeroAndIsLeftOutOfTheMean() {
    assertThat(SCORES.f1(2)).isZero();
    assertThat(SCORES.precision(2)).isZero();
    assertThat(SCORES.macroF1()).isEqualTo((2 / 3.0 + 0.5) / 2, within(1e-9));
    assertThat(SCORES.table()).doesNotContain("NaN");
  }

  @Test
  void highestScoreIsTheFirstOfEquals() {
    assertThat(Scores.highest(List.of(new double[] {1, 3, 3}, new double[] {-1, -2, -3})))
        .containsExactly(1, 0);
  }
}
