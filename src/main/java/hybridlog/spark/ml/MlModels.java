package hybridlog.spark.ml;

import hybridlog.classify.Ngrams;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.SparkSession;

/**
 * Trained models as files: {@code pipeline} is an MLlib pipeline from level and masked text to the
 * label's probabilities, {@code first} the regression on the n-grams alone, which is asked before.
 */
public final class MlModels {
  private static final String PIPELINE = "pipeline";
  private static final String FIRST = "first";

  private MlModels() {}

  /**
   * Checks and loads a model.
   *
   * @throws hybridlog.Failure with exit code 5 if it is missing, damaged or foreign; Spark has read
   *     nothing of it then
   */
  public static LoadedModel load(SparkSession session, String directory) {
    Path path = Path.of(directory);
    Manifest manifest = new ModelDirectory(path).check(session.version());
    Transformer[] stages = PipelineModel.load(uri(path, PIPELINE)).stages();
    Ngrams ngrams = ((NgramTransformer) stages[0]).ngrams();
    LogisticRegressionModel full = (LogisticRegressionModel) stages[3];
    LogisticRegressionModel first = LogisticRegressionModel.load(uri(path, FIRST));
    return new LoadedModel(new TwoStageModel(manifest, ngrams, first, full), manifest);
  }

  /** Writes the two heads and their features; the manifest comes later. */
  public static void save(
      Path directory, Manifest.Encoder encoder, MllibHead firstHead, MllibHead fullHead)
      throws IOException {
    LogisticRegressionModel first = firstHead.regression();
    LogisticRegressionModel full = fullHead.regression();
    NgramTransformer counted = new NgramTransformer("ngrams", fullHead.ngrams());
    EmbeddingTransformer embedded =
        new EmbeddingTransformer("embedding")
            .setEncoder(encoder.settings())
            .setWeight(encoder.weight());
    VectorAssembler both =
        new VectorAssembler("both")
            .setInputCols(new String[] {"ngrams", "embedding"})
            .setOutputCol("features");
    first.setFeaturesCol("ngrams").write().overwrite().save(uri(directory, FIRST));
    full.setFeaturesCol("features");
    new PipelineModel("pipeline", List.<Transformer>of(counted, embedded, both, full))
        .write()
        .overwrite()
        .save(uri(directory, PIPELINE));
    tidy(directory.resolve(FIRST));
    tidy(directory.resolve(PIPELINE));
  }

  /**
   * Takes away what differs from one save of the same model to the next: random file names, the
   * time. The manifest's digests stand in for Spark's check sums.
   */
  private static void tidy(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.startsWith(".") || name.equals("_SUCCESS")) {
        Files.delete(file);
      } else if (name.endsWith(".txt")) {
        String metadata =
            Files.readString(file).replaceFirst("\"timestamp\":\\d+", "\"timestamp\":0");
        Files.delete(file);
        Files.writeString(file.resolveSibling("part-00000.txt"), metadata);
      } else if (name.endsWith(".parquet")) {
        Files.move(file, file.resolveSibling("part-00000.snappy.parquet"));
      }
    }
  }

  private static String uri(Path directory, String name) {
    return directory.toAbsolutePath().resolve(name).toUri().toString();
  }
}
