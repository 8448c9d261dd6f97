package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuningTest {
  private static final int TEXTS = 12;

  /** Heads that are right if they were fitted with the one setting that is said to be good. */
  private record Rigged(double firstFit, double fullFit, double weight) implements HeadFitter {
    @Override
    public Head fit(Ngrams ngrams, List<Example> examples, int labels, HeadSettings settings) {
      double fit = 1 / (settings.regularization() * TEXTS);
      boolean good =
          settings.embedded()
              ? near(fit, fullFit) && settings.embeddingWeight() == weight
              : near(fit, firstFit);
      return example -> {
        double[] scores = new double[labels];
        scores[good ? example.label() : 0] = 1;
        return scores;
      };
    }

    private static boolean near(double a, double b) {
      return Math.abs(a - b) < 1e-9;
    }
  }

  private static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String line = "thing " + (char) ('a' + i) + " moved";
      examples.add(new Example(CorpusFile.template(line), i % 2, new float[] {1}, 1));
    }
    return examples;
  }

  private static Recipe best(HeadFitter fitter, List<String> told) {
    CrossValidation validation = new CrossValidation(fitter, NgramSettings.DEFAULT, 2);
    List<Integer> folds = List.of(0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 2, 2);
    return new Tuning(validation, List.of("a", "b"), List.of(1.0, 1.0), told::add)
        .best(examples(), folds);
  }

  @Test
  void theRecipeThatHoldsUpOnHeldOutTextsWins() {
    List<String> told = new ArrayList<>();
    Recipe found = best(new Rigged(2, 20, 2.25), told);
    assertThat(found).isEqualTo(new Recipe(2, 20, 2.25, Recipe.SHIPPED.iterations()));
    assertThat(told).hasSize(16).last().asString().endsWith("macro-F1 1.0000");
  }

  @Test
  void ofEqualsTheFirstIsTaken() {
    Recipe found = best(new Rigged(-1, -1, -1), new ArrayList<>());
    assertThat(found).isEqualTo(new Recipe(2, 2, 1, Recipe.SHIPPED.iterations()));
  }
}
