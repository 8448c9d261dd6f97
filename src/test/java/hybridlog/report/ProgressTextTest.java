package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 | 1000 | 50 | 2 | 1% read, 50 lines, 25 lines/s",
        "250 | 1000 | 3000000 | 10 | 25% read, 3,000,000 lines, 300,000 lines/s, 30 s left",
        "100 | 1000 | 9 | 100 | 10% read, 9 lines, 0 lines/s, 15 min left",
        "100 | 1000 | 9 | 4000 | 10% read, 9 lines, 0 lines/s, 10 h 0 min left",
        "1000 | 1000 | 4 | 1 | 100% read, 4 lines, 4 lines/s",
        "1200 | 1000 | 4 | 1 | 100% read, 4 lines, 4 lines/s",
        "0 | 0 | 0 | 0 | 100% read, 0 lines, 0 lines/s",
        "999 | 1000 | 7 | 1 | 99% read, 7 lines, 7 lines/s, 1 s left"
      })
  void tellsShareRateAndTimeLeft(
      long bytes, long allBytes, long lines, long seconds, String expected) {
    assertThat(ProgressText.of(bytes, allBytes, lines, Duration.ofSeconds(seconds)))
        .isEqualTo(expected);
  }
}
