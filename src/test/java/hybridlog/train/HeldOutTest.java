package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldOutTest {
  private static LabelledText line(String line, String label) {
    return new LabelledText("", line, CorpusFile.template(line), label, Set.of(label));
  }

  private static Corpus corpus() {
    List<LabelledText> lines = new ArrayList<>();
    List<String> things = List.of("door", "window", "roof", "wall", "floor", "stair");
    for (String thing : things) {
      lines.add(line(thing + " opened in 5 ms", "Calm"));
      lines.add(line(thing + " opened in 6 ms", "Calm"));
      lines.add(line(thing + " is broken", "Error"));
    }
    return Corpus.of(lines);
  }

  private static List<Example> examples(Corpus corpus) {
    return corpus.texts().stream()
        .map(
            text ->
                new Example(
                    text.template(), corpus.labels().indexOf(text.label()), new float[] {1}, 1))
        .toList();
  }

  @Test
  void gradesWhatTheScoresSay() {
    Corpus corpus = corpus();
    List<double[]> scores =
        corpus.texts().stream()
            .map(text -> text.line().contains("door") ? new double[] {0, 3} : new double[] {3, 0})
            .toList();

    TwoStages unsure = new TwoStages(corpus.labels(), 1, 1, 2);
    HeldOut held = HeldOut.of("texts", corpus.texts(), unsure.predictions(scores, scores));

    assertThat(corpus.texts()).hasSize(12);
    assertThat(held.grades().strict()).isEqualTo(6 / 12.0);
    assertThat(held.grades().above(0.96).answered()).isZero();
    assertThat(held.grades().above(0.95).answered()).isEqualTo(12);
  }

  @Test
  void eachLineIsTheExampleOfItsText() {
    Corpus corpus = corpus();
    List<Example> lines = HeldOut.perLine(corpus, examples(corpus));
    assertThat(lines).hasSize(18);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i).template()).isEqualTo(corpus.lines().get(i).template());
      assertThat(corpus.labels().get(lines.get(i).label()))
          .isEqualTo(corpus.lines().get(i).label());
    }
  }

  @Test
  void linesOfOneTextFallIntoSeveralFolds() {
    Corpus corpus = corpus();
    assertThat(Folds.byLine(corpus, 7, 3)).hasSize(18).contains(0, 1, 2);
    assertThat(Folds.byText(corpus, 7, 3)).hasSize(12);
  }
}
