package hybridlog.classify;

import java.io.Serializable;
import java.util.Map;

/**
 * What was said of templates that neither a rule nor the model was sure of. They never overrule
 * anybody: where somebody has decided, they are not looked at. Immutable and thread safe.
 *
 * @param labels the label of each template, by {@link Template#id()}
 */
public record SecondOpinions(Map<String, String> labels) implements Serializable {

  /** Nobody was asked. */
  public static final SecondOpinions NONE = new SecondOpinions(Map.of());

  public SecondOpinions {
    labels = Map.copyOf(labels);
  }

  /** What is decided of an event after all stages; the same object if nothing is added. */
  public Classification complete(Classification known) {
    Verdict verdict = known.verdict();
    boolean asked = verdict.decidedBy() == DecidedBy.NONE && !labels.isEmpty();
    String label = asked ? labels.get(known.templateId()) : null;
    return label == null
        ? known
        : new Classification(
            Verdict.byLlm(label, verdict.confidence()), known.template(), known.templateId());
  }
}
