package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.explore.ExploreSettings;
import hybridlog.rule.RuleSet;
import hybridlog.spark.ExploreJob;
import hybridlog.spark.ExploreResult;
import hybridlog.spark.ExploreSetup;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explore}: what unlabelled logs are made of. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Groups the lines of unlabelled logs by meaning and proposes a label and a rule for each"
          + " group.",
      "Writes explore.html, clusters.csv, labels.csv (to be filled in for train --add) and"
          + " proposed-rules.yaml."
    })
final class Explore implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Directories, files or URIs (file:, hdfs:, s3a:).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "explored",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private String out = "explored";

  @Option(
      names = "--eps",
      paramLabel = "D",
      description =
          "Cosine distance up to which texts are neighbours (default: conf/explore.yaml).")
  private Optional<Double> eps = Optional.empty();

  @Option(
      names = "--min-texts",
      paramLabel = "N",
      description = "How many neighbours make a cluster (default: conf/explore.yaml).")
  private Optional<Integer> minTexts = Optional.empty();

  @Option(
      names = "--max-texts",
      paramLabel = "N",
      description = "How many texts are grouped at most (default: conf/explore.yaml).")
  private Optional<Integer> maxTexts = Optional.empty();

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "Labelled lines that propose the labels (default: dataset/logs.csv).")
  private Optional<Path> corpus = Optional.empty();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings in YAML (default: conf/explore.yaml).")
  private Optional<Path> settings = Optional.empty();

  @Mixin private RulesChoice rules = new RulesChoice();

  @Mixin private ReadOptions reading = new ReadOptions();

  @Mixin private LlmServer llm = new LlmServer();

  @Mixin private RunOptions running = new RunOptions();

  Explore(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Home.Configuration file = Home.configuration(settings, "explore.yaml");
    ExploreSettings parsed =
        ExploreSettings.parse(file.name(), file.text())
            .with(
                eps.isPresent() ? OptionalDouble.of(eps.get()) : OptionalDouble.empty(),
                optional(minTexts),
                optional(maxTexts));
    RuleSet existing = rules.rules().set();
    Path labelled = corpus.orElseGet(Home::corpus);
    List<LabelledText> known = CorpusFile.read(labelled);
    ExploreResult result =
        ExploreJob.run(
            new ExploreSetup(
                CommandText.of(spec),
                paths,
                reading.input(),
                reading.formats(),
                existing,
                parsed,
                known,
                String.valueOf(labelled.getFileName()),
                Home.labelGuide(),
                llm.settings(console, Optional.empty(), () -> known),
                running.output(out, false),
                running.ui(),
                console.progress(),
                ExploreText.embedding(console)));
    ExploreText.tell(
        result,
        llm.dryRun() ? LlmServer.NOTHING_KEPT : ExploreText.place(out),
        console,
        llm.dryRun() ? console.err() : console.out());
    return result.whole() || running.allowPartial() ? 0 : Failure.Code.PARTIAL.exit();
  }

  private static OptionalInt optional(Optional<Integer> given) {
    return given.isPresent() ? OptionalInt.of(given.get()) : OptionalInt.empty();
  }
}
