package hybridlog.classify;

import java.util.List;

/** What the model thinks of one template. Immutable and thread safe. */
public final class Prediction {
  private final List<String> labels;
  private final double[] probabilities;
  private final boolean embedded;

  /**
   * @param labels the model's labels, in its order
   * @param probabilities calibrated probability of each label, in the same order; they add up to 1
   * @param embedded whether BERT was asked, or the n-grams were sure alone
   */
  public Prediction(List<String> labels, double[] probabilities, boolean embedded) {
    this.labels = List.copyOf(labels);
    this.probabilities = probabilities.clone();
    this.embedded = embedded;
  }

  public List<String> labels() {
    return labels;
  }

  /** Calibrated probability of {@code labels().get(index)}. */
  public double probability(int index) {
    return probabilities[index];
  }

  public boolean embedded() {
    return embedded;
  }

  /** Index of the most likely label; the first of equals. */
  public int best() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  public String label() {
    return labels.get(best());
  }

  public double confidence() {
    return probabilities[best()];
  }
}
