package hybridlog.spark;

import hybridlog.Counted;
import hybridlog.Failure;
import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import hybridlog.classify.Prediction;
import hybridlog.embed.Embedders;
import hybridlog.embed.EncoderSettings;
import hybridlog.mask.Masker;
import hybridlog.model.HeldOutAnswers;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import hybridlog.model.Promotion;
import hybridlog.spark.ml.MlModels;
import hybridlog.spark.ml.MllibFitter;
import hybridlog.spark.ml.MllibHead;
import hybridlog.train.Corpus;
import hybridlog.train.CrossValidation;
import hybridlog.train.Example;
import hybridlog.train.Fits;
import hybridlog.train.Folds;
import hybridlog.train.HeadSettings;
import hybridlog.train.HeldOut;
import hybridlog.train.ModelCard;
import hybridlog.train.Recipe;
import hybridlog.train.Scores;
import hybridlog.train.Training;
import hybridlog.train.Tuning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
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
   * Trains on a corpus and puts the model to use if it is no worse than the one in use. Whether a
   * model can be put where the settings say is asked first; then opens a Spark session if none is
   * open and leaves it open.
   *
   * @param progress is told each step in a line
   * @param reader is told what was found out before the model is put to use
   * @throws Failure with exit code 2, before Spark starts, if something else is there or a model of
   *     other labels; with exit code 5 if the model is worse, or another training has replaced the
   *     one in use meanwhile; with exit code 1 if the reader cannot write: then the model is kept
   *     beside the one in use, and the message says where
   */
  public static void run(
      Corpus corpus, TrainSettings settings, Consumer<String> progress, TrainingReader reader)
      throws IOException {
    try (Promotion promotion = new Promotion(settings.target())) {
      promotion.refuseForeign();
      Optional<Predecessor> before = Predecessor.in(settings.target());
      if (!settings.force()) {
        before.ifPresent(known -> promotion.refuseOtherLabels(known.labels(), corpus.labels()));
      }
      before.flatMap(known -> known.forgotten(corpus)).ifPresent(progress);
      SparkSession session = Session.open("train", false);
      progress.accept("Embedding " + Counted.of(corpus.texts().size(), "text"));
      List<Example> examples = TrainingTexts.embedded(session, corpus, ENCODER);
      new TrainJob(session, corpus, settings, progress, examples).run(promotion, reader);
    }
  }

  private void run(Promotion promotion, TrainingReader reader) throws IOException {
    Path directory = promotion.stage();
    List<Integer> folds = Folds.bySource(corpus, settings.seed(), FOLDS);
    Recipe recipe = recipe(folds);
    progress.accept("Cross-validating the n-grams");
    List<double[]> first =
        validation.scores(examples, folds, recipe.first(weights, examples.size()));
    progress.accept("Cross-validating n-grams and embedding");
    List<double[]> full = validation.scores(examples, folds, recipe.full(weights, examples.size()));
    List<String> sources = Folds.heldTogether(corpus, FOLDS);
    StageChoice choice = StageChoice.of(corpus, sources, labels, weights, first, full, settings);
    progress.accept(choice.told());
    choice.warning().ifPresent(progress);
    List<Integer> answers = choice.heldOut().stream().map(Prediction::best).toList();
    Scores scores = Scores.of(corpus.labels(), labels, answers);
    List<HeldOut> heldOut = fit(directory, recipe, choice);
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
    staged.check(session.version());
    Training found =
        new Training(corpus, heldOut, choice.stages().threshold(), rival.before(), rival.now());
    try {
      reader.read(found);
    } catch (IOException | UncheckedIOException e) {
      Failure kept =
          promotion.leftOut(Failure.Code.INTERNAL, "the training's report cannot be written: " + e);
      kept.initCause(e);
      throw kept;
    }
    promotion.promote(rival.contest(), settings.force());
    progress.accept("The new model is in use: " + settings.target());
  }

  private Recipe recipe(List<Integer> folds) {
    if (!settings.tune()) {
      return Recipe.SHIPPED;
    }
    progress.accept("Searching the hyper-parameters");
    return new Tuning(validation, corpus.labels(), weights, progress).best(examples, folds);
  }

  /**
   * Fits the model, and beside it the two that tell how well other ways of holding out speak of it:
   * a third of the masked texts, and a third of the single lines, as a plain random split does it,
   * which lets the model see the texts that it is asked.
   */
  private List<HeldOut> fit(Path directory, Recipe recipe, StageChoice choice) throws IOException {
    progress.accept("Fitting on all texts, and on two thirds of the texts and of the lines");
    int count = corpus.labels().size();
    HeadSettings settingsOfFirst = recipe.first(weights, examples.size());
    HeadSettings settingsOfFull = recipe.full(weights, examples.size());
    Ngrams ngrams = Ngrams.fit(NGRAMS, examples.stream().map(Example::template).toList());
    List<Integer> textFolds = Folds.byText(corpus, settings.seed(), FOLDS);
    List<Integer> lineFolds = Folds.byLine(corpus, settings.seed(), FOLDS);
    List<Example> lines = HeldOut.perLine(corpus, examples);
    int heldTexts = Folds.largest(textFolds);
    int heldLines = Folds.largest(lineFolds);
    try (Fits fits = new Fits()) {
      Future<MllibHead> full =
          fits.start(() -> fitter.fit(ngrams, examples, count, settingsOfFull));
      Future<List<double[]>> fullByText =
          fits.start(() -> validation.scoresOf(heldTexts, examples, textFolds, settingsOfFull));
      Future<List<double[]>> fullByLine =
          fits.start(() -> validation.scoresOf(heldLines, lines, lineFolds, settingsOfFull));
      Future<MllibHead> first =
          fits.start(() -> fitter.fit(ngrams, examples, count, settingsOfFirst));
      Future<List<double[]>> firstByText =
          fits.start(() -> validation.scoresOf(heldTexts, examples, textFolds, settingsOfFirst));
      Future<List<double[]>> firstByLine =
          fits.start(() -> validation.scoresOf(heldLines, lines, lineFolds, settingsOfFirst));
      MlModels.save(directory, Fits.result(first), Fits.result(full));
      return List.of(
          HeldOut.of(bySources(), corpus.texts(), choice.heldOut()),
          HeldOut.of(
              "a third of the masked texts held out",
              Folds.in(heldTexts, corpus.texts(), textFolds),
              choice.predictions(corpus, Fits.result(firstByText), Fits.result(fullByText))),
          HeldOut.of(
              "a third of the lines held out at random",
              Folds.in(heldLines, corpus.lines(), lineFolds),
              choice.predictions(corpus, Fits.result(firstByLine), Fits.result(fullByLine))));
    }
  }

  private String bySources() {
    if (!Folds.hasSources(corpus, FOLDS)) {
      return "masked texts held out, since there are too few sources";
    }
    return corpus.hasTextsWithoutSource()
        ? "whole sources held out, and single masked texts where the source is not known"
        : "whole sources held out";
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
}
