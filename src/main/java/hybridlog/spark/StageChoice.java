package hybridlog.spark;

import hybridlog.model.Manifest;
import hybridlog.train.Calibration;
import hybridlog.train.Corpus;
import hybridlog.train.Folds;
import hybridlog.train.Scores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When an answer of each of a model's two stages counts, chosen on held-out texts.
 *
 * @param stages temperatures and thresholds
 * @param calibrationError expected calibration error of the second stage
 * @param firstAccuracy share of right answers of the n-grams alone
 * @param fullAccuracy share of right answers of n-grams and embedding
 */
record StageChoice(
    Manifest.Stages stages, double calibrationError, double firstAccuracy, double fullAccuracy) {
  /** Groups of sources in each of which the threshold must hold, and texts that a group needs. */
  private static final int GROUPS = 5;

  private static final int GROUP_TEXTS = 500;

  /**
   * Wrong answers that the n-grams may give where they answer alone. Up to this share the embedding
   * is right no more often on held-out sources: accuracy 0.859 with it for half of the texts, 0.858
   * for all.
   */
  private static final double FIRST_MAX_ERROR = 0.03;

  /**
   * Chooses.
   *
   * @param labels true label of each text
   * @param weights what a text of each label counts
   * @param first held-out scores of the n-grams alone
   * @param full held-out scores of n-grams and embedding
   */
  static StageChoice of(
      Corpus corpus,
      List<Integer> labels,
      List<Double> weights,
      List<double[]> first,
      List<double[]> full,
      TrainSettings settings) {
    double firstTemperature = Calibration.temperature(first, labels, weights);
    double fullTemperature = Calibration.temperature(full, labels, weights);
    List<Calibration.Answer> alone = answers(first, labels, weights, firstTemperature);
    List<Calibration.Answer> both = answers(full, labels, weights, fullTemperature);
    int groups = Math.max(1, Math.min(GROUPS, labels.size() / GROUP_TEXTS));
    List<Integer> group = Folds.bySource(corpus, settings.seed() + 1, groups);
    return new StageChoice(
        new Manifest.Stages(
            firstTemperature,
            fullTemperature,
            Calibration.threshold(alone, FIRST_MAX_ERROR),
            Calibration.threshold(both, group, settings.maxError()),
            settings.maxError()),
        Calibration.expectedError(both),
        accuracy(alone),
        accuracy(both));
  }

  /** In a line, for the progress. */
  String told() {
    return String.format(
        Locale.ROOT,
        "n-grams %.3f, with embedding %.3f, temperatures %.2f %.2f, thresholds %.3f %.3f,"
            + " calibration error %.3f",
        firstAccuracy,
        fullAccuracy,
        stages.firstTemperature(),
        stages.fullTemperature(),
        stages.firstThreshold(),
        stages.threshold(),
        calibrationError);
  }

  /** What is to be said of a model that keeps its answers to itself. */
  Optional<String> warning() {
    return stages.threshold() < 1
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The model will answer next to nothing: at no confidence are at most %.1f%% of its"
                    + " held-out answers wrong; more labelled lines, or a greater --max-error,"
                    + " change that",
                100 * stages.maxError()));
  }

  private static double accuracy(List<Calibration.Answer> answers) {
    return answers.stream().filter(Calibration.Answer::right).count() / (double) answers.size();
  }

  private static List<Calibration.Answer> answers(
      List<double[]> scores, List<Integer> labels, List<Double> weights, double temperature) {
    return IntStream.range(0, scores.size())
        .mapToObj(
            i -> {
              double[] p = Calibration.softmax(scores.get(i), temperature);
              int best = Scores.highest(p);
              return new Calibration.Answer(
                  p[best], best == labels.get(i), weights.get(labels.get(i)));
            })
        .toList();
  }
}
