package hybridlog.spark.ml;

import hybridlog.Failure;
import hybridlog.classify.LabelModel;
import hybridlog.classify.Ngrams;
import hybridlog.classify.Prediction;
import hybridlog.classify.SparseFeatures;
import hybridlog.classify.Template;
import hybridlog.embed.Embedders;
import hybridlog.model.Manifest;
import hybridlog.train.Calibration;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.ParamMap;

/**
 * MLlib's logistic regression on n-grams, and where it is not sure on n-grams and BERT.
 *
 * <p>Thread safe and serializable; needs no Spark session. The encoder is the JVM's and is loaded
 * when the first template asks for it.
 */
public final class TwoStageModel implements LabelModel, Serializable {
  private static final long serialVersionUID = 1;

  private final List<String> labels;
  private final Ngrams ngrams;
  private final LogisticRegressionModel first;
  private final LogisticRegressionModel full;
  private final Manifest.Stages stages;
  private final Manifest.Encoder encoder;

  /**
   * @param first trained on the n-grams
   * @param full trained on the n-grams followed by the embedding
   * @throws Failure with exit code 5 if the parts do not fit together
   */
  TwoStageModel(
      Manifest manifest,
      Ngrams ngrams,
      LogisticRegressionModel first,
      LogisticRegressionModel full) {
    this.labels = List.copyOf(manifest.labels());
    this.ngrams = ngrams;
    this.first = first;
    this.full = full;
    this.stages = manifest.stages();
    this.encoder = manifest.encoder();
    requireShape(first, ngrams.size());
    requireShape(full, ngrams.size() + encoder.dimension());
  }

  private void requireShape(LogisticRegressionModel head, int features) {
    if (head.numClasses() != labels.size() || head.numFeatures() != features) {
      throw new Failure(
          Failure.Code.MODEL,
          "Cannot use the model: its regression is for "
              + head.numClasses()
              + " labels of "
              + head.numFeatures()
              + " features, not "
              + labels.size()
              + " of "
              + features);
    }
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public double threshold() {
    return stages.threshold();
  }

  @Override
  public Prediction predict(Template template) {
    SparseFeatures features = ngrams.features(template);
    Prediction alone = byNgrams(features);
    return alone.confidence() >= stages.firstThreshold() ? alone : byBoth(template, features);
  }

  /** What the n-grams say alone, sure or not. */
  public Prediction firstStage(Template template) {
    return byNgrams(ngrams.features(template));
  }

  private Prediction byNgrams(SparseFeatures features) {
    Vector scores = first.predictRaw(CountNgrams.vector(features));
    return new Prediction(
        labels, Calibration.softmax(scores.toArray(), stages.firstTemperature()), false);
  }

  private Prediction byBoth(Template template, SparseFeatures features) {
    float[] meaning = embed(template);
    Vector scores = full.predictRaw(append(features, meaning, encoder.weight()));
    return new Prediction(
        labels, Calibration.softmax(scores.toArray(), stages.fullTemperature()), true);
  }

  /**
   * Loads the encoder, so that one that is missing or another is found before the work begins and
   * not in the middle of it; some 1 s.
   *
   * @throws Failure with exit code 5 if the encoder is not the one that the model was trained with
   */
  public void loadEncoder() {
    Embedders.shared(encoder.settings(), encoder.sha256());
  }

  /**
   * The embedding that the model sees; some 5 ms.
   *
   * @throws Failure with exit code 5 if the encoder is not the one that the model was trained with
   */
  public float[] embed(Template template) {
    return Embedders.shared(encoder.settings(), encoder.sha256()).embed(template.text());
  }

  /**
   * The second stage as an MLlib pipeline. It is for other Spark programs, in which it stands among
   * stages of their own: this one asks {@link #predict} instead, which needs no table and leaves
   * out the encoder where the n-grams are sure. Reads the columns {@code level} (name) and {@code
   * text} (masked), adds {@code ngrams}, {@code embedding}, {@code features} and the regression's
   * columns. Its probabilities are not calibrated. Some 5 ms of a core a text; used by any number
   * of tasks at once.
   */
  public PipelineModel pipeline() {
    LogisticRegressionModel regression = full.copy(ParamMap.empty());
    regression.setFeaturesCol("features");
    return new PipelineModel(
        "log-labels",
        List.<Transformer>of(
            new NgramTransformer("ngrams", ngrams),
            new EmbeddingTransformer("embedding")
                .setEncoder(encoder.settings())
                .setWeight(encoder.weight()),
            new VectorAssembler("both")
                .setInputCols(new String[] {"ngrams", "embedding"})
                .setOutputCol("features"),
            regression));
  }

  /** The features followed by the embedding times its weight. */
  static Vector append(SparseFeatures features, float[] meaning, double weight) {
    int n = features.indices().length;
    int[] indices = Arrays.copyOf(features.indices(), n + meaning.length);
    double[] values = Arrays.copyOf(features.values(), n + meaning.length);
    for (int i = 0; i < meaning.length; i++) {
      indices[n + i] = features.size() + i;
      values[n + i] = meaning[i] * weight;
    }
    return Vectors.sparse(features.size() + meaning.length, indices, values);
  }
}
