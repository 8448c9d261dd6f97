package hybridlog.report;

import hybridlog.Counted;
import hybridlog.train.Evaluation;
import hybridlog.train.Grades;
import hybridlog.train.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * An evaluation as lines of plain text, for a terminal. Labels and rule ids are as they were given.
 */
public final class EvaluationText {
  private EvaluationText() {}

  /** All tables. */
  public static List<String> of(Evaluation evaluation) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%s, %s",
            Counted.of(evaluation.lines().size(), "line"),
            Counted.of(evaluation.texts().size(), "different masked text")));
    lines.add("");
    totals(evaluation, lines);
    Grades grades = evaluation.perLine(true);
    labels(grades.scores(), lines);
    coverage(evaluation, grades, lines);
    rules(evaluation, lines);
    return lines;
  }

  private static void totals(Evaluation evaluation, List<String> lines) {
    lines.add(
        text(
            "%-28s %8s %8s %8s %8s %8s",
            "every line answered", "strict", "lenient", "macro-F1", "F1 of 5+", "majority"));
    lines.add(total("lines, rules and model", evaluation.perLine(true)));
    lines.add(total("lines, model alone", evaluation.perLine(false)));
    lines.add(total("masked texts, rules and model", evaluation.perText(true)));
    lines.add(total("masked texts, model alone", evaluation.perText(false)));
  }

  private static String total(String name, Grades grades) {
    return text(
        "%-29s %7.4f  %7.4f  %7s  %7s  %7.4f",
        name,
        grades.strict(),
        grades.lenient(),
        figure(grades.macroF1(1)),
        figure(grades.macroF1(Grades.FEW)),
        grades.scores().majority());
  }

  private static String figure(OptionalDouble figure) {
    return figure.isPresent() ? text("%.4f", figure.getAsDouble()) : "–";
  }

  private static void labels(Scores scores, List<String> lines) {
    lines.add("");
    lines.add(text("%-28s %8s %9s %8s %8s", "label", "lines", "precision", "recall", "F1"));
    for (int i = 0; i < scores.labels().size(); i++) {
      lines.add(
          text(
              "%-28s %,8d %9.3f %8.3f %8.3f",
              scores.labels().get(i),
              scores.support(i),
              scores.precision(i),
              scores.recall(i),
              scores.f1(i)));
    }
  }

  private static void coverage(Evaluation evaluation, Grades grades, List<String> lines) {
    lines.add("");
    lines.add(
        text("%-28s %8s %8s %8s %8s", "answered above", "lines", "share", "strict", "lenient"));
    Evaluation.thresholds().forEach(threshold -> lines.add(covered(grades.above(threshold), "")));
    lines.add(covered(grades.above(evaluation.threshold()), " the threshold"));
    lines.add(text("expected calibration error %.4f", grades.calibrationError()));
  }

  private static String covered(Grades.Coverage coverage, String remark) {
    return text(
        "%-28s %,8d %8.4f %8.4f %8.4f",
        text("%.4f%s", coverage.threshold(), remark),
        coverage.answered(),
        coverage.share(),
        coverage.strict(),
        coverage.lenient());
  }

  private static void rules(Evaluation evaluation, List<String> lines) {
    lines.add("");
    lines.add(text("%-28s %8s %9s %10s  %s", "rule", "lines", "precision", "acceptable", "label"));
    evaluation
        .byRule()
        .forEach(
            (id, hits) ->
                lines.add(
                    text(
                        "%-28s %,8d %9.3f %,10d  %s",
                        id, hits.lines(), hits.precision(), hits.acceptable(), hits.label())));
    if (evaluation.byRule().isEmpty()) {
      lines.add("none has matched");
    }
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
