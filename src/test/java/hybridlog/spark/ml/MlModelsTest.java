package hybridlog.spark.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hybridlog.Failure;
import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import hybridlog.classify.SparseFeatures;
import hybridlog.classify.Template;
import hybridlog.embed.Embedders;
import hybridlog.embed.EncoderSettings;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import hybridlog.train.Example;
import hybridlog.train.HeadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.DenseMatrix;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is saved and loaded says what it said before, up to the rounding to floats. */
class MlModelsTest {
  private static final Template TEXT = new Template(Level.WARN, "disk <*> is almost full");
  private static final int DIMENSION = 384;

  @TempDir private Path folder;

  private static MllibHead head(Ngrams ngrams, int features, boolean embedded) {
    double[] coefficients = new Random(features).doubles(2L * features, -1, 1).toArray();
    LogisticRegressionModel regression =
        new LogisticRegressionModel(
            "fit",
            new DenseMatrix(2, features, coefficients),
            new DenseVector(new double[] {0.5, -0.5}),
            2,
            true);
    return new MllibHead(
        ngrams, new HeadSettings(embedded, 0, 0, 2, List.of(1.0, 1.0), 1), regression);
  }

  private static Manifest manifest(NgramSettings settings, double firstThreshold) {
    return new Manifest(
        Manifest.FORMAT,
        List.of("calm", "not"),
        new TreeMap<>(),
        new Manifest.Encoder(
            EncoderSettings.SHIPPED, Embedders.sha256(EncoderSettings.SHIPPED), DIMENSION, 2),
        Masker.VERSION,
        settings,
        new Manifest.Stages(1, 1, firstThreshold, 0.5, 0.05),
        new Manifest.CorpusFacts("", 1, 1, 1, 1),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(Map.of("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION())));
  }

  @Test
  void savedModelSaysTheSame() throws Exception {
    NgramSettings settings = new NgramSettings(1, 1 << 16, 2, 2, 5, 1, 0.5);
    Ngrams ngrams = Ngrams.fit(settings, List.of(TEXT));
    MllibHead first = head(ngrams, ngrams.size(), false);
    MllibHead full = head(ngrams, ngrams.size() + DIMENSION, true);
    MlModels.save(folder, first, full);
    new ModelDirectory(folder).seal(manifest(settings, 0));

    TwoStageModel loaded = MlModels.load(folder).model();

    SparseFeatures features = ngrams.features(TEXT);
    double[] scores = first.regression().predictRaw(CountNgrams.vector(features)).toArray();
    double calm = 1 / (1 + Math.exp(scores[1] - scores[0]));
    assertThat(loaded.predict(TEXT).probability(0)).isCloseTo(calm, within(1e-6));
    assertThat(loaded.predict(TEXT).embedded()).isFalse();
  }

  @Test
  void pipelineSaysWhatTheSecondStageSays() throws Exception {
    NgramSettings settings = new NgramSettings(1, 1 << 16, 2, 2, 5, 1, 0.5);
    Ngrams ngrams = Ngrams.fit(settings, List.of(TEXT));
    MllibHead first = head(ngrams, ngrams.size(), false);
    MllibHead full = head(ngrams, ngrams.size() + DIMENSION, true);
    MlModels.save(folder, first, full);
    new ModelDirectory(folder).seal(manifest(settings, 2));
    TwoStageModel loaded = MlModels.load(folder).model();
    SparkSession session = session();
    StructType schema =
        new StructType().add("level", DataTypes.StringType).add("text", DataTypes.StringType);
    Dataset<Row> texts =
        session.createDataFrame(
            List.of(RowFactory.create(TEXT.level().name(), TEXT.text())), schema);

    Row row = loaded.pipeline().transform(texts).select("probability").head();

    assertThat(((Vector) row.get(0)).apply(0))
        .isCloseTo(loaded.predict(TEXT).probability(0), within(1e-9));
    assertThat(loaded.predict(TEXT).embedded()).isTrue();
  }

  @Test
  void labelThatNoExampleHasGetsAScore() {
    NgramSettings settings = new NgramSettings(1, 1 << 16, 1, 2, 5, 1, 0.5);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Template text = new Template(Level.INFO, (i % 2 == 0 ? "opened " : "closed ") + i);
      examples.add(new Example(text, i % 2, new float[0], 1));
    }
    Ngrams ngrams = Ngrams.fit(settings, examples.stream().map(Example::template).toList());
    HeadSettings head = new HeadSettings(false, 0, 0.01, 20, List.of(1.0, 1.0, 1.0), 1);
    MllibHead fitted = new MllibFitter(session()).fit(ngrams, examples, 3, head);
    assertThat(fitted.regression().numClasses()).isEqualTo(3);
  }

  @Test
  void oneLabelAloneIsNotFitted() {
    NgramSettings settings = new NgramSettings(1, 1 << 16, 1, 2, 5, 1, 0.5);
    List<Example> examples = new ArrayList<>();
    for (String word : List.of("opened", "closed", "moved")) {
      examples.add(new Example(new Template(Level.INFO, word), 1, new float[0], 1));
    }
    Ngrams ngrams = Ngrams.fit(settings, examples.stream().map(Example::template).toList());
    HeadSettings head = new HeadSettings(false, 0, 0.01, 20, List.of(1.0, 1.0), 1);
    assertThatThrownBy(() -> new MllibFitter(session()).fit(ngrams, examples, 2, head))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("finite numbers");
  }

  private static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .getOrCreate();
  }
}
