package hybridlog.spark;

import hybridlog.classify.LabelGuide;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.report.EarlierRun;
import hybridlog.report.RunFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a classify run is asked to do, checked as far as that goes without Spark.
 *
 * @param command the command as it was given, for the report
 * @param inputs directories, files or URIs; empty if text is pasted
 * @param pasted pasted text, one message a line
 * @param input which of the paths below the inputs are read, and how
 * @param formats header formats
 * @param rules rules and where they come from
 * @param model directory of the model, or empty for rules alone
 * @param threshold confidence below which the model's answer is not given, instead of the model's
 *     own
 * @param cache directory where the model's answers are remembered from one local run to the next
 * @param guide the labels and what they mean
 * @param llm whether a language model is asked about the rest
 * @param earlier a run to compare with
 * @param output where to write, and how
 * @param ui whether Spark serves its pages
 * @param progress where it is told how far the run is
 */
public record ClassifySettings(
    String command,
    List<String> inputs,
    Optional<Pasted> pasted,
    InputOptions input,
    Formats formats,
    RunFacts.Rules rules,
    Optional<Path> model,
    OptionalDouble threshold,
    Optional<Path> cache,
    LabelGuide guide,
    LlmSettings llm,
    Optional<EarlierRun> earlier,
    Output output,
    boolean ui,
    ProgressDisplay progress) {
  public ClassifySettings {
    inputs = List.copyOf(inputs);
  }
}
