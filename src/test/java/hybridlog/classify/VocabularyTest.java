package hybridlog.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hybridlog.event.Level;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final List<Template> CORPUS =
      IntStream.range(0, 6)
          .mapToObj(i -> new Template(Level.INFO, i < 4 ? "disk disk full" : "door open"))
          .toList();

  private static NgramSettings settings(int minTexts, int maxColumns) {
    return new NgramSettings(minTexts, maxColumns, 1, 2, 3, 1, 1);
  }

  private static int word(String word) {
    return Grams.words(settings(1, 100), word)[0];
  }

  @Test
  void countsTextsNotOccurrences() {
    Vocabulary vocabulary = Vocabulary.fit(settings(5, 100), CORPUS);
    assertThat(vocabulary.column(word("disk"))).isNegative();
    assertThat(Vocabulary.fit(settings(4, 100), CORPUS).column(word("disk"))).isNotNegative();
  }

  @Test
  void weightsByInverseDocumentFrequency() {
    Vocabulary vocabulary = Vocabulary.fit(settings(1, 100), CORPUS);
    assertThat(vocabulary.rarity(vocabulary.column(word("door"))))
        .isCloseTo((float) (Math.log(7 / 3.0) + 1), within(1e-6f));
    assertThat(vocabulary.column(word("window"))).isEqualTo(-1);
  }

  @Test
  void keepsTheMostFrequentWithinItsBound() {
    int most = Vocabulary.fit(settings(4, 100), CORPUS).size();
    Vocabulary bounded = Vocabulary.fit(settings(1, most), CORPUS);
    assertThat(bounded.size()).isEqualTo(most);
    assertThat(bounded.column(word("disk"))).isNotNegative();
    assertThat(bounded.column(word("door"))).isEqualTo(-1);
  }

  @Test
  void comesBackFromItsBytes() {
    Vocabulary vocabulary = Vocabulary.fit(settings(1, 100), CORPUS);
    byte[] bytes = vocabulary.toBytes();
    Vocabulary back = Vocabulary.of(bytes);
    assertThat(back.toBytes()).isEqualTo(bytes);
    assertThat(back.column(word("disk"))).isEqualTo(vocabulary.column(word("disk")));
  }

  @Test
  void refusesBytesThatAreSomethingElse() {
    byte[] bytes = Vocabulary.fit(settings(1, 100), CORPUS).toBytes();
    assertThatThrownBy(() -> Vocabulary.of(Arrays.copyOf(bytes, bytes.length - 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Vocabulary.of(new byte[2]))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] twice = bytes.clone();
    System.arraycopy(bytes, 4, twice, 8, 4);
    assertThatThrownBy(() -> Vocabulary.of(twice)).hasMessageContaining("order");
  }

  @Test
  void vectorsOfWordsAndOfCharactersHaveTheirLengths() {
    NgramSettings settings = new NgramSettings(1, 1000, 2, 2, 5, 1.5, 0.5);
    SparseFeatures features = Ngrams.fit(settings, CORPUS).features(CORPUS.get(0));
    double squares = Arrays.stream(features.values()).map(v -> v * v).sum();
    assertThat(squares).isCloseTo(1.5 * 1.5 + 1 + 0.5 * 0.5, within(1e-9));
    assertThat(features.indices()).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void textOfUnknownWordsHasOnlyItsLevel() {
    SparseFeatures features =
        Ngrams.fit(settings(1, 100), CORPUS).features(new Template(Level.WARN, "123 ??"));
    assertThat(features.indices()).hasSize(1);
  }
}
