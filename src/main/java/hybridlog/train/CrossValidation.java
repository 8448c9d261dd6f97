package hybridlog.train;

import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Scores of each text by a head that has not seen its fold. */
public final class CrossValidation {
  private final HeadFitter fitter;
  private final NgramSettings ngrams;
  private final int labels;

  public CrossValidation(HeadFitter fitter, NgramSettings ngrams, int labels) {
    this.fitter = fitter;
    this.ngrams = ngrams;
    this.labels = labels;
  }

  /**
   * Fits once for each fold.
   *
   * @param folds fold of each example
   * @return scores of each example, in the examples' order
   */
  public List<double[]> scores(List<Example> examples, List<Integer> folds, HeadSettings settings) {
    List<double[]> scores = new ArrayList<>(Collections.nCopies(examples.size(), new double[0]));
    int count = Collections.max(folds) + 1;
    for (int fold = 0; fold < count; fold++) {
      List<Example> known = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        if (folds.get(i) != fold) {
          known.add(examples.get(i));
        }
      }
      Ngrams fitted = Ngrams.fit(ngrams, known.stream().map(Example::template).toList());
      Head head = fitter.fit(fitted, known, labels, settings);
      for (int i = 0; i < examples.size(); i++) {
        if (folds.get(i) == fold) {
          scores.set(i, head.scores(examples.get(i)));
        }
      }
    }
    return scores;
  }
}
