package hybridlog.spark;

import hybridlog.Background;
import hybridlog.Failure;
import hybridlog.Version;
import hybridlog.classify.Classifier;
import hybridlog.classify.LabelModel;
import hybridlog.classify.NoModel;
import hybridlog.classify.SecondOpinions;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.input.InputFile;
import hybridlog.report.Disagreement;
import hybridlog.report.Figures;
import hybridlog.report.PdfReport;
import hybridlog.report.RejectedFiles;
import hybridlog.report.ReportFiles;
import hybridlog.report.RunFacts;
import hybridlog.report.Summary;
import hybridlog.spark.functions.Foresight;
import hybridlog.spark.ml.LoadedModel;
import hybridlog.spark.ml.MlModels;
import hybridlog.spark.source.LogsTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** The main job: a heap of logs in, a label for every line and a report out. */
public final class ClassifyJob {
  private final ClassifySettings settings;
  private final Instant start = Instant.now();
  private final List<String> notes = new ArrayList<>();

  private ClassifyJob(ClassifySettings settings) {
    this.settings = settings;
  }

  /**
   * Runs the job; opens a Spark session if none is open and leaves it open.
   *
   * @throws Failure if something that the user can mend is in the way; nothing that looks complete
   *     is left behind
   */
  public static ClassifyResult run(ClassifySettings settings) {
    return new ClassifyJob(settings).run();
  }

  /** The labels that a run can come to, and {@code Unclassified}; loads the model for them. */
  public static List<String> labels(ClassifySettings settings) {
    List<String> known =
        settings.model().map(model -> MlModels.load(model).manifest().labels()).orElse(List.of());
    SortedSet<String> labels = new TreeSet<>(known);
    settings.rules().set().rules().forEach(rule -> labels.add(rule.label()));
    labels.addAll(settings.guide().choices(known));
    labels.add(Verdict.UNCLASSIFIED);
    return List.copyOf(labels);
  }

  private ClassifyResult run() {
    Optional<LoadedModel> loaded = settings.model().map(MlModels::load);
    loaded
        .flatMap(known -> settings.rules().strangeLabels(known.manifest().labels()))
        .ifPresent(notes::add);
    Background encoder =
        Background.start("encoder", () -> loaded.ifPresent(known -> known.model().loadEncoder()));
    try {
      return run(loaded, encoder);
    } finally {
      // ONNX Runtime takes the process down if it ends while the encoder is being loaded.
      encoder.await();
    }
  }

  private ClassifyResult run(Optional<LoadedModel> loaded, Background encoder) {
    Configuration hadoop = Session.hadoop();
    return OutDirectory.during(
        settings.output(),
        settings.llm().isDryRun(),
        readFiles(),
        hadoop,
        out -> {
          Input input = Input.of(settings, out, hadoop);
          SparkSession session = Session.open("hybrid-log-classifier", settings.ui());
          encoder.close();
          input.slow().forEach(notes::add);
          ClassifyResult result = classify(session, loaded, out, input);
          if (settings.output().redact()) {
            input.forgetPasted(out);
          }
          return result;
        });
  }

  /** What is read, the file of verdicts too: a later run would remove it from its directory. */
  private List<String> readFiles() {
    List<String> files = new ArrayList<>(settings.inputs());
    settings.llm().verdicts().ifPresent(file -> files.add(file.toString()));
    return files;
  }

  private ClassifyResult classify(
      SparkSession session, Optional<LoadedModel> loaded, OutDirectory out, Input input)
      throws IOException {
    LabelModel model = loaded.<LabelModel>map(LoadedModel::model).orElseGet(NoModel::new);
    double threshold = settings.threshold().orElseGet(model::threshold);
    AnswerCache cache = AnswerCache.open(settings, session, loaded);
    cache.problem().ifPresent(notes::add);
    Classifier classifier =
        new Classifier(settings.rules().set(), model, threshold, cache.answers());
    Broadcast<Classifier> broadcast =
        JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(classifier);
    SecondOpinions opinions = secondOpinions(session, out, input, broadcast, model.labels());
    LogsTable.Events events =
        LogsTable.events(session, input.inventory(), settings.formats(), new Foresight(broadcast));
    try (Predictions.Written written = write(session, out, events, broadcast, opinions)) {
      ReadAccount account = input.account(written.summary(), events.counts().value());
      notes.addAll(account.notes());
      Map<Template, Verdict> byModel =
          loaded.isEmpty() ? Map.of() : byModel(classifier, written.summary());
      cache.save().ifPresent(notes::add);
      RunFacts.Work work = work(session, events, written, classifier);
      RunFacts facts = facts(model(loaded, threshold), work);
      Figures figures = Figures.of(written.summary(), input.inventory().files(), facts, byModel);
      RejectedFiles rejected =
          new RejectedFiles(events.counts().value(), account.missed(), settings.output().rawCsv());
      writeReports(out, figures, input.inventory().files(), rejected);
      return new ClassifyResult(figures, account.isWhole());
    }
  }

  private SecondOpinions secondOpinions(
      SparkSession session,
      OutDirectory out,
      Input input,
      Broadcast<Classifier> classifier,
      List<String> known)
      throws IOException {
    return new SecondLook(settings.llm(), settings.guide(), known, out, notes)
        .take(
            session,
            classifier,
            () -> LogsTable.read(session, input.inventory(), settings.formats()),
            settings.progress());
  }

  private Predictions.Written write(
      SparkSession session,
      OutDirectory out,
      LogsTable.Events events,
      Broadcast<Classifier> classifier,
      SecondOpinions opinions)
      throws IOException {
    return Progress.during(
        session.sparkContext(),
        events.soFar(),
        settings.progress(),
        () ->
            new Predictions(session, out, settings)
                .write(events.partitions(), classifier, opinions));
  }

  /**
   * Asked on the driver's processors, through what is remembered: a second run asks BERT nothing.
   */
  private static Map<Template, Verdict> byModel(Classifier classifier, Summary summary) {
    return Disagreement.candidates(summary).parallelStream()
        .collect(Collectors.toMap(Function.identity(), classifier::byModel));
  }

  private void writeReports(
      OutDirectory out, Figures figures, List<InputFile> files, RejectedFiles rejected)
      throws IOException {
    ReportFiles.write(figures, settings.output().rawCsv(), out::create);
    rejected.write(files, out::create);
    if (settings.output().pdf()) {
      PdfReport.write(figures, out::create);
    }
  }

  /** To be asked when all questions to the model are through: it counts them. */
  private static RunFacts.Work work(
      SparkSession session,
      LogsTable.Events events,
      Predictions.Written written,
      Classifier classifier) {
    return new RunFacts.Work(
        session.version(),
        session.sparkContext().master(),
        events.partitions().getNumPartitions(),
        written.encoderCalls() + classifier.takeEmbedded(),
        classifier.remembered());
  }

  private RunFacts.Model model(Optional<LoadedModel> loaded, double threshold) {
    if (loaded.isEmpty()) {
      notes.add("The model was off: only rules have decided.");
      return new RunFacts.Model("none", "", threshold, List.of());
    }
    LoadedModel known = loaded.get();
    return new RunFacts.Model(
        settings.model().map(Path::toString).orElse(""),
        known.identity(),
        threshold,
        known.manifest().labels());
  }

  private RunFacts facts(RunFacts.Model model, RunFacts.Work work) {
    return new RunFacts(
        settings.command(),
        Version.text(),
        start,
        Duration.between(start, Instant.now()),
        model,
        settings.rules(),
        work,
        notes,
        settings.guide(),
        settings.earlier().orElse(null));
  }
}
