package hybridlog.train;

import hybridlog.classify.Ngrams;
import java.util.List;

/** Fits regressions; the same examples in the same order give the same head. Thread safe. */
public interface HeadFitter {
  /**
   * Fits one head.
   *
   * @param ngrams turns texts into features
   * @param labels how many labels there are
   */
  Head fit(Ngrams ngrams, List<Example> examples, int labels, HeadSettings settings);
}
