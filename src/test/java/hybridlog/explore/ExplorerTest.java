package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleCheck;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import hybridlog.train.LabelledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  private static final ExploreSettings SETTINGS =
      new ExploreSettings(0.3, 3, 0.5, 10, 3, 0.5, 0.95);

  private static final List<LabelledText> CORPUS =
      List.of(
          labelled("Error", "connection to host db1 refused after 3 tries"),
          labelled("Error", "connection to host db2 timed out after 30 s"),
          labelled("User Action", "user anna logged in from console"),
          labelled("User Action", "user ben logged out of the shop"),
          labelled("Security Alert", "blocked connection from evil host"));

  private static final List<Observed> LOGS =
      List.of(
          seen(50, "connection to host db7 refused by peer 1"),
          seen(20, "connection to host db7 refused by firewall 2"),
          seen(10, "connection to host db7 refused by policy 3"),
          seen(9, "user carl logged in from terminal 4"),
          seen(8, "user carl logged in from browser 5"),
          seen(7, "user carl logged in from phone 6"),
          seen(1, "quite another thing happened today"));

  private static LabelledText labelled(String label, String line) {
    return VoteTest.labelled(line, label);
  }

  private static Observed seen(long lines, String message) {
    return new Observed(
        new Template(Level.INFO, Masker.mask(message)),
        lines,
        new Observed.Sample(
            "app.log", 1, "app", "2024-05-07 10:54:49 INFO app: " + message, message));
  }

  private static Exploration explore(List<Observed> logs, ExploreSettings settings) {
    return explore(logs, settings, List.of());
  }

  private static Exploration explore(
      List<Observed> logs, ExploreSettings settings, List<Rule> rules) {
    List<Observed> chosen =
        logs.stream()
            .sorted(
                Comparator.comparingLong(Observed::lines)
                    .reversed()
                    .thenComparing(kind -> kind.template().id()))
            .toList();
    List<String> texts =
        Stream.concat(
                chosen.stream().map(kind -> kind.template().text()),
                CORPUS.stream().map(line -> line.template().text()))
            .toList();
    Vectors vectors = Vectors.of(texts, new WordVectors(), 2, (done, all) -> {});
    return new Explorer(settings, CORPUS, vectors)
        .explore(chosen, KnownRules.of(RuleSet.of(rules), chosen), 0, 0);
  }

  @Test
  void clustersGetTheLabelOfTheirNeighboursAndARule() {
    Exploration found = explore(LOGS, SETTINGS);

    assertThat(found.clusters()).hasSize(2);
    Cluster refused = found.clusters().get(0);
    assertThat(refused.lines()).isEqualTo(80);
    assertThat(refused.texts()).hasSize(3);
    assertThat(refused.vote().label()).isEqualTo("Error");
    assertThat(found.clusters().get(1).vote().label()).isEqualTo("User Action");
    assertThat(found.noise()).isEqualTo(1);
    assertThat(found.noiseLines()).isEqualTo(1);
    assertThat(found.lines()).isEqualTo(105);

    ProposedRule rule = found.rules().get(0);
    assertThat(rule.label()).isEqualTo("Error");
    assertThat(rule.pattern()).startsWith("\\bconnection to host").contains("refused by");
    assertThat(rule.evidence().texts()).isEqualTo(3);
    assertThat(rule.evidence().lines()).isEqualTo(80);
    assertThat(rule.evidence().elsewhere()).isZero();
    assertThat(rule.evidence().corpusOfLabel()).isEqualTo(2);
  }

  @Test
  void proposedRulesPassTheirOwnExamples() {
    StringBuilder yaml = new StringBuilder("rules:\n");
    explore(LOGS, SETTINGS).rules().forEach(rule -> yaml.append(rule.yaml()));

    assertThat(RuleFile.parse("rules.yaml", yaml.toString()))
        .hasSize(2)
        .allSatisfy(
            rule -> {
              assertThat(rule.matches()).isNotEmpty();
              assertThat(rule.misses()).isNotEmpty();
            });
    assertThat(RuleCheck.examples(RuleFile.parse("rules.yaml", yaml.toString()))).isEmpty();
  }

  @Test
  void aPatternThatTheCorpusContradictsIsNotProposed() {
    List<Observed> logs =
        List.of(
            seen(5, "blocked connection from evil host by rule 1"),
            seen(4, "blocked connection from evil host by rule 1 today"),
            seen(3, "blocked connection from evil host by rule 1 yesterday"));
    List<LabelledText> corpus = new ArrayList<>(CORPUS);
    corpus.add(labelled("Error", "blocked connection from evil host by rule was an error"));
    corpus.add(labelled("Security Alert", "blocked connection from evil host by rule again"));
    List<String> texts =
        Stream.concat(
                logs.stream().map(kind -> kind.template().text()),
                corpus.stream().map(line -> line.template().text()))
            .toList();
    Vectors vectors = Vectors.of(texts, new WordVectors(), 1, (done, all) -> {});

    Exploration found =
        new Explorer(SETTINGS, corpus, vectors)
            .explore(logs, KnownRules.of(RuleSet.of(List.of()), logs), 0, 0);

    assertThat(found.rules()).isEmpty();
    assertThat(found.clusters()).hasSize(1);
    assertThat(((Proposal.None) found.clusters().get(0).proposal()).why())
        .contains("is right on 1 of 2 lines of the corpus");
  }

  private static Rule rule(String id, String label, String pattern, String source) {
    return new Rule(id, label, pattern, source, List.of(), List.of(), "rules.yaml:1");
  }

  @Test
  void whatRulesDecideIsTheirsAndNeedsNoRule() {
    List<Rule> rules =
        List.of(
            rule("gate", "Security Alert", "refused by (peer|policy)", "APP"),
            rule("elsewhere", "Workflow Error", "logged in", "shop"));

    Exploration found = explore(LOGS, SETTINGS, rules);

    Cluster refused = found.clusters().get(0);
    assertThat(refused.decided()).contains(new Decided("gate", "Security Alert", 1, 60, 80));
    assertThat(refused.label()).isEqualTo("Security Alert");
    assertThat(refused.vote().label()).isEqualTo("Error");
    assertThat(refused.proposal()).isEqualTo(new Proposal.None("decided by rule gate"));
    assertThat(found.texts()).extracting(ExploredText::label).startsWith("Security Alert", "Error");
    assertThat(found.decided()).isEqualTo(1);

    Cluster loggedIn = found.clusters().get(1);
    assertThat(loggedIn.decided()).as("the rule is of another source").isEmpty();
    assertThat(found.rules()).extracting(ProposedRule::label).containsExactly("User Action");
  }

  /** Of 24 lines rules decide 8, otherwise than the neighbours of all of them would have it. */
  @Test
  void aProposedRuleLeavesToOtherRulesWhatTheyDecide() {
    List<Rule> rules = List.of(rule("visits", "System Notification", "by browser", ""));

    List<Observed> logs = new ArrayList<>(LOGS);
    logs.set(4, seen(8, "user carl logged in by browser 5"));
    Exploration found = explore(logs, SETTINGS, rules);

    Cluster loggedIn = found.clusters().get(1);
    assertThat(loggedIn.decided()).contains(new Decided("visits", "System Notification", 1, 8, 24));
    assertThat(loggedIn.label()).isEqualTo("User Action");
    assertThat(found.rules()).hasSize(2);
    ProposedRule proposed = found.rules().get(1);
    assertThat(proposed.label()).isEqualTo("User Action");
    assertThat(RuleBench.matcher(proposed.pattern()))
        .rejects("user carl logged in by browser 5")
        .accepts("user carl logged in from terminal 4");
    assertThat(proposed.misses()).anyMatch(line -> line.contains("by browser"));
  }

  @Test
  void aRuleThatCannotLeaveItIsNotProposed() {
    List<Observed> logs = new ArrayList<>(LOGS);
    logs.add(seen(2, "yesterday user carl logged in from terminal phone browser 7 and left"));
    List<Rule> rules = List.of(rule("visits", "System Notification", "and left", ""));

    Exploration found = explore(logs, SETTINGS, rules);

    assertThat(found.rules()).extracting(ProposedRule::label).containsExactly("Error");
    assertThat(((Proposal.None) found.clusters().get(1).proposal()).why())
        .contains(
            "also matches 2 lines that rules decide otherwise, as rule visits does"
                + " (System Notification)");
  }

  @Test
  void noProposalTakesTheIdOfARule() {
    String id = explore(LOGS, SETTINGS).rules().get(0).id();

    Exploration found =
        explore(LOGS, SETTINGS, List.of(rule(id, "Error", "what never happened", "")));

    assertThat(found.rules().get(0).id()).isEqualTo(id + "-2");
  }

  @Test
  void theOrderOfTheLogsDoesNotMatter() {
    List<Observed> shuffled = new ArrayList<>(LOGS);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(explore(shuffled, SETTINGS)).isEqualTo(explore(LOGS, SETTINGS));
  }

  @Test
  void nothingIsExploredAsNothing() {
    Exploration found = explore(List.of(), SETTINGS);

    assertThat(found.clusters()).isEmpty();
    assertThat(found.lines()).isZero();
    assertThat(found.knee()).isZero();
  }

  @Test
  void withoutACorpusThereIsNoExploration() {
    Vectors none = Vectors.of(List.of(), new WordVectors(), 1, (done, all) -> {});

    assertThatThrownBy(() -> new Explorer(SETTINGS, List.of(), none))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("corpus");
  }

  @Test
  void aTextThatCannotBeEmbeddedIsNotSwallowed() {
    WordVectors broken = new WordVectors();
    assertThatThrownBy(
            () ->
                Vectors.of(
                    List.of("a"),
                    broken,
                    1,
                    (done, all) -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no");
  }
}
