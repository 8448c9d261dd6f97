package hybridlog.spark.functions;

import hybridlog.classify.Classifier;
import hybridlog.classify.EventClassifier;
import hybridlog.event.Flaw;
import hybridlog.spark.source.Meanwhile;
import org.apache.spark.broadcast.Broadcast;

/**
 * Asks the model about events that are still to come, so that a second core shares what is dear
 * when one long packed file has many new kinds. The answers are remembered like any other.
 */
public final class Foresight implements Meanwhile {
  private static final long serialVersionUID = 1;

  private final Broadcast<Classifier> classifier;

  /**
   * @param classifier the one that decides the events later
   */
  public Foresight(Broadcast<Classifier> classifier) {
    this.classifier = classifier;
  }

  @Override
  public Work start() {
    EventClassifier deciding = classifier.value().forOneThread();
    return event -> event.flaw() == Flaw.NONE && deciding.foresee(event);
  }
}
