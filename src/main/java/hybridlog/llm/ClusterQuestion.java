package hybridlog.llm;

import hybridlog.redact.EventTexts;
import hybridlog.redact.Redactor;
import java.util.List;

/**
 * What is asked about one cluster of events. What is sent of it is redacted, network addresses and
 * names included; the raw texts stay here and judge the answer. Immutable.
 */
public final class ClusterQuestion {
  /** Texts of a cluster that are sent. */
  public static final int SAMPLES = 8;

  private final List<String> texts;
  private final List<String> samples;
  private final List<Labelled> neighbours;

  /**
   * Redacts a cluster.
   *
   * @param events texts of its events, all different; the raw texts of the first eight are sent
   * @param neighbours labelled texts near it; the first five are sent
   */
  public ClusterQuestion(List<EventTexts> events, List<Labelled> neighbours) {
    Redactor redactor = Redactor.strict();
    this.texts = events.stream().map(EventTexts::raw).distinct().toList();
    this.samples =
        events.stream().limit(SAMPLES).map(redactor::redact).map(EventTexts::raw).toList();
    this.neighbours =
        neighbours.stream()
            .limit(Question.NEIGHBOURS)
            .map(near -> new Labelled(redactor.redact(near.text()), near.label()))
            .toList();
  }

  /** The raw texts, never to be sent. */
  public List<String> texts() {
    return texts;
  }

  /** Up to eight texts, redacted. */
  public List<String> samples() {
    return samples;
  }

  /** Up to five labelled texts, redacted, the nearest first. */
  public List<Labelled> neighbours() {
    return neighbours;
  }
}
