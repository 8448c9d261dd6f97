package hybridlog.spark.ml;

import hybridlog.classify.Ngrams;
import hybridlog.classify.SparseFeatures;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.api.java.UDF2;

/** Level name and masked text to a vector of n-grams. */
final class CountNgrams implements UDF2<String, String, Vector> {
  private static final long serialVersionUID = 1;

  private final Ngrams ngrams;

  CountNgrams(Ngrams ngrams) {
    this.ngrams = ngrams;
  }

  @Override
  public Vector call(String level, String text) {
    return vector(ngrams.features(new Template(Level.valueOf(level), text)));
  }

  static Vector vector(SparseFeatures features) {
    return Vectors.sparse(features.size(), features.indices(), features.values());
  }
}
