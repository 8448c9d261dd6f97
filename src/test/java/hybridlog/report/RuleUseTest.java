package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleUseTest {
  private static Rule rule(String id, String pattern) {
    return new Rule(id, "Error", pattern, "", List.of(), List.of(), "");
  }

  private static void add(Summary summary, String text, Verdict verdict, int events) {
    for (int i = 0; i < events; i++) {
      Event event =
          new Event("a.log", i + 1, 1, Event.NO_TIME, Level.NONE, "", text, text, Flaw.NONE);
      Template template = new Template(Level.NONE, text);
      summary.add(event, new Classification(verdict, template, template.id()));
    }
  }

  @Test
  void costAndShadowsAreThoseOfTheEvents() {
    List<Rule> rules =
        List.of(
            rule("disk", "disk full"),
            rule("full", "full"),
            rule("half", "half full$"),
            rule("never", "nothing like it"));
    Summary summary = new Summary();
    add(summary, "disk full", Verdict.byRule("Error", "disk"), 5);
    add(summary, "queue full", Verdict.byRule("Error", "full"), 3);
    add(summary, "half full, going on", Verdict.byModel("Error", 0.9), 2);
    RunFacts synthetic = SyntheticLog.run();
    RunFacts run =
        new RunFacts(
            synthetic.command(),
            synthetic.version(),
            synthetic.start(),
            synthetic.duration(),
            synthetic.model(),
            new RunFacts.Rules("rules.yaml", "", RuleSet.of(rules)),
            synthetic.work(),
            List.of(),
            synthetic.guide(),
            null);
    assertThat(Figures.of(summary, List.of(), run).rules())
        .extracting(
            Figures.RuleHits::id,
            Figures.RuleHits::hits,
            Figures.RuleHits::tried,
            Figures.RuleHits::shadowed)
        .containsExactly(
            tuple("disk", 5L, 5L, 0L),
            tuple("full", 3L, 5L, 5L),
            tuple("half", 0L, 2L, 0L),
            tuple("never", 0L, 0L, 0L));
  }
}
