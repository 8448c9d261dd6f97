package hybridlog.spark;

import hybridlog.classify.LabelGuide;
import hybridlog.event.Formats;
import hybridlog.explore.ExploreSettings;
import hybridlog.explore.Vectors;
import hybridlog.input.InputOptions;
import hybridlog.rule.RuleSet;
import hybridlog.train.LabelledText;
import java.util.List;

/**
 * What an exploration is asked to do, checked as far as that goes without Spark.
 *
 * @param command the command as it was given, for the page
 * @param inputs directories, files or URIs
 * @param input which of the paths below the inputs are read, and how
 * @param formats header formats
 * @param rules those that are there already: what they decide needs no other
 * @param settings how texts are grouped
 * @param corpus labelled lines that propose labels and test rules
 * @param corpusName what the page calls them
 * @param guide the labels and what they mean
 * @param llm whether and how a language model is asked about the clusters
 * @param output where it writes, and how
 * @param ui whether Spark serves its pages
 * @param progress where it is told how far the reading is
 * @param embedding hears how many texts are embedded
 */
public record ExploreSetup(
    String command,
    List<String> inputs,
    InputOptions input,
    Formats formats,
    RuleSet rules,
    ExploreSettings settings,
    List<LabelledText> corpus,
    String corpusName,
    LabelGuide guide,
    LlmSettings llm,
    Output output,
    boolean ui,
    ProgressDisplay progress,
    Vectors.Progress embedding) {
  public ExploreSetup {
    inputs = List.copyOf(inputs);
    corpus = List.copyOf(corpus);
  }
}
