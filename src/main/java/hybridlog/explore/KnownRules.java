package hybridlog.explore;

import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules that are there already say of kinds of events. A kind is tried by its sample and
 * counts with all its lines.
 *
 * @param ids of all rules: no proposal may take one
 * @param deciding the rule that decides each kind, in the order of the kinds
 */
public record KnownRules(Set<String> ids, List<Optional<Rule>> deciding) {
  public KnownRules {
    ids = Set.copyOf(ids);
    deciding = List.copyOf(deciding);
  }

  /**
   * Asks the rules.
   *
   * @param kinds as the logs have them: without what redaction takes out a rule may not match
   */
  public static KnownRules of(RuleSet rules, List<Observed> kinds) {
    return new KnownRules(
        rules.rules().stream().map(Rule::id).collect(Collectors.toSet()),
        kinds.stream().map(kind -> rules.match(kind.sample().source(), kind.raw())).toList());
  }

  /** Whether a rule gives the kind another label than this. */
  boolean contradicts(int kind, String label) {
    return deciding.get(kind).filter(rule -> !rule.label().equals(label)).isPresent();
  }
}
