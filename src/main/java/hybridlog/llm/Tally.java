package hybridlog.llm;

import hybridlog.Counted;
import java.util.SortedMap;

/**
 * The figures of an interview. {@code known + asked + left} are all questions; {@code labelled +
 * unsure} and the refused ones are those that were asked.
 *
 * @param model who was asked
 * @param known questions that needed no asking, because there was a verdict already
 * @param asked questions that were to be asked
 * @param labelled of them, those with a label
 * @param unsure of them, those that the model itself left unclassified
 * @param refusals of them, those without a usable answer
 * @param left questions beyond the number that may be asked
 * @param calls requests that were sent, further tries included
 * @param questionTokens how much the model read, as the server counts
 * @param answerTokens how much it wrote, as the server counts
 * @param stopped whether questions failed in a row and no more were asked
 */
public record Tally(
    String model,
    int known,
    int asked,
    int labelled,
    int unsure,
    Refusals refusals,
    int left,
    long calls,
    long questionTokens,
    long answerTokens,
    boolean stopped) {

  /** How many have no usable answer, by reason. */
  public SortedMap<String, Integer> refused() {
    return refusals.counts();
  }

  /** The figures in one line for people. */
  public String oneLine() {
    StringBuilder line = new StringBuilder(model);
    line.append(": ").append(Counted.of(asked, "kind of event asked, ", "kinds of events asked, "));
    line.append(labelled).append(" labelled, ").append(unsure).append(" unsure");
    if (refusals.sum() > 0) {
      line.append(", ").append(refusals.sum()).append(" without a usable answer (");
      line.append(refusals.oneLine()).append(')');
    }
    if (known > 0) {
      line.append("; ").append(known).append(" known before");
    }
    if (left > 0) {
      line.append("; ").append(left).append(" beyond the limit");
    }
    if (stopped) {
      line.append("; stopped after failures in a row");
    }
    return line.toString();
  }
}
