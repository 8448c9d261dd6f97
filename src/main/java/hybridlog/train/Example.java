package hybridlog.train;

import hybridlog.classify.Template;

/** A text to learn from or to be tried on. Its vector is its own: read, never written. */
public final class Example {
  private final Template template;
  private final int label;
  private final float[] meaning;
  private final double weight;

  /**
   * @param label index among the corpus' labels
   * @param meaning embedding of the template's text
   * @param weight how many texts it counts as
   */
  public Example(Template template, int label, float[] meaning, double weight) {
    this.template = template;
    this.label = label;
    this.meaning = meaning;
    this.weight = weight;
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
}
