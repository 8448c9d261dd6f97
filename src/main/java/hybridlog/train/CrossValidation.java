package hybridlog.train;

import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;

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
   * Fits once for each fold, which is most of a training's time.
   *
   * @param folds fold of each example
   * @return scores of each example, in the examples' order
   */
  public List<double[]> scores(List<Example> examples, List<Integer> folds, HeadSettings settings) {
    try (Fits fits = new Fits()) {
      List<Future<Head>> heads = new ArrayList<>();
      for (int i = 0; i <= Collections.max(folds); i++) {
        int fold = i;
        heads.add(fits.start(() -> without(fold, examples, folds, settings)));
      }
      List<double[]> scores = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        scores.add(Fits.result(heads.get(folds.get(i))).scores(examples.get(i)));
      }
      return scores;
    }
  }

  /**
   * Scores of the examples of one fold by a head that was fitted on the others; one fit.
   *
   * @param folds fold of each example
   * @return scores of each example of the fold, in the examples' order
   */
  public List<double[]> scoresOf(
      int fold, List<Example> examples, List<Integer> folds, HeadSettings settings) {
    Head head = without(fold, examples, folds, settings);
    return Folds.in(fold, examples, folds).stream().map(head::scores).toList();
  }

  /** A head that was fitted on all folds but one. */
  private Head without(
      int fold, List<Example> examples, List<Integer> folds, HeadSettings settings) {
    List<Example> known = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (folds.get(i) != fold) {
        known.add(examples.get(i));
      }
    }
    Ngrams fitted = Ngrams.fit(ngrams, known.stream().map(Example::template).toList());
    return fitter.fit(fitted, known, labels, settings);
  }
}
