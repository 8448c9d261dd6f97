package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.llm.Endpoint;
import hybridlog.llm.Labelled;
import hybridlog.llm.Limits;
import hybridlog.llm.Neighbours;
import hybridlog.llm.TokenNeighbours;
import hybridlog.llm.VerdictFile;
import hybridlog.spark.LlmSettings;
import hybridlog.train.LabelledText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Whether and how a language model is asked; mixed into the commands that can. */
final class LlmServer {
  /** What is said at the end of a dry run, in place of where its report stands. */
  static final String NOTHING_KEPT = "Nothing was written: this was a dry run.";

  @Option(
      names = "--llm",
      paramLabel = "URL",
      description =
          "Ask a language model about what stays unsure: a server of the OpenAI"
              + " chat-completions protocol; its key, if any, in HYBRIDLOG_LLM_KEY (default: off).")
  private Optional<String> url = Optional.empty();

  @Option(names = "--llm-model", paramLabel = "NAME", description = "The language model's name.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--llm-max-calls",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Kinds of lines, or clusters, that may be asked about (default: ${DEFAULT-VALUE}).")
  private int most = 200;

  @Option(
      names = "--llm-dry-run",
      description = "Print what would be sent, a request a line; send and write nothing.")
  private boolean dryRun;

  /**
   * What was asked for.
   *
   * @param verdicts file of earlier verdicts
   * @param corpus labelled lines that are sent along; read only if somebody is asked
   * @throws Failure with exit code 2 if the options do not fit together, 4 if there are neither
   *     verdicts nor somebody to ask for them
   */
  LlmSettings settings(
      Console console, Optional<Path> verdicts, Supplier<List<LabelledText>> corpus) {
    if (url.isEmpty() && (name.isPresent() || dryRun)) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot use --llm-model or --llm-dry-run without --llm URL");
    }
    if (most < 0) {
      throw new Failure(Failure.Code.USAGE, "Cannot use --llm-max-calls " + most + ": below 0");
    }
    if (url.isEmpty() && verdicts.isPresent() && Files.notExists(verdicts.get())) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot read " + verdicts.get() + ": no such file");
    }
    Optional<Endpoint> endpoint =
        url.map(address -> Endpoint.of(address, name.orElse(""), System.getenv()));
    if (endpoint.isPresent() && !dryRun) {
      verdicts.ifPresent(VerdictFile::checkWritable);
      console.say(endpoint.get().notice());
    }
    return new LlmSettings(
        endpoint,
        Limits.standard().withQuestions(most),
        endpoint.isEmpty() ? Neighbours.NONE : neighbours(corpus.get()),
        verdicts,
        dryRun ? Optional.of(console.out()::println) : Optional.empty());
  }

  /** Whether standard output belongs to the requests that are shown and not sent. */
  boolean dryRun() {
    return dryRun;
  }

  private static Neighbours neighbours(List<LabelledText> corpus) {
    return new TokenNeighbours(
        corpus.stream().map(line -> new Labelled(line.template().text(), line.label())).toList());
  }
}
