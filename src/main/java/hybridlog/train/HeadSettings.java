package hybridlog.train;

/**
 * How a head is fitted.
 *
 * @param embedded whether it sees the embedding beside the n-grams
 * @param regularization weight of the penalty on large coefficients
 * @param elasticNet share of the penalty that makes coefficients zero; 0 to 1
 * @param embeddingWeight length of the embedding among the features; n-grams have length 1
 * @param balance power to which the inverse share of a label weights its texts: 0 leaves them as
 *     they are, 1 gives each label the same weight
 * @param iterations of the optimiser at most
 */
public record HeadSettings(
    boolean embedded,
    double regularization,
    double elasticNet,
    double embeddingWeight,
    double balance,
    int iterations) {}
