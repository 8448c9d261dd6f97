package hybridlog.explore;

/**
 * A kind of event and what was found about it.
 *
 * @param observed text, count and sample
 * @param cluster number of its cluster, or 0 for noise
 * @param vote what its nearest labelled texts propose
 * @param x place on the map, to the right
 * @param y place on the map, upward
 */
public record ExploredText(Observed observed, int cluster, Vote vote, double x, double y) {
  public boolean isNoise() {
    return cluster == 0;
  }
}
