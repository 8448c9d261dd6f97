package hybridlog.llm;

/** Why a question has no usable answer. */
public enum Refusal {
  /** The model named a label that nobody knows. */
  UNKNOWN_LABEL("unknown label", true),
  /** The model named several labels. */
  TWO_LABELS("two labels", true),
  /** The model named no label. */
  NO_LABEL("no label", true),
  /** What the model said is not the object that was asked for. */
  BAD_JSON("broken JSON", true),
  /** The model said nothing, or nothing but its thoughts. */
  EMPTY("empty answer", false),
  /** The model had not finished: its thoughts or its answer have no end. */
  CUT_OFF("answer cut off", false),
  /** The server kept what the model said to itself. */
  FILTERED("answer withheld by a filter", false),
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
  private final boolean whole;

  Refusal(String text, boolean whole) {
    this.text = text;
    this.whole = whole;
  }

  /** For people, in a few words. */
  public String text() {
    return text;
  }

  /**
   * Whether it is about a whole answer: at temperature 0 the same question would be answered the
   * same way, so that nobody need ask again.
   */
  public boolean whole() {
    return whole;
  }
}
