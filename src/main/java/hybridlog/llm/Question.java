package hybridlog.llm;

import hybridlog.classify.Template;
import hybridlog.redact.Redactor;
import java.util.List;

/**
 * What is asked about one kind of event. Whatever it is made from, the texts that it holds are
 * redacted, network addresses and names included: nothing else can be sent. Immutable.
 */
public final class Question {
  /** Samples of a kind that are sent. */
  public static final int SAMPLES = 3;

  /** Labelled texts that are sent with it. */
  public static final int NEIGHBOURS = 5;

  private final Template template;
  private final String id;
  private final long lines;
  private final String text;
  private final List<String> samples;
  private final List<Labelled> neighbours;

  /**
   * Redacts a kind of event.
   *
   * @param masked the template's text, without what is known to be secret in it by more than the
   *     messages
   * @param lines how many lines of it there are
   * @param messages messages of this kind without their headers; the first three are used
   * @param neighbours labelled texts near it; the first five are used
   */
  public Question(
      Template template,
      String masked,
      long lines,
      List<String> messages,
      List<Labelled> neighbours) {
    this.template = template;
    this.lines = lines;
    String safe = Redactor.standard().redactMasked(messages, masked);
    this.text = Redactor.strict().redact(safe);
    this.id = (safe.equals(template.text()) ? template : new Template(template.level(), text)).id();
    this.samples = messages.stream().limit(SAMPLES).map(Redactor.strict()::redact).toList();
    this.neighbours =
        neighbours.stream()
            .limit(NEIGHBOURS)
            .map(near -> new Labelled(Redactor.strict().redact(near.text()), near.label()))
            .toList();
  }

  /** Redacts a kind of event of which nothing but its messages is known. */
  public Question(Template template, long lines, List<String> messages, List<Labelled> neighbours) {
    this(template, template.text(), lines, messages, neighbours);
  }

  public Template template() {
    return template;
  }

  /**
   * By which its verdict is known: the template's id, or, where there is a secret in its text, that
   * of its redacted text. A short secret in a known text could be guessed by the id of the whole.
   */
  public String id() {
    return id;
  }

  /** How many lines of this kind there are. */
  public long lines() {
    return lines;
  }

  /** The masked text, redacted. */
  public String text() {
    return text;
  }

  /** Up to three messages, redacted. */
  public List<String> samples() {
    return samples;
  }

  /** Up to five labelled texts, redacted, the nearest first. */
  public List<Labelled> neighbours() {
    return neighbours;
  }
}
