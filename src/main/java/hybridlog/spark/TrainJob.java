package hybridlog.spark;

import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import hybridlog.embed.Embedders;
import hybridlog.embed.EncoderSettings;
import hybridlog.mask.Masker;
import hybridlog.model.HeldOutAnswers;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import hybridlog.model.Promotion;
import hybridlog.spark.ml.MlModels;
import hybridlog.spark.ml.MllibFitter;
import hybridlog.train.Corpus;
import hybridlog.train.CrossValidation;
import hybridlog.train.Example;
import hybridlog.train.Folds;
import hybridlog.train.HeadSettings;
import hybridlog.train.HeldOut;
import hybridlog.train.ModelCard;
import hybridlog.train.Recipe;
import hybridlog.train.Scores;
import hybridlog.train.Training;
import hybridlog.train.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** Makes a model of a labelled corpus. */
public final class TrainJob {
  private static final int FOLDS = 3;
  private static final EncoderSettings ENCODER = EncoderSettings.SHIPPED;
  private static final NgramSettings NGRAMS = NgramSettings.DEFAULT;

  private final SparkSession session;
  private final Corpus corpus;
  private final TrainSettings settings;
  private final Consumer<String> progress;
  private final List<Example> examples;
  private final List<Integer> labels;
  private final List<Double> weights;
  private final MllibFitter fitter;
  private final CrossValidation validation;

  private TrainJob(
      SparkSession session,
      Corpus corpus,
      TrainSettings settings,
      Consumer<String> progress,
      List<Example> examples) {
    this.session = session;
    this.corpus = corpus;
    this.settings = settings;
    this.progress = progress;
    this.examples = examples;
    this.labels = examples.stream().map(Example::label).toList();
    this.weights = settings.prior().weights(corpus.labels(), labels);
    this.fitter = new MllibFitter(session);
    this.validation = new CrossValidation(fitter, NGRAMS, corpus.labels().size());
  }

  /** Takes what a training has found out, while the model in use is still the old one. */
  @FunctionalInterface
  public interface TrainingReader {
    void read(Training training) throws IOException;
  }

  /**
   * Trains on a corpus and puts the model to use if it is no worse than the one in use.
   *
   * @param progress is told each step in a line
   * @param reader is told what was found out before the model is put to use
   * @throws hybridlog.Failure with exit code 5 if the model is worse
   */
  public static void run(
      SparkSession session,
      Corpus corpus,
      TrainSettings settings,
      Consumer<String> progress,
      TrainingReader reader)
      throws IOException {
    progress.accept("Embedding " + corpus.texts().size() + " texts");
    List<Example> examples = TrainingTexts.embedded(session, corpus, ENCODER);
    new TrainJob(session, corpus, settings, progress, examples).run(reader);
  }

  private void run(TrainingReader reader) throws IOException {
    Promotion promotion = new Promotion(settings.target());
    Path directory = promotion.stage();
    List<Integer> folds = Folds.bySource(corpus, settings.seed(), FOLDS);
    Recipe recipe = recipe(folds);
    progress.accept("Cross-validating the n-grams");
    List<double[]> first =
        validation.scores(examples, folds, recipe.first(weights, examples.size()));
    progress.accept("Cross-validating n-grams and embedding");
    List<double[]> full = validation.scores(examples, folds, recipe.full(weights, examples.size()));
    StageChoice choice = StageChoice.of(corpus, labels, weights, first, full, settings);
    progress.accept(choice.told());
    List<Integer> answers = Scores.highest(full);
    Scores scores = Scores.of(corpus.labels(), labels, answers);
    fit(directory, recipe);
    answers(answers).write(directory);
    Files.writeString(directory.resolve("MODEL_CARD.md"), card(scores, choice));
    ModelDirectory staged = new ModelDirectory(directory);
    staged.seal(manifest(recipe, choice, scores));
    progress.accept(
        String.format(
            Locale.ROOT,
            "Held out: accuracy %.4f, macro-F1 %.4f",
            scores.accuracy(),
            scores.macroF1()));
    Rival rival = Rival.of(settings.target(), corpus, answers, scores, session, progress);
    reader.read(
        new Training(
            corpus,
            heldOut(recipe, full, choice.stages().fullTemperature()),
            choice.stages().threshold(),
            rival.before(),
            rival.now()));
    staged.check(session.version());
    promotion.promote(rival.macroF1Before(), rival.macroF1Now(), settings.force());
  }

