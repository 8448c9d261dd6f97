package hybridlog.explore;

/**
 * A labelled text near another text.
 *
 * @param text the labelled text
 * @param similarity cosine of the angle between the two, at most 1
 */
public record Near(Labelled text, double similarity) {}
