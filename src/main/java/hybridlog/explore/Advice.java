package hybridlog.explore;

import hybridlog.llm.RuleProposal;
import java.util.Optional;

/**
 * What a language model says of a cluster.
 *
 * @param check its name, label and expression, and how they held
 * @param rule the expression as a rule with its figures, if it held
 */
public record Advice(RuleProposal.Check check, Optional<ProposedRule> rule) {}
