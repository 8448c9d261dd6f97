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
 * @param decided what rules that are there already say of it, if they decide any of it
 * @param proposal a rule for it
 * @param advice what a language model says of it, if one was asked and gave a usable answer
 */
public record Cluster(
    int number,
    List<Integer> texts,
    int center,
    long lines,
    Vote vote,
    Optional<Decided> decided,
    Proposal proposal,
    Optional<Advice> advice) {
  public Cluster {
    texts = List.copyOf(texts);
  }

  /** The rules that decide most of it, if they do: it needs no rule then. */
  public Optional<Decided> mostlyDecided() {
    return decided.filter(Decided::isMost);
  }

  /** What is proposed for it: the label of the rules that decide most of it, else the vote's. */
  public String label() {
    return mostlyDecided().map(Decided::label).orElse(vote.label());
  }

  Cluster with(Optional<Advice> given) {
    return new Cluster(number, texts, center, lines, vote, decided, proposal, given);
  }
}
