package hybridlog.explore;

import hybridlog.rule.Rule;
import java.util.Optional;

/**
 * A kind of event and what was found about it.
 *
 * @param observed text, count and sample
 * @param cluster number of its cluster, or 0 for noise
 * @param vote what its nearest labelled texts propose
 * @param rule the rule that decides it already, if any does
 * @param x place on the map, to the right
 * @param y place on the map, upward
 */
public record ExploredText(
    Observed observed, int cluster, Vote vote, Optional<Rule> rule, double x, double y) {
  public boolean isNoise() {
    return cluster == 0;
  }

  /** The label that its rule gives it, else what its nearest labelled texts propose. */
  public String label() {
    return rule.map(Rule::label).orElse(vote.label());
  }
}
