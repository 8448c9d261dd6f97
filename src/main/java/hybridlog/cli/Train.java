package hybridlog.cli;

import hybridlog.Counted;
import hybridlog.Failure;
import hybridlog.event.Formats;
import hybridlog.explore.ExploreSettings;
import hybridlog.input.InputOptions;
import hybridlog.report.TrainingFiles;
import hybridlog.spark.ExploreJob;
import hybridlog.spark.ExploreResult;
import hybridlog.spark.ExploreSetup;
import hybridlog.spark.LlmSettings;
import hybridlog.spark.Output;
import hybridlog.spark.TrainJob;
import hybridlog.spark.TrainSettings;
import hybridlog.train.AddedFile;
import hybridlog.train.Corpus;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import hybridlog.train.LookAlikes;
import hybridlog.train.Prior;
import hybridlog.train.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: a model from labelled lines. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a model on labelled lines and puts it to use if it is no worse.")
final class Train implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "LABELLED.csv",
      description = "CSV with the columns log_message and target_label (default: dataset/logs.csv)")
  private List<Path> files = List.of();

  @Option(
      names = "--add",
      paramLabel = "FILE",
      description =
          "learn from these too: a labels.csv or clusters.csv that was filled in, or a"
              + " verdicts.csv; their labels go before those of the same text elsewhere")
  private List<Path> additions = List.of();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "where the model goes (default: models/default)")
  private @Nullable Path model;

  @Option(
      names = "--max-error",
      paramLabel = "SHARE",
      description = "share of the answers that may be wrong (default: ${DEFAULT-VALUE})")
  private double maxError = 0.05;

  @Option(
      names = "--prior",
      paramLabel = "FILE",
      description = "expected share of each label, in YAML (default: conf/prior.yaml)")
  private Optional<Path> prior = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where training.html goes (default: ${DEFAULT-VALUE})",
      defaultValue = "training")
  private Path out = Path.of("training");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "decides which texts are held out together (default: ${DEFAULT-VALUE})")
  private long seed = TrainSettings.SEED;

  @Option(
      names = "--tune",
      description =
          "search the hyper-parameters by cross-validation, which takes many times as long")
  private boolean tune;

  @Option(
      names = "--explore",
      paramLabel = "PATH",
      description =
          "afterwards group the unlabelled logs of this directory, file or URI as explore does,"
              + " into the directory explored below --out")
  private List<String> explored = List.of();

  @Mixin private RulesChoice rules = new RulesChoice();

  @Option(names = "--force", description = "put the model to use even if it is worse")
  private boolean force;

  Train(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    Corpus corpus = corpus();
    tell(corpus);
    Folder.make(out);
    Folder.probe(out.resolve(TrainingFiles.PAGE));
    Optional<ExploreSetup> exploration =
        explored.isEmpty() ? Optional.empty() : Optional.of(exploration(corpus.lines()));
    exploration.ifPresent(ExploreJob::check);
    train(corpus);
    return exploration.map(this::explore).orElse(true) ? 0 : Failure.Code.PARTIAL.exit();
  }

  private void check() {
    if (!(maxError > 0 && maxError < 1)) {
      throw new ParameterException(
          spec.commandLine(), "Cannot use --max-error " + maxError + ": it is between 0 and 1");
    }
    if (rules.isGiven() && explored.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Cannot use --rules or --no-rules without --explore");
    }
  }

  private Corpus corpus() {
    files = files.isEmpty() ? List.of(Home.corpus()) : files;
    List<LabelledText> lines = new ArrayList<>();
    for (Path file : files) {
      lines.addAll(CorpusFile.read(file));
    }
    return Corpus.of(withAdditions(lines));
  }

  private void tell(Corpus corpus) {
    corpus
        .leftOut()
        .forEach(
            (label, texts) ->
                console.say(
                    "Left out: label '"
                        + label
                        + "' has "
                        + Counted.of(texts, "different text")
                        + ", "
                        + Corpus.FEWEST_TEXTS
                        + " are needed"));
    LookAlikes.questions(corpus).forEach(console::say);
    if (corpus.contested() > 0) {
      console.say(
          "Contested: "
              + Counted.of(corpus.contested(), "masked text has", "masked texts have")
              + " lines of different labels; the most frequent label is learnt");
    }
  }

  private void train(Corpus corpus) {
    Path target = model == null ? Home.defaultModel() : model;
    TrainSettings settings =
        new TrainSettings(expected(), maxError, seed, target, Set.of())
            .with(TrainSettings.Choice.TUNE, tune)
            .with(TrainSettings.Choice.FORCE, force);
    try {
      TrainJob.run(corpus, settings, console::say, this::report);
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.INTERNAL,
          "Cannot write the model to "
              + target
              + " or its report to "
              + out
              + ": "
              + e.getMessage(),
          e);
    }
  }

  private ExploreSetup exploration(List<LabelledText> known) {
    Home.Configuration file = Home.configuration(Optional.empty(), "explore.yaml");
    return new ExploreSetup(
        CommandText.of(spec),
        explored,
        InputOptions.defaults(),
        Formats.shipped(),
        rules.rules().set(),
        ExploreSettings.parse(file.name(), file.text()),
        known,
        names(),
        Home.labelGuide(),
        LlmSettings.off(),
        Output.to(out.resolve("explored").toString()).with(Output.Choice.OVERWRITE, true),
        false,
        console.progress(),
        ExploreText.embedding(console));
  }

  /** Whether all of the logs could be read. */
  private boolean explore(ExploreSetup setup) {
    ExploreResult result = ExploreJob.run(setup);
    String place = ExploreText.place(setup.output().directory());
    ExploreText.tell(result, place, console, console.out());
    return result.whole();
  }

  private List<LabelledText> withAdditions(List<LabelledText> lines) {
    List<AddedFile> added = new ArrayList<>();
    for (Path file : additions) {
      AddedFile read = AddedFile.read(file);
      added.add(read);
      console.say(
          "Added: "
              + Counted.of(read.texts().size(), "labelled text")
              + " of "
              + file
              + (read.unlabelled() > 0
                  ? "; "
                      + Counted.of(
                          read.unlabelled(),
                          "row has no label and teaches nothing",
                          "rows have no label and teach nothing")
                  : ""));
    }
    return AddedFile.join(lines, added);
  }

  private void report(Training training) throws IOException {
    TrainingFiles.write(training, names(), name -> Files.newOutputStream(out.resolve(name)));
    console.say("Training: " + out.resolve(TrainingFiles.PAGE));
  }

  private String names() {
    return Stream.concat(files.stream(), additions.stream())
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.joining(" "));
  }

  private Prior expected() {
    Home.Configuration file = Home.configuration(prior, "prior.yaml");
    return Prior.parse(file.name(), file.text());
  }
}
