package hybridlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
  @Test
  void oneIsNoPlural() {
    assertThat(Counted.of(0, "line")).isEqualTo("0 lines");
    assertThat(Counted.of(1, "line")).isEqualTo("1 line");
    assertThat(Counted.of(2_000, "line")).isEqualTo("2,000 lines");
    assertThat(Counted.of(1, "line was", "lines were")).isEqualTo("1 line was");
    assertThat(Counted.of(0, "line was", "lines were")).isEqualTo("0 lines were");
  }
}
