package hybridlog.llm;

/**
 * A text whose label is known.
 *
 * @param text a masked message
 * @param label its label
 */
public record Labelled(String text, String label) {}
