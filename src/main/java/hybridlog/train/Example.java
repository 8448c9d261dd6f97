package hybridlog.train;

import hybridlog.classify.Template;
import java.util.List;

/** A text to learn from or to be tried on. Its vector is its own: read, never written. */
public final class Example {
  private final Template template;
  private final int label;
  private final float[] meaning;
  private final double weight;
  private final List<Example> copies;

  /**
   * @param label index among the corpus' labels
   * @param meaning embedding of the template's text
   * @param weight how many texts it counts as
   * @param copies what is learnt with it and only with it: the same in other words
   */
  public Example(
      Template template, int label, float[] meaning, double weight, List<Example> copies) {
    this.template = template;
    this.label = label;
    this.meaning = meaning;
    this.weight = weight;
    this.copies = List.copyOf(copies);
  }

  /** An example without copies. */
  public Example(Template template, int label, float[] meaning, double weight) {
    this(template, label, meaning, weight, List.of());
  }

  public Template template() {
    return template;
  }

  public int label() {
    return label;
  }

  public float[] meaning() {
    return meaning;
  }

  public double weight() {
    return weight;
  }

  public List<Example> copies() {
    return copies;
  }

  /**
   * The same text as another label says it, and as often as another weight does; its copies with
   * it.
   */
  Example as(int otherLabel, double otherWeight) {
    return new Example(
        template,
        otherLabel,
        meaning,
        otherWeight,
        copies.stream()
            .map(copy -> copy.as(otherLabel, otherWeight * copy.weight / weight))
            .toList());
  }
}
