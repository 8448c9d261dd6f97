package hybridlog.train;

import hybridlog.classify.Prediction;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model of two heads answers: the first where it is sure, else the second.
 *
 * @param labels in the scores' order
 * @param firstTemperature divides the scores of the n-grams' head
 * @param fullTemperature divides the scores of the head with the embedding
 * @param firstThreshold confidence from which the n-grams answer alone
 */
public record TwoStages(
    List<String> labels, double firstTemperature, double fullTemperature, double firstThreshold) {
  public TwoStages {
    labels = List.copyOf(labels);
  }

  /**
   * The answer to each text.
   *
   * @param first scores of the n-grams' head for each
   * @param full scores of the head with the embedding for each
   */
  public List<Prediction> predictions(List<double[]> first, List<double[]> full) {
    return IntStream.range(0, first.size())
        .mapToObj(i -> prediction(first.get(i), full.get(i)))
        .toList();
  }

  private Prediction prediction(double[] first, double[] full) {
    Prediction alone = new Prediction(labels, Calibration.softmax(first, firstTemperature), false);
    return alone.confidence() >= firstThreshold
        ? alone
        : new Prediction(labels, Calibration.softmax(full, fullTemperature), true);
  }
}
