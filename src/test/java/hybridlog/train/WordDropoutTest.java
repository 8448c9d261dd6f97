package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hybridlog.classify.Template;
import hybridlog.event.Level;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDropoutTest {
  private static final List<Template> TEXTS =
      IntStream.range(0, 500)
          .mapToObj(i -> new Template(Level.WARN, "disk d" + i + " of rack r" + i + " is full"))
          .toList();

  private static List<String> words(Template template) {
    return List.of(template.text().split(" ", -1));
  }

  @Test
  void aFifthOfTheWordsIsLeftOutAndTheOthersKeepTheirOrder() {
    int kept = 0;
    for (Template text : TEXTS) {
      List<String> left = words(WordDropout.copy(text));
      assertThat(words(text)).containsSubsequence(left);
      kept += left.size();
    }
    assertThat(kept / (7.0 * TEXTS.size())).isCloseTo(0.8, within(0.02));
  }

  @Test
  void threeOfTenHaveNoLevelAndTheOthersTheirs() {
    List<Level> levels = TEXTS.stream().map(text -> WordDropout.copy(text).level()).toList();
    assertThat(levels).containsOnly(Level.WARN, Level.NONE);
    long without = levels.stream().filter(Level.NONE::equals).count();
    assertThat(without / 500.0).isCloseTo(0.3, within(0.05));
  }

  @Test
  void theSameTextGivesTheSameCopy() {
    Template again = new Template(Level.WARN, TEXTS.get(7).text());
    assertThat(WordDropout.copy(again)).isEqualTo(WordDropout.copy(TEXTS.get(7)));
  }

  @Test
  void somethingIsLeftOfOneWord() {
    for (int i = 0; i < 100; i++) {
      String word = "word" + i;
      assertThat(WordDropout.copy(new Template(Level.NONE, word)).text()).isEqualTo(word);
    }
  }
}
