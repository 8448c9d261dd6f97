package hybridlog.train;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Chooses a recipe by cross-validation: of a small grid around the shipped one, the one whose heads
 * have the greatest macro-F1 on held-out folds.
 */
public final class Tuning {
  private static final List<Double> FITS = List.of(2.0, 5.0, 10.0, 20.0);
  private static final List<Double> EMBEDDING_WEIGHTS = List.of(1.0, 1.5, 2.25);

  private final CrossValidation validation;
  private final List<String> labels;
  private final List<Double> weights;
  private final Consumer<String> progress;

  /**
   * @param labels of the corpus
   * @param weights what a text of each label counts
   * @param progress is told each recipe's figure in a line
   */
  public Tuning(
      CrossValidation validation,
      List<String> labels,
      List<Double> weights,
      Consumer<String> progress) {
    this.validation = validation;
    this.labels = labels;
    this.weights = weights;
    this.progress = progress;
  }

  /**
   * The best recipe of the grid; of equals the first. Costs sixteen cross-validations.
   *
   * @param folds fold of each example
   */
  public Recipe best(List<Example> examples, List<Integer> folds) {
    Recipe best = Recipe.SHIPPED;
    double most = -1;
    for (double fit : FITS) {
      Recipe tried = Recipe.SHIPPED.withFirst(fit);
      double f1 = macroF1(examples, folds, tried.first(weights, examples.size()));
      say("n-grams, fit %.0f: macro-F1 %.4f", fit, f1);
      if (f1 > most) {
        most = f1;
        best = tried;
      }
    }
    Recipe first = best;
    most = -1;
    for (double fit : FITS) {
      for (double weight : EMBEDDING_WEIGHTS) {
        Recipe tried = first.withFull(fit, weight);
        double f1 = macroF1(examples, folds, tried.full(weights, examples.size()));
        say("n-grams and embedding, fit %.0f, embedding %.2f: macro-F1 %.4f", fit, weight, f1);
        if (f1 > most) {
          most = f1;
          best = tried;
        }
      }
    }
    return best;
  }

  private double macroF1(List<Example> examples, List<Integer> folds, HeadSettings settings) {
    List<double[]> scores = validation.scores(examples, folds, settings);
    return Scores.of(labels, examples.stream().map(Example::label).toList(), Scores.highest(scores))
        .macroF1();
  }

  private void say(String format, Object... values) {
    progress.accept(String.format(Locale.ROOT, format, values));
  }
}
