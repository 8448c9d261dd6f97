package hybridlog.cli;

import hybridlog.Background;
import hybridlog.Failure;
import hybridlog.event.Formats;
import hybridlog.report.EarlierRun;
import hybridlog.report.FailCondition;
import hybridlog.report.Figures;
import hybridlog.report.SummaryJson;
import hybridlog.report.TerminalSummary;
import hybridlog.report.Tolerance;
import hybridlog.spark.ClassifyJob;
import hybridlog.spark.ClassifyResult;
import hybridlog.spark.ClassifySettings;
import hybridlog.spark.Pasted;
import hybridlog.spark.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code classify}: the main job. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Labels every line of log files or pasted text; writes predictions and a report.")
final class Classify implements Callable<Integer> {
  private static final String STDIN = "-";

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Directories, files or URIs (file:, hdfs:, s3a:); - reads pasted text.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--paste",
      paramLabel = "FILE",
      description = "Pasted text from a file (-: from standard input), one message a line.")
  private Optional<Path> paste = Optional.empty();

  @Option(
      names = "--join",
      description =
          "With - or --paste: a stack trace is one event, as in files, and not one for each line.")
  private boolean join;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private String out = "out";

  @Mixin private ThresholdOption threshold = new ThresholdOption();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "The model's directory (default: models/default).")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--no-model", description = "Rules alone, no model.")
  private boolean noModel;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where local runs remember the model's answers, as numbers without text"
              + " (default: hybrid-log-classifier in $XDG_CACHE_HOME or ~/.cache).")
  private Optional<Path> cache = Optional.empty();

  @Option(names = "--no-cache", description = "Neither use nor keep remembered answers.")
  private boolean noCache;

  @Mixin private RulesChoice rules = new RulesChoice();

  @Option(
      names = "--max-rejected",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "Lines that may be rejected before the run counts as partial (default:"
              + " ${DEFAULT-VALUE}); only if the ratio is exceeded too.")
  private long maxRejected = 100;

  @Option(
      names = "--max-rejected-ratio",
      paramLabel = "R",
      defaultValue = "0.01",
      description = "Share of lines that may be rejected (default: ${DEFAULT-VALUE}).")
  private double maxRejectedRatio = 0.01;

  @Option(names = "--pdf", description = "Also write the report as report.pdf, for paper.")
  private boolean pdf;

  @Option(
      names = "--compare",
      paramLabel = "PATH",
      description =
          "The summary.json of an earlier run, or the directory it lies in: the report shows what is"
              + " different.")
  private Optional<Path> compare = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "CONDITION",
      description =
          "Exit with 10 if it holds, as 'Critical Error>0' or 'Error>=2.5%%' of the events; may be"
              + " given several times.")
  private List<String> failOn = new ArrayList<>();

  /** What stands on standard output. */
  enum Format {
    text,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text: a summary for people; json: summary.json, for scripts (default:"
              + " ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(names = "--color", description = "auto, always or never (default: auto).")
  private Console.Color color = Console.Color.auto;

  @Mixin private ReadOptions reading = new ReadOptions();

  @Mixin private LlmOptions llm = new LlmOptions();

  @Mixin private RunOptions running = new RunOptions();

  Classify(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Background.start("formats", Formats::shipped); // half a second, beside the rules
    Session.foresee();
    Tolerance tolerance = new Tolerance(maxRejected, maxRejectedRatio);
    List<FailCondition> conditions = failConditions();
    ClassifySettings settings = settings();
    if (!conditions.isEmpty()) {
      List<String> labels = ClassifyJob.labels(settings);
      conditions.forEach(condition -> condition.check(labels));
    }
    ClassifyResult result = ClassifyJob.run(settings);
    print(result.figures());
    TerminalSummary.notes(result.figures()).forEach(console::say);
    console.say(llm.dryRun() ? LlmServer.NOTHING_KEPT : "Report: " + out + "/report.html");
    Figures.Totals totals = result.figures().totals();
    boolean tooMany = tolerance.exceeded(totals.rejected(), totals.lines());
    if (tooMany) {
      console.say(
          "Too many lines were rejected: %d of %d".formatted(totals.rejected(), totals.lines()));
    }
    List<FailCondition> holding = FailCondition.holding(conditions, result.figures());
    holding.forEach(condition -> console.say("Failed on " + condition.text()));
    if (!holding.isEmpty()) {
      return Failure.Code.THRESHOLD.exit();
    }
    return (result.whole() && !tooMany) || running.allowPartial() ? 0 : Failure.Code.PARTIAL.exit();
  }

  /** A dry run has standard output for what would be sent. */
  private void print(Figures figures) throws IOException {
    PrintStream summary = llm.dryRun() ? console.err() : console.out();
    if (format == Format.json) {
      SummaryJson.write(figures, summary);
      summary.println();
      return;
    }
    boolean colored = console.colored(color);
    if (!figures.samples().isEmpty() && pastedHere()) {
      TerminalSummary.table(figures).forEach(summary::println);
    }
    TerminalSummary.of(figures, colored).forEach(summary::println);
  }

  private List<FailCondition> failConditions() {
    try {
      return failOn.stream().map(FailCondition::of).toList();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private boolean pastedHere() {
    return (paste.isPresent() || paths.contains(STDIN)) && Console.isTerminal("out");
  }

  private ClassifySettings settings() throws IOException {
    Optional<Pasted> pasted = pasted().map(text -> new Pasted(text, join));
    if (pasted.isEmpty() && paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Cannot classify nothing: name a directory or file, or - for stdin");
    }
    if (paths.contains("")) {
      throw new ParameterException(spec.commandLine(), "Cannot classify a PATH without a name");
    }
    if (noModel && rules.isNone()) {
      throw new ParameterException(
          spec.commandLine(), "Cannot classify with neither rules nor model");
    }
    if (join && pasted.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Cannot use --join without - or --paste: files are always joined");
    }
    refuse(noModel && model.isPresent(), "--no-model and --model");
    refuse(noModel && threshold.value().isPresent(), "--no-model and --threshold");
    refuse(noCache && cache.isPresent(), "--no-cache and --cache");
    return new ClassifySettings(
        CommandText.of(spec),
        pasted.isPresent() ? List.of() : paths,
        pasted,
        reading.input(),
        reading.formats(),
        rules.rules(),
        noModel ? Optional.empty() : Optional.of(model.orElseGet(Home::defaultModel)),
        threshold.value(),
        noCache ? Optional.empty() : Optional.of(cache.orElseGet(Home::cache)),
        Home.labelGuide(),
        llm.settings(console),
        compare.map(EarlierRun::read),
        running.output(out, pdf),
        running.ui(),
        console.progress());
  }

  private void refuse(boolean both, String options) {
    if (both) {
      throw new ParameterException(spec.commandLine(), "Cannot use " + options + " in one run");
    }
  }

  private Optional<byte[]> pasted() throws IOException {
    if (paste.isPresent()) {
      if (!paths.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "Cannot classify --paste and a PATH in one run");
      }
      return Optional.of(pastedFile(paste.get()));
    }
    if (!paths.contains(STDIN)) {
      return Optional.empty();
    }
    if (paths.size() > 1) {
      throw new ParameterException(spec.commandLine(), "Cannot classify - and a PATH in one run");
    }
    return Optional.of(console.in().readAllBytes());
  }

  private byte[] pastedFile(Path file) throws IOException {
    if (file.equals(Path.of(STDIN))) {
      return console.in().readAllBytes();
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot read " + file + ": no such file", e);
    } catch (IOException e) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
