package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {
  @Test
  void choiceOfWordsAtTheBeginningIsTakenApart() {
    assertThat(Alternatives.of("\"(GET|PUT) /[a-z|]*(x|y)\\|"))
        .isEqualTo(List.of("\"GET /[a-z|]*(x|y)\\|", "\"PUT /[a-z|]*(x|y)\\|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "(",
        "(a",
        "(a|",
        "(a|b",
        "(a|b)*c",
        "(a|b){2}",
        "(a|b)c|d",
        "(a|b.)c",
        "(?i)(a|b)c",
        "[ab](c|d)",
        "a+(b|c)d",
        "(a|)b",
        "()b",
        "a(b|(c|d))e",
      })
  void otherPatternsStayAsTheyAre(String pattern) {
    assertThat(Alternatives.of(pattern)).isEqualTo(List.of(pattern));
  }
}
