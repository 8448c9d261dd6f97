package hybridlog.train;

import hybridlog.classify.Template;
import java.util.Set;

/**
 * A labelled line.
 *
 * @param source where it comes from; empty if the corpus does not say
 * @param line the raw line
 * @param template what the model sees of it
 * @param label its label
 * @param acceptable labels that are not wrong either, the label among them
 * @param weight how many lines of a corpus it counts as in training
 */
public record LabelledText(
    String source,
    String line,
    Template template,
    String label,
    Set<String> acceptable,
    double weight) {
  public LabelledText {
    acceptable = Set.copyOf(acceptable);
  }

  boolean hasSource() {
    return !source.isEmpty();
  }

  /** A line that counts once. */
  public LabelledText(
      String source, String line, Template template, String label, Set<String> acceptable) {
    this(source, line, template, label, acceptable, 1);
  }
}
