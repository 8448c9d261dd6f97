package hybridlog.train;

import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scores of each text by a head that has not seen its fold. */
public final class CrossValidation {
  /** Folds that are fitted at the same time; each fit keeps one core busy. */
  private static final int AT_ONCE = 2;

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
    // Not a parallel stream: its threads would not see the classes that spark-submit has loaded.
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Head>> heads = new ArrayList<>();
      for (int i = 0; i <= Collections.max(folds); i++) {
        int fold = i;
        heads.add(workers.submit(() -> without(fold, examples, folds, settings)));
      }
      List<double[]> scores = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        scores.add(heads.get(folds.get(i)).get().scores(examples.get(i)));
      }
      return scores;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while cross-validating", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
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
