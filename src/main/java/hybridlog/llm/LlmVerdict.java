package hybridlog.llm;

import hybridlog.classify.Verdict;

/**
 * What a language model, or a person who corrected it, said of a kind of event.
 *
 * @param label a known label, or {@code Unclassified} if it could not say
 * @param reason why, in one sentence; may be empty
 * @param model who said so; empty if a person wrote the row
 * @param date when, as {@code 2025-01-31} in UTC; may be empty
 */
public record LlmVerdict(String label, String reason, String model, String date) {

  /** Whether it names a label. */
  public boolean decides() {
    return !label.equals(Verdict.UNCLASSIFIED);
  }
}
