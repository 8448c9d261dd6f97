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

  @Test
  void choiceAtTheTopIsTakenApart() {
    assertThat(Alternatives.of("a\\|b|[|]c|(d|e)f|x(g|h)"))
        .isEqualTo(List.of("a\\|b", "[|]c", "df", "ef", "xg", "xh"));
    assertThat(Alternatives.of("(?i)one two|(three four|five) six"))
        .isEqualTo(List.of("(?i)one two", "(?i)three four six", "(?i)five six"));
    assertThat(Alternatives.of("a \\(?b|c[:=]d")).isEqualTo(List.of("a \\(?b", "c[:=]d"));
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
        "(a|b.)c",
        "[ab](c|d)",
        "a+(b|c)d",
        "(a|)b",
        "()b",
        "a(b|(c|d))e",
        "|a",
        "a||b",
        "a|(?i)b",
        "a\\\\(?:b)|c",
        "[]|]x",
        "[^]|]x",
        "[[:alpha:]|]x",
        "\\Qa|b\\E",
      })
  void otherPatternsStayAsTheyAre(String pattern) {
    assertThat(Alternatives.of(pattern)).isEqualTo(List.of(pattern));
  }
}
