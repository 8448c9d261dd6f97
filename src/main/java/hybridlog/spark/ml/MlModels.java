package hybridlog.spark.ml;

import hybridlog.Failure;
import hybridlog.classify.Ngrams;
import hybridlog.classify.Vocabulary;
import hybridlog.model.LinearHead;
import hybridlog.model.Manifest;
import hybridlog.model.ModelContent;
import hybridlog.model.ModelDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.package$;

/**
 * Trained models as files: {@code first.bin}, the regression on the n-grams alone, which is asked
 * first; {@code full.bin}, the one on n-grams and embedding; {@code vocabulary.bin}, the n-grams
 * and their weights.
 *
 * <p>MLlib's own files would need a Spark session, and seconds, to be read: Parquet for each
 * regression, a job for each stage of a pipeline.
 */
public final class MlModels {
  private static final String FIRST = "first.bin";
  private static final String FULL = "full.bin";
  private static final String VOCABULARY = "vocabulary.bin";

  private MlModels() {}

  /**
   * Checks and loads a model; needs no Spark session, some 0.1 s.
   *
   * @throws Failure with exit code 5 if it is missing, damaged or foreign
   */
  public static LoadedModel load(Path path) {
    return load(new ModelDirectory(path).read(package$.MODULE$.SPARK_VERSION()));
  }

  /**
   * Loads a model that was checked.
   *
   * @throws Failure with exit code 5 if it is not what its manifest says
   */
  public static LoadedModel load(ModelContent model) {
    Manifest manifest = model.manifest();
    Ngrams ngrams = new Ngrams(manifest.ngrams(), vocabulary(model));
    return new LoadedModel(
        new TwoStageModel(manifest, ngrams, head(FIRST, model), head(FULL, model)),
        manifest,
        model.identity());
  }

  private static LogisticRegressionModel head(String name, ModelContent model) {
    try {
      return regression(name, LinearHead.read(model.bytes(name)));
    } catch (IOException e) {
      throw model.damaged(name, e);
    }
  }

  private static LogisticRegressionModel regression(String uid, LinearHead head) {
    float[] coefficients = head.coefficients();
    double[] values = new double[coefficients.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = coefficients[i];
    }
    return new LogisticRegressionModel(
        uid,
        new DenseMatrix(head.labels(), head.features(), values),
        new DenseVector(head.intercepts()),
        head.labels(),
        true);
  }

  private static Vocabulary vocabulary(ModelContent model) {
    try {
      return Vocabulary.of(model.bytes(VOCABULARY));
    } catch (IllegalArgumentException e) {
      throw model.damaged(VOCABULARY, e);
    }
  }

  /** Writes the two heads and the vocabulary; the manifest comes later. */
  public static void save(Path directory, MllibHead first, MllibHead full) throws IOException {
    write(directory.resolve(FIRST), first.regression());
    write(directory.resolve(FULL), full.regression());
    Files.write(directory.resolve(VOCABULARY), full.ngrams().vocabulary().toBytes());
  }

  private static void write(Path file, LogisticRegressionModel regression) throws IOException {
    Matrix matrix = regression.coefficientMatrix();
    double[] values = matrix.toArray();
    float[] coefficients = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      coefficients[i] = (float) values[i];
    }
    LinearHead head =
        new LinearHead(matrix.numCols(), regression.interceptVector().toArray(), coefficients);
    try (OutputStream out = Files.newOutputStream(file)) {
      head.write(out);
    }
  }
}
