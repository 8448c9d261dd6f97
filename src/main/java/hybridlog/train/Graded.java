package hybridlog.train;

import hybridlog.classify.Prediction;
import hybridlog.rule.Rule;
import java.util.Optional;

/**
 * A labelled line and what was answered to it.
 *
 * @param truth the line and its labels
 * @param rule the first rule that matches
 * @param prediction what the model says, whether or not a rule matches
 */
public record Graded(LabelledText truth, Optional<Rule> rule, Prediction prediction) {

  /**
   * The label that is answered when every line is.
   *
   * @param rules whether a rule's label goes first
   */
  public String label(boolean rules) {
    return rules && rule.isPresent() ? rule.get().label() : prediction.label();
  }

  /** Confidence of that answer; a rule's is 1. */
  public double confidence(boolean rules) {
    return rules && rule.isPresent() ? 1 : prediction.confidence();
  }

  /** Whether the answer is the line's label. */
  public boolean isRight(boolean rules) {
    return truth.label().equals(label(rules));
  }

  /** Whether the answer is one of the labels that are not wrong. */
  public boolean isAcceptable(boolean rules) {
    return truth.acceptable().contains(label(rules));
  }
}
