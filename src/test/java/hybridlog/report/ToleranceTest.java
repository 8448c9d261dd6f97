package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {
  @ParameterizedTest
  @CsvSource({
    // rejected, of lines, too many
    "0, 0, false",
    "100, 100, false", // not more than 100
    "101, 101, true",
    "101, 10100, false", // 1% exactly
    "102, 10100, true",
    "5000, 1000000, false",
  })
  void isExceededOnlyIfBothLimitsAre(long rejected, long lines, boolean tooMany) {
    assertThat(new Tolerance(100, 0.01).exceeded(rejected, lines)).isEqualTo(tooMany);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0.5", "0, -0.1", "0, 1.1", "0, NaN"})
  void refusesWhatMakesNoSense(long lines, double ratio) {
    assertThatThrownBy(() -> new Tolerance(lines, ratio))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--max-rejected");
  }
}
