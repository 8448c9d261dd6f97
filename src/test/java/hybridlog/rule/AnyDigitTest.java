package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyDigitTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "disk full",
        "port [0-9]+",
        "[^0-9]",
        "[a-f0-9-]{4,}",
        "[]0-9]",
        "[[:digit:]x]",
        "[\\d\\]0-9]",
        "a{2}b{1,3}c{2,}",
        "\\d\\D\\w",
        "[/-:]",
        "{x}",
        "\\[[0-9]+\\]"
      })
  void areTakenAlike(String pattern) {
    assertThat(AnyDigit.isTakenBy(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "[1-5][0-9]{2}",
        "[^7]",
        "[+-0-9]",
        "[0-8]",
        "[a9]",
        "0-9",
        "HTTP/1",
        "\\x35",
        "[\\x30-\\x35]",
        "\\065",
        "\\Q5\\E",
        "{5",
        "{5x}",
        "x{2}5",
        "[[:alpha:]5]",
        "[]5]",
        "[^]5]"
      })
  void areToldApart(String pattern) {
    assertThat(AnyDigit.isTakenBy(pattern)).isFalse();
  }
}
