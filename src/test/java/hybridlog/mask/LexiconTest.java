package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static boolean has(Lexicon lexicon, String word) {
    return lexicon.has(word.toCharArray(), 0, word.length());
  }

  @ParameterizedTest
  @CsvSource({
    "is, true",
    "above, true",
    "Zone, true",
    "orders, false",
    "#, false",
    "nouns., false"
  })
  void readsTheWordsOfAFileWithoutItsComments(String word, boolean known) {
    assertThat(has(Lexicon.ofResource("no-names.txt"), word)).isEqualTo(known);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> Lexicon.ofResource("none.txt"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none.txt");
  }
}
