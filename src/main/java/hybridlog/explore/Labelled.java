package hybridlog.explore;

/**
 * A line of the labelled corpus.
 *
 * @param raw the line as it was labelled, with its header if it has one: what rules see
 * @param text its masked message: what is embedded
 * @param label its label
 */
public record Labelled(String raw, String text, String label) {}
