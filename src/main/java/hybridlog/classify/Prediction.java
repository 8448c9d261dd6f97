package hybridlog.classify;

import java.util.List;

/**
 * What the model thinks of one template.
 *
 * @param labels the model's labels, in its order
 * @param probabilities calibrated probability of each label, in the same order; they add up to 1
 * @param embedded whether BERT was asked, or the n-grams were sure alone
 */
public record Prediction(List<String> labels, double[] probabilities, boolean embedded) {

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
