package hybridlog.train;

import hybridlog.classify.LabelModel;
import hybridlog.classify.Prediction;
import hybridlog.classify.Template;
import hybridlog.event.Formats;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Rules and model held against labelled lines: each line is answered as {@code classify} would, the
 * model once a masked text. Immutable.
 *
 * @param lines all lines, in their order
 * @param texts the first line of each masked text
 * @param threshold confidence below which the model's answer would not be given
 * @param byRule what each rule that matches first has decided, by its id
 */
public record Evaluation(
    List<Graded> lines, List<Graded> texts, double threshold, SortedMap<String, RuleHits> byRule) {
  private static final int PROGRESS = 500;

  /**
   * What one rule has decided.
   *
   * @param label the rule's
   * @param lines that it decided
   * @param right those of them that have its label
   * @param acceptable those of them for which its label is not wrong
   */
  public record RuleHits(String label, int lines, int right, int acceptable) {

    private RuleHits and(Graded line) {
      return new RuleHits(
          label,
          lines + 1,
          right + (line.isRight(true) ? 1 : 0),
          acceptable + (line.isAcceptable(true) ? 1 : 0));
    }

    /** Share of its lines that have its label. */
    public double precision() {
      return (double) right / lines;
    }
  }

  /**
   * Answers labelled lines; some 5 ms for each masked text of which the n-grams are not sure.
   *
   * @param lines at least one
   * @param progress is told how far it is, in a line
   */
  public static Evaluation of(
      List<LabelledText> lines,
      RuleSet rules,
      LabelModel model,
      double threshold,
      Consumer<String> progress) {
    Map<Template, Prediction> predictions = new HashMap<>();
    Map<Template, Graded> texts = new LinkedHashMap<>();
    List<Graded> all = new ArrayList<>();
    SortedMap<String, RuleHits> byRule = new TreeMap<>();
    for (LabelledText line : lines) {
      String source = Formats.shipped().parse(line.line()).source();
      Graded graded =
          new Graded(
              line,
              rules.match(source, line.line()),
              predictions.computeIfAbsent(line.template(), model::predict));
      all.add(graded);
      texts.putIfAbsent(line.template(), graded);
      graded.rule().ifPresent(rule -> count(byRule, rule, graded));
      if (all.size() % PROGRESS == 0) {
        progress.accept("Answered " + all.size() + " of " + lines.size() + " lines");
      }
    }
    return new Evaluation(List.copyOf(all), List.copyOf(texts.values()), threshold, byRule);
  }

  private static void count(SortedMap<String, RuleHits> byRule, Rule rule, Graded graded) {
    RuleHits before = byRule.getOrDefault(rule.id(), new RuleHits(rule.label(), 0, 0, 0));
    byRule.put(rule.id(), before.and(graded));
  }

  /** The answers to every line, with the rules or by the model alone. */
  public Grades perLine(boolean rules) {
    return new Grades(lines, rules);
  }

  /** The answers to the first line of each masked text, with the rules or by the model alone. */
  public Grades perText(boolean rules) {
    return new Grades(texts, rules);
  }

  /** Thresholds for a table: 0, 0.1, … 0.9, 0.95, 0.99. */
  public static List<Double> thresholds() {
    List<Double> thresholds = new ArrayList<>();
    IntStream.range(0, 10).forEach(tenth -> thresholds.add(tenth / 10.0));
    thresholds.add(0.95);
    thresholds.add(0.99);
    return thresholds;
  }
}
