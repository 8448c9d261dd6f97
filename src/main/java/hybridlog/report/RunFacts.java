package hybridlog.report;

import hybridlog.classify.LabelGuide;
import hybridlog.rule.NearLabel;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a run apart from what it counted.
 *
 * @param command the command as it was given
 * @param version of this program
 * @param start when it began
 * @param duration how long it took to the end of the last event
 * @param notes what a reader must know, one sentence each: that the model was off, that the LLM
 *     failed
 * @param guide what the labels mean, and their colours where the user has chosen some
 * @param earlier what the run is compared with, if anything
 */
public record RunFacts(
    String command,
    String version,
    Instant start,
    Duration duration,
    Model model,
    Rules rules,
    Work work,
    List<String> notes,
    LabelGuide guide,
    @Nullable EarlierRun earlier)
    implements Serializable {
  public RunFacts {
    notes = List.copyOf(notes);
  }

  /**
   * The model that decided.
   *
   * @param name of its directory
   * @param hash of its files, in hex; empty if there is no model
   * @param threshold confidence below which it does not answer
   * @param labels all that it knows, in its order: their place gives them their colour
   */
  public record Model(String name, String hash, double threshold, List<String> labels)
      implements Serializable {
    public Model {
      labels = List.copyOf(labels);
    }
  }

  /**
   * The rules that decided.
   *
   * @param name of their file, or of their files with blanks between them
   * @param hash of what the files hold, one after the other, in hex
   * @param set made once: in a young JVM it takes half a second
   */
  public record Rules(String name, String hash, RuleSet set) implements Serializable {
    private static final int NAMED = 5;

    /**
     * A note if rules can give labels that the model cannot: somebody who has trained a model on
     * labels of their own may not know that the shipped rules still go first.
     *
     * @param model labels of the model
     */
    public Optional<String> strangeLabels(List<String> model) {
      List<String> strange =
          set.rules().stream()
              .map(Rule::label)
              .filter(label -> !model.contains(label))
              .distinct()
              .sorted()
              .toList();
      if (strange.isEmpty()) {
        return Optional.empty();
      }
      int more = strange.size() - NAMED;
      return Optional.of(
          "Rules give labels that the model does not know: "
              + strange.stream()
                  .limit(NAMED)
                  .map(label -> named(label, model))
                  .collect(Collectors.joining(", "))
              + (more > 0 ? " and " + more + " more" : "")
              + "; --no-rules or --rules FILE leaves them out.");
    }

    private static String named(String label, List<String> model) {
      String question = NearLabel.question(label, model);
      return question.isEmpty() ? label : label + " (" + question + ")";
    }
  }

  /**
   * What it took.
   *
   * @param spark version of Spark
   * @param master where it ran, as {@code local[2]}
   * @param partitions pieces in which the input was read
   * @param encoderCalls texts that BERT was run on
   * @param remembered texts whose answers were known from earlier runs
   */
  public record Work(
      String spark, String master, int partitions, long encoderCalls, long remembered)
      implements Serializable {}
}
