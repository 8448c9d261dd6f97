package hybridlog.spark;

import hybridlog.Failure;
import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import hybridlog.embed.Embedders;
import hybridlog.embed.EncoderSettings;
import hybridlog.mask.Masker;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import hybridlog.model.Promotion;
import hybridlog.spark.ml.EmbeddingTransformer;
import hybridlog.spark.ml.MlModels;
import hybridlog.spark.ml.MllibFitter;
import hybridlog.spark.ml.MllibHead;
import hybridlog.train.Calibration;
import hybridlog.train.Corpus;
import hybridlog.train.CrossValidation;
import hybridlog.train.Example;
import hybridlog.train.Folds;
import hybridlog.train.HeadSettings;
import hybridlog.train.HeldOut;
import hybridlog.train.LabelledText;
import hybridlog.train.ModelCard;
import hybridlog.train.Prior;
import hybridlog.train.Scores;
import hybridlog.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Makes a model of a labelled corpus. */
public final class TrainJob {
  private static final long SEED = 20260101;
  private static final int FOLDS = 3;

  /** Groups of sources in each of which the threshold must hold, and texts that a group needs. */
  private static final int GROUPS = 5;

  private static final int GROUP_TEXTS = 500;
  private static final int ITERATIONS = 150;

  /** How much a text weighs against the penalty on large coefficients. */
  private static final double FIRST_FIT = 10;

  private static final double FULL_FIT = 5;
  private static final double EMBEDDING_WEIGHT = 1.5;

  private final SparkSession session;
  private final Consumer<String> progress;

  /**
   * @param progress is told each step in a line
   */
  public TrainJob(SparkSession session, Consumer<String> progress) {
    this.session = session;
    this.progress = progress;
  }

  /**
   * Trains on a corpus and puts the model to use if it is no worse than the one in use.
   *
   * @param prior how often each label is expected
   * @param maxError share of the answers that may be wrong
   * @param target directory of the model
   * @param force whether to put a worse model to use too
   * @param reader is told what was found out before the model is put to use
   * @throws hybridlog.Failure with exit code 5 if the model is worse
   */
  public void run(
      Corpus corpus,
      Prior prior,
      double maxError,
      Path target,
      boolean force,
      TrainingReader reader)
      throws IOException {
    Promotion promotion = new Promotion(target);
    Path directory = promotion.stage();
    EncoderSettings encoder = EncoderSettings.SHIPPED;
    progress.accept("Embedding " + corpus.texts().size() + " texts");
    List<Example> examples = examples(corpus, encoder);
    List<Integer> labels = examples.stream().map(Example::label).toList();
    List<Double> weights = prior.weights(corpus.labels(), labels);
    double count = examples.size();
    HeadSettings firstSettings =
        new HeadSettings(false, 1 / (FIRST_FIT * count), 0, 0, weights, ITERATIONS);
    HeadSettings fullSettings =
        new HeadSettings(true, 1 / (FULL_FIT * count), 0, EMBEDDING_WEIGHT, weights, ITERATIONS);
    NgramSettings settings = NgramSettings.DEFAULT;
    MllibFitter fitter = new MllibFitter(session);
    CrossValidation validation = new CrossValidation(fitter, settings, corpus.labels().size());
    List<Integer> folds = Folds.bySource(corpus, SEED, FOLDS);
    progress.accept("Cross-validating the n-grams");
    List<double[]> first = validation.scores(examples, folds, firstSettings);
    progress.accept("Cross-validating n-grams and embedding");
    List<double[]> full = validation.scores(examples, folds, fullSettings);
    int groups = Math.max(1, Math.min(GROUPS, examples.size() / GROUP_TEXTS));
    List<Integer> group = Folds.bySource(corpus, SEED + 1, groups);
    Manifest.Stages stages = stages(labels, weights, group, first, full, maxError);
    progress.accept("Fitting on all texts");
    Ngrams ngrams = Ngrams.fit(settings, examples.stream().map(Example::template).toList());
    MllibHead firstHead = fitter.fit(ngrams, examples, corpus.labels().size(), firstSettings);
    MllibHead fullHead = fitter.fit(ngrams, examples, corpus.labels().size(), fullSettings);
    Manifest.Encoder used =
        new Manifest.Encoder(
            encoder,
            Embedders.sha256(encoder),
            Embedders.shared(encoder).dimension(),
            fullSettings.embeddingWeight());
    MlModels.save(directory, firstHead, fullHead);
    List<Calibration.Answer> both = answers(full, labels, weights, stages.fullTemperature());
    Scores scores = Scores.of(corpus.labels(), labels, full.stream().map(TrainJob::best).toList());
    Files.writeString(
        directory.resolve("MODEL_CARD.md"),
        ModelCard.write(
            corpus.lines().size(),
            corpus.texts().size(),
            corpus.sources(),
            scores,
            Calibration.expectedError(both),
            stages.threshold(),
            maxError));
    TreeMap<String, String> versions = new TreeMap<>();
    versions.put("spark", session.version());
    versions.put("java", Runtime.version().toString());
    TreeMap<String, Double> parameters = new TreeMap<>();
    parameters.put("firstRegularization", firstSettings.regularization());
    parameters.put("fullRegularization", fullSettings.regularization());
    parameters.put("folds", (double) FOLDS);
    ModelDirectory staged = new ModelDirectory(directory);
    staged.seal(
        new Manifest(
            Manifest.FORMAT,
            corpus.labels(),
            new TreeMap<>(),
            used,
            Masker.VERSION,
            settings,
            stages,
            new Manifest.CorpusFacts(
                corpus.sha256(),
                corpus.lines().size(),
                corpus.texts().size(),
                corpus.sources(),
                SEED),
            parameters,
            scores.metrics(),
            versions));
    progress.accept(
        String.format(
            java.util.Locale.ROOT,
            "Held out: accuracy %.4f, macro-F1 %.4f",
            scores.accuracy(),
            scores.macroF1()));
    Optional<Manifest> before = inUse(target);
    reader.read(
        new Training(
            corpus,
            heldOut(corpus, examples, validation, fullSettings, full, stages.fullTemperature()),
            stages.threshold(),
            before.map(Manifest::metrics).orElseGet(TreeMap::new),
            scores.metrics()));
    promotion.promote(before, staged.check(session.version()), force);
  }

