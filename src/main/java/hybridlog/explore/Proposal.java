package hybridlog.explore;

/** What the search for a cluster's rule came to. */
public sealed interface Proposal {

  /** A rule that is worth a look. */
  record Found(ProposedRule rule) implements Proposal {}

  /**
   * No rule.
   *
   * @param why one clause, for a person
   */
  record None(String why) implements Proposal {}
}
