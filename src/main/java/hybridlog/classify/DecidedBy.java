package hybridlog.classify;

/** The stage that gave the label that is returned. */
public enum DecidedBy {
  RULE,
  MODEL,
  LLM,
  NONE;

  /** The value as it stands in {@code predictions.csv} and {@code summary.json}. */
  public String text() {
    return switch (this) {
      case RULE -> "rule";
      case MODEL -> "model";
      case LLM -> "llm";
      case NONE -> "none";
    };
  }
}
