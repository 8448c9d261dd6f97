package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.NgramSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static final HeadSettings SETTINGS = Recipe.SHIPPED.full(List.of(1.0, 1.0), 9);

  /** A head that scores each example by whether it has seen it. */
  private static final HeadFitter MEMORY =
      (ngrams, seen, labels, settings) ->
          example -> new double[] {seen.contains(example) ? 1 : 0, example.label()};

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      String line = "thing " + (char) ('a' + i) + " moved";
      examples.add(new Example(CorpusFile.template(line), i, new float[] {1}, 1));
    }
    return examples;
  }

  private final CrossValidation validation = new CrossValidation(MEMORY, NgramSettings.DEFAULT, 2);
  private final List<Integer> folds = List.of(0, 1, 2, 2, 1, 0, 0, 0, 1);

  @Test
  void noExampleIsScoredByAHeadThatHasSeenIt() {
    List<double[]> scores = validation.scores(examples(), folds, SETTINGS);
    assertThat(scores).allMatch(score -> score[0] == 0);
    assertThat(scores)
        .extracting(score -> (int) score[1])
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void oneFoldIsScoredInOrderAndUnseen() {
    List<double[]> scores = validation.scoresOf(1, examples(), folds, SETTINGS);
    assertThat(scores).allMatch(score -> score[0] == 0);
    assertThat(scores).extracting(score -> (int) score[1]).containsExactly(1, 4, 8);
    assertThat(Folds.in(1, examples(), folds)).extracting(Example::label).containsExactly(1, 4, 8);
  }
}
