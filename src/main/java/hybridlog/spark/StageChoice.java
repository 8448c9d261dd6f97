package hybridlog.spark;

import hybridlog.classify.Prediction;
import hybridlog.model.Manifest;
import hybridlog.train.Calibration;
import hybridlog.train.Corpus;
import hybridlog.train.Scores;
import hybridlog.train.TwoStages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When an answer of each of a model's two stages counts, chosen on held-out texts. The threshold is
 * held to what the model would answer: the first stage where it is sure, else the second.
 *
 * @param stages temperatures and thresholds
 * @param heldOut what the two stages answer to each held-out text
 * @param calibrationError expected calibration error of those answers
 * @param firstAccuracy share of right answers of the n-grams alone
 * @param fullAccuracy share of right answers of n-grams and embedding
 */
record StageChoice(
    Manifest.Stages stages,
    List<Prediction> heldOut,
    double calibrationError,
    double firstAccuracy,
    double fullAccuracy) {
  /**
   * Wrong answers that the n-grams may give where they answer alone. Up to this share the embedding
   * is right no more often on held-out sources: accuracy 0.859 with it for half of the texts, 0.858
   * for all.
   */
  private static final double FIRST_MAX_ERROR = 0.03;

  /**
   * Chooses.
   *
   * @param sources what each text was held out together with, by a key of its own
   * @param labels true label of each text
   * @param weights what a text of each label counts
   * @param first held-out scores of the n-grams alone
   * @param full held-out scores of n-grams and embedding
   */
  static StageChoice of(
      Corpus corpus,
      List<String> sources,
      List<Integer> labels,
      List<Double> weights,
      List<double[]> first,
      List<double[]> full,
      TrainSettings settings) {
    double firstTemperature = Calibration.temperature(first, labels, weights);
    double fullTemperature = Calibration.temperature(full, labels, weights);
    double firstThreshold =
        Calibration.threshold(answers(first, labels, weights, firstTemperature), FIRST_MAX_ERROR);
    List<Prediction> heldOut =
        new TwoStages(corpus.labels(), firstTemperature, fullTemperature, firstThreshold)
            .predictions(first, full);
    List<Calibration.Answer> given = answers(heldOut, labels, weights);
    return new StageChoice(
        new Manifest.Stages(
            firstTemperature,
            fullTemperature,
            firstThreshold,
            Calibration.threshold(given, sources, settings.maxError()),
            settings.maxError()),
        heldOut,
        Calibration.expectedError(given),
        accuracy(first, labels),
        accuracy(full, labels));
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
    return heldOut.stream().anyMatch(answer -> answer.confidence() >= stages.threshold())
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The model will answer next to nothing: at no confidence are at most %.1f%% of its"
                    + " held-out answers wrong; more labelled lines, or a greater --max-error,"
                    + " change that",
                100 * stages.maxError()));
  }

  /** What another held-out part of the corpus is answered by the same temperatures. */
  List<Prediction> predictions(Corpus corpus, List<double[]> first, List<double[]> full) {
    return new TwoStages(
            corpus.labels(),
            stages.firstTemperature(),
            stages.fullTemperature(),
            stages.firstThreshold())
        .predictions(first, full);
  }

  private static double accuracy(List<double[]> scores, List<Integer> labels) {
    long right =
        IntStream.range(0, labels.size())
            .filter(i -> Scores.highest(scores.get(i)) == labels.get(i))
            .count();
    return right / (double) labels.size();
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

  private static List<Calibration.Answer> answers(
      List<Prediction> predictions, List<Integer> labels, List<Double> weights) {
    return IntStream.range(0, predictions.size())
        .mapToObj(
            i ->
                new Calibration.Answer(
                    predictions.get(i).confidence(),
                    predictions.get(i).best() == labels.get(i),
                    weights.get(labels.get(i))))
        .toList();
  }
}
