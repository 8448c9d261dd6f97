package hybridlog.classify;

import java.util.List;

/**
 * The trained model: n-grams, where they are not sure n-grams and BERT. Implementations are thread
 * safe.
 */
public interface LabelModel {

  /** The labels that it knows, in the order of its probabilities. */
  List<String> labels();

  /** The confidence below which its answer is not to be given; from 0 to 1. */
  double threshold();

  /**
   * Predicts one template. Costs some 50 µs where the n-grams are sure, else one run of the
   * encoder, some 5 ms; callers remember what it said.
   */
  Prediction predict(Template template);
}
