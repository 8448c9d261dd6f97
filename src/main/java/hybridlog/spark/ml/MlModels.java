package hybridlog.spark.ml;

import hybridlog.Failure;
import hybridlog.classify.Ngrams;
import hybridlog.model.LinearHead;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.package$;

/**
 * Trained models as files: {@code first.bin}, the regression on the n-grams alone, which is asked
 * first; {@code full.bin}, the one on n-grams and embedding; {@code rarity.bin}, the weights of the
 * n-grams, a float each.
 *
 * <p>MLlib's own files would need a Spark session, and seconds, to be read: Parquet for each
 * regression, a job for each stage of a pipeline.
 */
public final class MlModels {
  private static final String FIRST = "first.bin";
  private static final String FULL = "full.bin";
  private static final String RARITY = "rarity.bin";

  private MlModels() {}

  /**
   * Checks and loads a model; needs no Spark session, some 0.1 s.
   *
   * @throws Failure with exit code 5 if it is missing, damaged or foreign
   */
  public static LoadedModel load(String directory) {
    Path path = Path.of(directory);
    ModelDirectory model = new ModelDirectory(path);
    Manifest manifest = model.check(package$.MODULE$.SPARK_VERSION());
    Ngrams ngrams = new Ngrams(manifest.ngrams(), rarity(model.bytes(RARITY)));
    return new LoadedModel(
        new TwoStageModel(manifest, ngrams, head(path, FIRST, model), head(path, FULL, model)),
        manifest,
        model.identity());
  }

  private static LogisticRegressionModel head(Path path, String name, ModelDirectory model) {
    try {
      return regression(name, LinearHead.read(model.bytes(name)));
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.MODEL,
          "Cannot use the model " + path + ": its file " + name + " is damaged: " + e.getMessage(),
          e);
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

  private static float[] rarity(byte[] file) {
    float[] weights = new float[file.length / Float.BYTES];
    ByteBuffer.wrap(file).asFloatBuffer().get(weights);
    return weights;
  }

  /** Writes the two heads and the n-grams' weights; the manifest comes later. */
  public static void save(Path directory, MllibHead first, MllibHead full) throws IOException {
    write(directory.resolve(FIRST), first.regression());
    write(directory.resolve(FULL), full.regression());
    float[] weights = full.ngrams().rarity();
    ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
    bytes.asFloatBuffer().put(weights);
    Files.write(directory.resolve(RARITY), bytes.array());
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
