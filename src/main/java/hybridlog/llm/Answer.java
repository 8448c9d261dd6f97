package hybridlog.llm;

/** What became of one question. */
public sealed interface Answer {

  /**
   * The model named one known label.
   *
   * @param label one of the labels that were offered, or {@code Unclassified}
   * @param reason its one sentence, cleaned and redacted; may be empty
   */
  record Answered(String label, String reason) implements Answer {}

  /**
   * There is no usable answer.
   *
   * @param kind why
   * @param status the status that the server gave if {@code kind} is {@link Refusal#HTTP_STATUS},
   *     else 0
   * @param words what the server said of it, cleaned and redacted; may be empty
   */
  record Refused(Refusal kind, int status, String words) implements Answer {
    Refused(Refusal kind) {
      this(kind, 0, "");
    }

    /** For people, in a few words. */
    public String text() {
      return kind == Refusal.HTTP_STATUS ? "HTTP " + status : kind.text();
    }
  }
}
