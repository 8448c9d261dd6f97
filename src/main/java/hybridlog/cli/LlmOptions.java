package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.spark.LlmSettings;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether and how a language model is asked about kinds of lines, and what it has said before. */
final class LlmOptions {
  @Mixin private LlmServer server = new LlmServer();

  @Option(
      names = "--verdicts",
      paramLabel = "FILE",
      description = "Earlier verdicts of the language model: used, not asked again, added to.")
  private Optional<Path> verdicts = Optional.empty();

  /**
   * What was asked for.
   *
   * @throws Failure with exit code 2 if the options do not fit together
   */
  LlmSettings settings(Console console) {
    return server.settings(console, verdicts, LlmOptions::corpus);
  }

  private static List<LabelledText> corpus() {
    Path corpus = Home.corpus();
    return Files.isRegularFile(corpus) ? List.copyOf(CorpusFile.read(corpus)) : List.of();
  }

  /** Whether standard output belongs to the requests that are shown and not sent. */
  boolean dryRun() {
    return server.dryRun();
  }
}