  private Recipe recipe(List<Integer> folds) {
    if (!settings.tune()) {
      return Recipe.SHIPPED;
    }
    progress.accept("Searching the hyper-parameters");
    return new Tuning(validation, corpus.labels(), weights, progress).best(examples, folds);
  }

  private void fit(Path directory, Recipe recipe) throws IOException {
    progress.accept("Fitting on all texts");
    int count = corpus.labels().size();
    Ngrams ngrams = Ngrams.fit(NGRAMS, examples.stream().map(Example::template).toList());
    MlModels.save(
        directory,
        fitter.fit(ngrams, examples, count, recipe.first(weights, examples.size())),
        fitter.fit(ngrams, examples, count, recipe.full(weights, examples.size())));
  }

  private HeldOutAnswers answers(List<Integer> answers) {
    SortedMap<String, String> byTemplate = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      byTemplate.put(examples.get(i).template().id(), corpus.labels().get(answers.get(i)));
    }
    return new HeldOutAnswers(byTemplate);
  }

  private String card(Scores scores, StageChoice choice) {
    return ModelCard.write(
        corpus.lines().size(),
        corpus.texts().size(),
        corpus.sources(),
        scores,
        choice.calibrationError(),
        choice.stages().threshold(),
        settings.maxError());
  }

  private Manifest manifest(Recipe recipe, StageChoice choice, Scores scores) {
    SortedMap<String, Double> parameters = new TreeMap<>();
    parameters.put("firstRegularization", recipe.first(weights, examples.size()).regularization());
    parameters.put("fullRegularization", recipe.full(weights, examples.size()).regularization());
    parameters.put("folds", (double) FOLDS);
    SortedMap<String, String> versions = new TreeMap<>();
    versions.put("spark", session.version());
    versions.put("java", Runtime.version().toString());
    return new Manifest(
        Manifest.FORMAT,
        corpus.labels(),
        new TreeMap<>(),
        new Manifest.Encoder(
            ENCODER,
            Embedders.sha256(ENCODER),
            Embedders.shared(ENCODER).dimension(),
            recipe.embeddingWeight()),
        Masker.VERSION,
        NGRAMS,
        choice.stages(),
        new Manifest.CorpusFacts(
            corpus.sha256(),
            corpus.lines().size(),
            corpus.texts().size(),
            corpus.sources(),
            settings.seed()),
        parameters,
        scores.metrics(),
        versions);
  }

  /**
   * The corpus held out in three ways: whole sources, masked texts, and single lines, as a plain
   * random split does it, which lets the model see the texts that it is asked.
   */
  private List<HeldOut> heldOut(Recipe recipe, List<double[]> bySource, double temperature) {
    HeadSettings full = recipe.full(weights, examples.size());
    long seed = settings.seed();
    progress.accept("Cross-validating by masked text");
    List<double[]> byText = validation.scores(examples, Folds.byText(corpus, seed, FOLDS), full);
    progress.accept("Cross-validating by line, as a random split does");
    List<double[]> byLine =
        validation.scores(
            HeldOut.perLine(corpus, examples), Folds.byLine(corpus, seed, FOLDS), full);
    String first =
        Folds.hasSources(corpus, FOLDS)
            ? "whole sources held out"
            : "masked texts held out, since there are too few sources";
    List<String> names = corpus.labels();
    return List.of(
        HeldOut.of(first, corpus.texts(), bySource, names, temperature),
        HeldOut.of("masked texts held out", corpus.texts(), byText, names, temperature),
        HeldOut.of("lines held out at random", corpus.lines(), byLine, names, temperature));
  }
}
