package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hybridlog.classify.LabelModel;
import hybridlog.classify.Prediction;
import hybridlog.classify.Template;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final RuleSet RULES =
      RuleSet.of(
          RuleFile.parse(
              "rules.yaml",
              """
              rules:
                - id: boom
                  label: Error
                  pattern: 'boom'
                  matches: ['boom']
                  misses: ['bloom']
              """));

  /** Says Error of what has "bad" in it, else Calm; surer of longer texts. */
  private static final class Model implements LabelModel {
    private final List<Template> asked = new ArrayList<>();

    @Override
    public List<String> labels() {
      return List.of("Calm", "Error");
    }

    @Override
    public double threshold() {
      return 0.7;
    }

    @Override
    public Prediction predict(Template template) {
      asked.add(template);
      double sure = template.text().length() > 8 ? 0.9 : 0.6;
      boolean bad = template.text().contains("bad");
      return new Prediction(
          labels(), new double[] {bad ? 1 - sure : sure, bad ? sure : 1 - sure}, false);
    }
  }

  private static LabelledText line(String line, String label, String... acceptable) {
    Set<String> all = new java.util.HashSet<>(Set.of(acceptable));
    all.add(label);
    return new LabelledText("", line, CorpusFile.template(line), label, all);
  }

  private final Model model = new Model();
  private final Evaluation evaluation =
      Evaluation.of(
          List.of(
              line("all is well here", "Calm"),
              line("bad thing happened 1", "Error"),
              line("bad thing happened 2", "Error"),
              line("boom said the box", "Error"),
              line("boom box on sale", "Calm"),
              line("odd", "Error", "Calm")),
          RULES,
          model,
          0.7,
          progress -> {});

  @Test
  void countsLinesAndTextsWithAndWithoutRules() {
    assertThat(evaluation.perLine(true).strict()).isEqualTo(4 / 6.0);
    assertThat(evaluation.perLine(true).lenient()).isEqualTo(5 / 6.0);
    assertThat(evaluation.perLine(false).strict()).isEqualTo(4 / 6.0);
    assertThat(evaluation.perText(true).size()).isEqualTo(5);
    assertThat(evaluation.perText(true).strict()).isEqualTo(3 / 5.0);
  }

  @Test
  void asksTheModelOnceAText() {
    assertThat(model.asked).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void answersAboveTheThresholdOnly() {
    Grades.Coverage coverage = evaluation.perLine(true).above(evaluation.threshold());
    assertThat(coverage).isEqualTo(new Grades.Coverage(0.7, 6, 5, 4, 4));
    assertThat(evaluation.perLine(true).above(0).share()).isEqualTo(1);
    assertThat(evaluation.perLine(false).above(0.95).answered()).isZero();
  }

  @Test
  void givesEachRuleItsHits() {
    assertThat(evaluation.byRule())
        .containsOnlyKeys("boom")
        .containsEntry("boom", new Evaluation.RuleHits("Error", 2, 1, 1));
  }

  @Test
  void leavesRareLabelsOutOfTheMeanThatAsksForMore() {
    assertThat(evaluation.perLine(true).macroF1(1))
        .hasValueCloseTo((0.5 + 0.75) / 2, within(1e-12));
    assertThat(evaluation.perLine(true).macroF1(Grades.FEW)).isEmpty();
    assertThat(evaluation.perLine(true).macroF1(3)).hasValueCloseTo(0.75, within(1e-12));
    assertThat(evaluation.perLine(true).macroF1(7)).isEmpty();
  }
}
