package hybridlog.explore;

import java.util.List;

/**
 * Texts that mean nearly the same.
 *
 * @param number from 1, the cluster with most lines first
 * @param texts indexes of its texts in {@link Exploration#texts()}, those with most lines first
 * @param center index of the text that is nearest to all others
 * @param lines how many lines it has
 * @param vote what the nearest labelled texts of all its texts propose
 * @param proposal a rule for it
 */
public record Cluster(
    int number, List<Integer> texts, int center, long lines, Vote vote, Proposal proposal) {
  public Cluster {
    texts = List.copyOf(texts);
  }
}
