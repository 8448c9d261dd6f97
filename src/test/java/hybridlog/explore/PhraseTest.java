package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
  @Test
  void wordsAreWhatIsNotMasked() {
    Phrase phrase = Phrase.of("Deleting segment 947731 from log, 12 ms (see /tmp/kafka/x1.log)");

    assertThat(phrase.texts()).containsExactly("Deleting", "segment", "from", "log", "see");
    assertThat(phrase.words().get(1).follows()).isTrue();
    assertThat(phrase.words().get(2).follows()).isFalse();
    assertThat(phrase.before(3)).isEqualTo(" ");
  }

  @Test
  void onlyTheFirstLineHasWords() {
    assertThat(Phrase.of("it failed\n  at somewhere").texts()).containsExactly("it", "failed");
  }

  @Test
  void commonWordsKeepMostLetters() {
    assertThat(
            Phrase.common(
                List.of("a", "connection", "to", "b", "was", "refused"),
                List.of("to", "a", "connection", "refused", "was")))
        .containsExactly("a", "connection", "refused");
    assertThat(Phrase.common(List.of("a"), List.of("b"))).isEmpty();
  }

  @Test
  void whatAllPhrasesHaveBetweenTwoWordsIsKept() {
    List<Phrase> phrases =
        List.of(
            Phrase.of("Rolled new log segment (at offset 99) in 3 ms."),
            Phrase.of("Rolled new log segment (at offset 7) again in 30 ms."));

    String pattern =
        PatternWriter.write(
            List.of("Rolled", "new", "log", "segment", "at", "offset", "in"), phrases);

    assertThat(pattern).isEqualTo("\\bRolled new log segment \\(at offset.*in\\b");
    for (Phrase phrase : phrases) {
      assertThat(Pattern.compile(pattern).matcher("INFO " + phrase.message()).find()).isTrue();
    }
  }

  @Test
  void ofManyWordsThoseThatStandTogetherAreKept() {
    Phrase phrase = Phrase.of("job 1 of 2 on 3 by 4: one two three four five six seven eight");

    assertThat(PatternWriter.write(phrase.texts(), List.of(phrase)))
        .isEqualTo("\\bone two three four five six seven eight\\b");
  }
}
