package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private final List<LabelledText> lines = new ArrayList<>();

  private void add(String line, String label, int times) {
    for (int i = 0; i < times; i++) {
      lines.add(new LabelledText("s", line, CorpusFile.template(line), label, Set.of(label)));
    }
  }

  private Corpus corpus() {
    for (String word : List.of("ant", "bee", "cat", "dog", "elk")) {
      add("a " + word + " came", "In", 1);
      add("a " + word + " went", "Out", 1);
    }
    return Corpus.of(lines);
  }

  @Test
  void everyLineHasItsTextThoughOthersSaidSomethingElse() {
    add("a fox slept", "Rare", 2);
    add("a fox slept", "In", 1);
    Corpus corpus = corpus();
    assertThat(corpus.leftOut()).containsEntry("Rare", 1);
    assertThat(corpus.lines()).hasSize(11);
    assertThat(corpus.texts()).hasSize(11);
    assertThat(corpus.texts().stream().map(LabelledText::template).toList())
        .containsAll(corpus.lines().stream().map(LabelledText::template).toList());
    assertThat(corpus.contested()).isEqualTo(1);
  }

  @Test
  void labelThatIsNeverTheMostFrequentIsNamed() {
    add("a fox slept", "In", 2);
    add("a fox slept", "Asleep", 1);
    Corpus corpus = corpus();
    assertThat(corpus.leftOut()).containsEntry("Asleep", 0);
    assertThat(corpus.labels()).containsExactly("In", "Out");
    assertThat(corpus.lines()).extracting(LabelledText::label).doesNotContain("Asleep");
  }
}