  /** Takes what a training has found out, while the model in use is still the old one. */
  @FunctionalInterface
  public interface TrainingReader {
    void read(Training training) throws IOException;
  }

  /**
   * The corpus held out in three ways: whole sources, masked texts, and single lines, as a plain
   * random split does it, which lets the model see the texts that it is asked.
   */
  private List<HeldOut> heldOut(
      Corpus corpus,
      List<Example> examples,
      CrossValidation validation,
      HeadSettings settings,
      List<double[]> bySource,
      double temperature) {
    progress.accept("Cross-validating by masked text");
    List<double[]> byText =
        validation.scores(examples, Folds.byText(corpus, SEED, FOLDS), settings);
    progress.accept("Cross-validating by line, as a random split does");
    List<double[]> byLine =
        validation.scores(
            HeldOut.perLine(corpus, examples), Folds.byLine(corpus, SEED, FOLDS), settings);
    List<String> labels = corpus.labels();
    String first =
        Folds.hasSources(corpus, FOLDS)
            ? "whole sources held out"
            : "masked texts held out, since there are too few sources";
    return List.of(
        HeldOut.of(first, corpus.texts(), bySource, labels, temperature),
        HeldOut.of("masked texts held out", corpus.texts(), byText, labels, temperature),
        HeldOut.of("lines held out at random", corpus.lines(), byLine, labels, temperature));
  }

  private Optional<Manifest> inUse(Path target) {
    ModelDirectory known = new ModelDirectory(target);
    try {
      return known.exists() ? Optional.of(known.check(session.version())) : Optional.empty();
    } catch (Failure e) {
      progress.accept("The model in use is replaced, it cannot be used: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  private Manifest.Stages stages(
      List<Integer> labels,
      List<Double> weights,
      List<Integer> groups,
      List<double[]> first,
      List<double[]> full,
      double maxError) {
    double firstTemperature = Calibration.temperature(first, labels, weights);
    double fullTemperature = Calibration.temperature(full, labels, weights);
    List<Calibration.Answer> alone = answers(first, labels, weights, firstTemperature);
    List<Calibration.Answer> both = answers(full, labels, weights, fullTemperature);
    double threshold = Calibration.threshold(both, groups, maxError);
    double firstThreshold = Calibration.threshold(alone, 0.02);
    progress.accept(
        String.format(
            java.util.Locale.ROOT,
            "n-grams %.3f, with embedding %.3f, temperatures %.2f %.2f, thresholds %.3f %.3f,"
                + " calibration error %.3f",
            accuracy(alone),
            accuracy(both),
            firstTemperature,
            fullTemperature,
            firstThreshold,
            threshold,
            Calibration.expectedError(both)));
    return new Manifest.Stages(
        firstTemperature, fullTemperature, firstThreshold, threshold, maxError);
  }

  private static double accuracy(List<Calibration.Answer> answers) {
    return answers.stream().filter(Calibration.Answer::right).count() / (double) answers.size();
  }

  private static List<Calibration.Answer> answers(
      List<double[]> scores, List<Integer> labels, List<Double> weights, double temperature) {
    return IntStream.range(0, scores.size())
        .mapToObj(
            i -> {
              double[] p = Calibration.softmax(scores.get(i), temperature);
              int best = best(p);
              return new Calibration.Answer(
                  p[best], best == labels.get(i), weights.get(labels.get(i)));
            })
        .toList();
  }

  private List<Example> examples(Corpus corpus, EncoderSettings encoder) {
    List<Row> rows = new ArrayList<>();
    for (LabelledText text : corpus.texts()) {
      rows.add(RowFactory.create(rows.size(), text.template().text()));
    }
    StructType schema =
        new StructType()
            .add("index", DataTypes.IntegerType, false)
            .add("text", DataTypes.StringType, false);
    int tasks = session.sparkContext().defaultParallelism() * 4;
    List<Row> embedded =
        new EmbeddingTransformer("embedding")
            .setEncoder(encoder)
            .transform(session.createDataFrame(rows, schema).repartition(tasks))
            .select("index", "embedding")
            .collectAsList();
    List<Example> examples = new ArrayList<>(java.util.Collections.nCopies(rows.size(), null));
    for (Row row : embedded) {
      LabelledText text = corpus.texts().get(row.getInt(0));
      double[] meaning = ((Vector) row.get(1)).toArray();
      float[] values = new float[meaning.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) meaning[i];
      }
      examples.set(
          row.getInt(0),
          new Example(
              text.template(), corpus.labels().indexOf(text.label()), values, text.weight()));
    }
    return examples;
  }
}
