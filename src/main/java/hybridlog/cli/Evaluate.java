package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.report.Display;
import hybridlog.report.EvaluationFiles;
import hybridlog.report.EvaluationText;
import hybridlog.spark.EvaluateJob;
import hybridlog.train.CorpusFile;
import hybridlog.train.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how often rules and model are right on labelled lines. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Answers labelled lines and tells how many answers are right: with and without rules, per"
          + " line and per masked text, by label, by rule, and above each confidence."
    })
final class Evaluate implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "LABELLED.csv",
      description =
          "CSV with the columns log_message and target_label, and where present acceptable: labels"
              + " joined by | that are not wrong either.")
  private Path file = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "The model's directory (default: models/default).")
  private Optional<Path> model = Optional.empty();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private ThresholdOption threshold = new ThresholdOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write evaluation.html and evaluation.json into this directory.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--overwrite", description = "Replace an earlier evaluation in that directory.")
  private boolean overwrite;

  Evaluate(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    out.ifPresent(this::take);
    Evaluation evaluation =
        EvaluateJob.run(
            CorpusFile.read(file),
            rules.rules().set(),
            model.orElseGet(Home::defaultModel),
            threshold.value(),
            console::say);
    EvaluationText.of(evaluation).forEach(line -> console.out().println(Display.escaped(line)));
    out.ifPresent(directory -> write(evaluation, directory));
    return 0;
  }

  /** Before the work: an evaluation of thousands of lines takes its time. */
  private void take(Path directory) {
    Folder.make(directory);
    for (String name : EvaluationFiles.NAMES) {
      if (!overwrite && Files.exists(directory.resolve(name))) {
        throw new Failure(
            Failure.Code.USAGE,
            "Cannot write to "
                + directory
                + ": it holds an earlier evaluation; --overwrite replaces it");
      }
    }
  }

  private void write(Evaluation evaluation, Path directory) {
    try {
      EvaluationFiles.write(
          evaluation,
          String.valueOf(file.getFileName()),
          name -> Files.newOutputStream(directory.resolve(name)));
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot write to " + directory + ": " + e.getMessage(), e);
    }
    console.say("Evaluation: " + directory.resolve("evaluation.html"));
  }
}
