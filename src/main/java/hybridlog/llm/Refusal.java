package hybridlog.llm;

/** Why a question has no usable answer. */
public enum Refusal {
  /** The model named a label that nobody knows. */
  UNKNOWN_LABEL("unknown label", true),
  /** The model named several labels. */
  TWO_LABELS("two labels", true),
  /** The model said nothing, or named no label. */
  EMPTY("empty answer", true),
  /** What the model said is not the object that was asked for. */
  BAD_JSON("broken JSON", true),
  /** The server's answer is not that of the protocol. */
  NO_CHAT("not the protocol", false),
  /** The server's answer was longer than is read. */
  TOO_LARGE("answer too large", false),
  /** No answer in time. */
  TIMEOUT("no answer in time", false),
  /** The server said that it cannot or will not. */
  HTTP_STATUS("HTTP status", false),
  /** There is no connection to the server, or it broke. */
  UNREACHABLE("no connection", false),
  /** The time for all questions was used up. */
  BUDGET("out of time", false),
  /** Not asked, because so many questions had failed before. */
  STOPPED("not asked after failures", false);

  private final String text;
  private final boolean spoken;

  Refusal(String text, boolean spoken) {
    this.text = text;
    this.spoken = spoken;
  }

  /** For people, in a few words. */
  public String text() {
    return text;
  }

  /**
   * Whether the model spoke: the server works, and at temperature 0 the same question would be
   * answered the same way. What a log line says can bring this about, so it never counts as a fault
   * of the server.
   */
  public boolean spoken() {
    return spoken;
  }
}
