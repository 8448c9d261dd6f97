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

  /** The stage that {@link #text()} names. */
  public static DecidedBy of(String text) {
    return switch (text) {
      case "rule" -> RULE;
      case "model" -> MODEL;
      case "llm" -> LLM;
      case "none" -> NONE;
      default -> throw new IllegalArgumentException("No stage is called " + text);
    };
  }
}
