package hybridlog.classify;

import java.io.Serializable;

/**
 * What was decided of an event, and by whom.
 *
 * @param label one of the model's or the rules' labels, or {@link #UNCLASSIFIED}
 * @param confidence 1 for a rule; the calibrated probability of the most likely label for the
 *     model, also where it stayed below the threshold and the label is {@link #UNCLASSIFIED} or the
 *     language model's, which has no probability of its own
 * @param decidedBy the stage that gave {@code label}
 * @param rule id of the rule that decided, else empty
 * @param guess the model's most likely label where that did not become the label because {@code
 *     confidence}, which is the guess' own, was too low; empty where somebody has decided, and
 *     where no model was asked
 */
public record Verdict(
    String label, double confidence, DecidedBy decidedBy, String rule, String guess)
    implements Serializable {

  /** The label of an event that nobody was sure of. */
  public static final String UNCLASSIFIED = "Unclassified";

  public static Verdict byRule(String label, String rule) {
    return new Verdict(label, 1.0, DecidedBy.RULE, rule, "");
  }

  public static Verdict byModel(String label, double confidence) {
    return new Verdict(label, confidence, DecidedBy.MODEL, "", "");
  }

  /**
   * What a language model said of an event that nobody else was sure of.
   *
   * @param confidence the model's, which stayed below the threshold
   */
  public static Verdict byLlm(String label, double confidence) {
    return new Verdict(label, confidence, DecidedBy.LLM, "", "");
  }

  /** Nobody was sure, and there is no guess. */
  public static Verdict unsure(double confidence) {
    return unsure("", confidence);
  }

  /**
   * Nobody was sure.
   *
   * @param guess the model's most likely label; empty if there is none
   * @param confidence the guess' probability
   */
  public static Verdict unsure(String guess, double confidence) {
    return new Verdict(UNCLASSIFIED, confidence, DecidedBy.NONE, "", guess);
  }
}
