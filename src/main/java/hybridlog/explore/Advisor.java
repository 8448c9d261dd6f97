package hybridlog.explore;

import hybridlog.llm.ClusterQuestion;
import hybridlog.llm.Labelled;
import hybridlog.llm.Neighbours;
import hybridlog.llm.Question;
import hybridlog.llm.RuleInterview;
import hybridlog.llm.RuleProposal;
import hybridlog.redact.EventTexts;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import hybridlog.train.LabelledText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Has a language model name the clusters of an exploration that need a rule, by what no rule
 * decides in them. What it proposes becomes a rule only if it holds on that, on the labelled corpus
 * and beside the rules that are there. Immutable; thread safe.
 */
public final class Advisor {
  private final RuleInterview interview;
  private final Neighbours neighbours;
  private final List<LabelledText> corpus;
  private final RuleSet rules;

  /**
   * Asks nothing yet.
   *
   * @param neighbours finds the labelled texts that are sent along
   * @param corpus labelled lines that try the rules
   * @param rules those that are there already
   */
  public Advisor(
      RuleInterview interview, Neighbours neighbours, List<LabelledText> corpus, RuleSet rules) {
    this.interview = interview;
    this.neighbours = neighbours;
    this.corpus = List.copyOf(corpus);
    this.rules = rules;
  }

  /**
   * An exploration with what was said of it.
   *
   * @param exploration the same, its clusters with advice where there is some
   * @param figures what came of the interview, in one line for people
   */
  public record Advised(Exploration exploration, String figures) {}

  /** The requests that {@link #advise} would send. Sends nothing. */
  public List<String> preview(Exploration found) {
    return interview.preview(questions(found));
  }

  /**
   * Asks about the clusters with most lines, a request each.
   *
   * @throws hybridlog.Failure with the exit code of an interruption if the thread is interrupted
   */
  public Advised advise(Exploration found) {
    List<Labelled> labelled =
        corpus.stream().map(line -> new Labelled(line.line(), line.label())).toList();
    Set<String> ids =
        rules.rules().stream().map(Rule::id).collect(Collectors.toCollection(HashSet::new));
    KnownRules known = new KnownRules(ids, found.texts().stream().map(ExploredText::rule).toList());
    ids.addAll(found.rules().stream().map(ProposedRule::id).toList());
    List<Observed> observed = found.texts().stream().map(ExploredText::observed).toList();
    List<String> labels = found.texts().stream().map(ExploredText::label).toList();
    RuleBench bench = new RuleBench(observed, labels, known, corpus);
    RuleInterview.Outcome outcome =
        interview
            .ask(questions(found), labelled)
            .refusing(proposed -> bench.contradiction(proposed.pattern(), proposed.label()));
    Iterator<Optional<RuleProposal.Check>> checks = outcome.checks().iterator();
    List<Cluster> clusters = new ArrayList<>();
    for (Cluster cluster : found.clusters()) {
      Optional<RuleProposal.Check> check = isAsked(cluster) ? checks.next() : Optional.empty();
      clusters.add(
          cluster.with(
              check.map(
                  held ->
                      new Advice(
                          held,
                          held.accepted()
                              ? Optional.of(rule(held.proposal(), cluster, observed, bench, ids))
                              : Optional.empty()))));
    }
    return new Advised(found.with(clusters), outcome.oneLine());
  }

  private List<ClusterQuestion> questions(Exploration found) {
    return found.clusters().stream()
        .filter(Advisor::isAsked)
        .map(
            cluster ->
                new ClusterQuestion(
                    cluster.texts().stream()
                        .filter(i -> found.texts().get(i).rule().isEmpty())
                        .map(i -> observed(found, i))
                        .map(kind -> new EventTexts(kind.raw(), kind.message()))
                        .distinct()
                        .toList(),
                    neighbours.nearest(
                        observed(found, cluster.center()).template(), Question.NEIGHBOURS)))
        .toList();
  }

  private static boolean isAsked(Cluster cluster) {
    return cluster.mostlyDecided().isEmpty();
  }

  private static Observed observed(Exploration found, int text) {
    return found.texts().get(text).observed();
  }

  private static ProposedRule rule(
      RuleProposal proposal,
      Cluster cluster,
      List<Observed> observed,
      RuleBench bench,
      Set<String> ids) {
    Set<Integer> members = new HashSet<>(cluster.texts());
    List<Integer> outside =
        IntStream.range(0, observed.size()).filter(i -> !members.contains(i)).boxed().toList();
    String pattern = proposal.pattern();
    return new ProposedRule(
        RuleSearch.id(proposal.name(), ids),
        proposal.label(),
        pattern,
        RuleSearch.examples(observed, pattern, cluster.texts(), true),
        RuleSearch.examples(observed, pattern, outside, false),
        bench.measure(pattern, proposal.label(), members));
  }
}
