package hybridlog.spark.ml;

import hybridlog.classify.Ngrams;
import hybridlog.train.Example;
import hybridlog.train.Head;
import hybridlog.train.HeadSettings;
import org.apache.spark.ml.classification.LogisticRegressionModel;

/**
 * A fitted logistic regression and what turns an example into its features.
 *
 * @param ngrams that it was fitted on
 * @param settings that it was fitted with
 * @param regression the fit
 */
public record MllibHead(Ngrams ngrams, HeadSettings settings, LogisticRegressionModel regression)
    implements Head {
  @Override
  public double[] scores(Example example) {
    return regression.predictRaw(MllibFitter.vector(ngrams, example, settings)).toArray();
  }
}
