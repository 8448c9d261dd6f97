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

  /** The verdict on an event after all stages. */
  public Verdict complete(Classification known) {
    Verdict verdict = known.verdict();
    String label = verdict.decidedBy() == DecidedBy.NONE ? labels.get(known.templateId()) : null;
    return label == null ? verdict : Verdict.byLlm(label, verdict.confidence());
  }
}
