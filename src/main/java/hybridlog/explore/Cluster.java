package hybridlog.explore;

import java.util.List;
import java.util.Optional;

/**
 * Texts that mean nearly the same.
 *
 * @param number from 1, the cluster with most lines first
 * @param texts indexes of its texts in {@link Exploration#texts()}, those with most lines first
 * @param center index of the text that is nearest to all others
 * @param lines how many lines it has
 * @param vote what the nearest labelled texts of all its texts propose
 * @param proposal a rule for it
 * @param advice what a language model says of it, if one was asked and gave a usable answer
 */
public record Cluster(
    int number,
    List<Integer> texts,
    int center,
    long lines,
    Vote vote,
    Proposal proposal,
    Optional<Advice> advice) {
  public Cluster {
    texts = List.copyOf(texts);
  }

  Cluster with(Optional<Advice> given) {
    return new Cluster(number, texts, center, lines, vote, proposal, given);
  }
}
