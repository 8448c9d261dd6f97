package hybridlog.explore;

import hybridlog.train.LabelledText;

/**
 * A labelled text near another text.
 *
 * @param text the labelled text
 * @param similarity cosine of the angle between the two, at most 1
 */
public record Near(LabelledText text, double similarity) {}
