package hybridlog.train;

import java.util.List;

/**
 * How a head is fitted.
 *
 * @param embedded whether it sees the embedding beside the n-grams
 * @param regularization weight of the penalty on large coefficients
 * @param elasticNet share of the penalty that makes coefficients zero; 0 to 1
 * @param embeddingWeight length of the embedding among the features; n-grams have length 1
 * @param weights what a text of each label counts
 * @param iterations of the optimiser at most
 */
public record HeadSettings(
    boolean embedded,
    double regularization,
    double elasticNet,
    double embeddingWeight,
    List<Double> weights,
    int iterations) {
  public HeadSettings {
    weights = List.copyOf(weights);
  }
}
