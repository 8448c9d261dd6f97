package hybridlog.report;

import hybridlog.classify.Verdict;
import hybridlog.train.Graded;
import hybridlog.train.Grades;
import hybridlog.train.Scores;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code evaluation.html} and {@code training.html} show: the same lines graded in several
 * ways, side by side, and one of them in detail.
 */
public final class GradesPage {
  private static final int MISTAKES = 40;
  private static final int LINE_LENGTH = 300;

  /** Counts of a confusion matrix are shaded in so many steps. */
  private static final int SHADES = 5;

  private final String title;
  private final String subtitle;
  private final List<Fact> facts;
  private final List<Way> ways;
  private final Way detail;
  private final double threshold;
  private final List<Change> changes;
  private final List<String> labels;
  private final String style;

  /** A figure of the head. */
  public record Fact(String name, String value) {}

  /** One way of grading. */
  public record Way(String name, Grades grades) {}

  /** A figure of the model in use beside the new one's. */
  public record Change(String name, double before, double now) {}

  /**
   * @param ways at least one, in the order of the table
   * @param detail place in {@code ways} of the one that is shown in detail
   * @param threshold confidence from which an answer is given
   * @param changes empty if there is nothing to compare with
   */
  GradesPage(
      String title,
      String subtitle,
      List<Fact> facts,
      List<Way> ways,
      int detail,
      double threshold,
      List<Change> changes) {
    this.title = title;
    this.subtitle = subtitle;
    this.facts = List.copyOf(facts);
    this.ways = List.copyOf(ways);
    this.detail = ways.get(detail);
    this.threshold = threshold;
    this.changes = List.copyOf(changes);
    Stream<String> known =
        this.detail.grades().scores().labels().stream()
            .sorted(Comparator.comparingInt(Palette::rank).thenComparing(label -> label));
    this.labels = Stream.concat(known, Stream.of(Verdict.UNCLASSIFIED)).distinct().toList();
    this.style = PageStyle.of(labels, Palette.of(labels), "explore.css") + shades();
  }

  private static String shades() {
    StringBuilder css = new StringBuilder();
    for (int i = 1; i <= SHADES; i++) {
      css.append(".h").append(i).append("{background:color-mix(in srgb,var(--heat) ");
      css.append(i * 14 - 6).append("%,transparent)}");
    }
    return css.append(".matrix th{white-space:nowrap}.matrix td{text-align:right}").toString();
  }

  void write(Writer out) throws IOException {
    PageTemplate.fill("grades.jte", this, out);
  }

  public String title() {
    return title;
  }

  public String subtitle() {
    return Display.visible(subtitle, false);
  }

  public List<Fact> facts() {
    return facts;
  }

  public List<Way> ways() {
    return ways;
  }

  public Way detail() {
    return detail;
  }

  public List<Change> changes() {
    return changes;
  }

  public String style() {
    return style;
  }

  /** What the browser is allowed: this style, no script, nothing from anywhere else. */
  public String policy() {
    return PageStyle.policy(style);
  }

  /** A label's row: its figures, and how its lines were answered. */
  public record Row(
      String label,
      int index,
      int support,
      double precision,
      double recall,
      double f1,
      List<Cell> answers) {}

  /** How many lines of a label got an answer, and how dark that is shown. */
  public record Cell(int count, int shade) {}

  /** The labels, the most urgent first; the columns of the matrix are in the same order. */
  public List<Row> rows() {
    Scores scores = detail.grades().scores();
    List<Row> rows = new ArrayList<>();
    List<String> shown = labels.stream().filter(scores.labels()::contains).toList();
    for (String label : shown) {
      int at = scores.labels().indexOf(label);
      List<Cell> cells = new ArrayList<>();
      for (String answer : shown) {
        int count = scores.counts().get(at).get(scores.labels().indexOf(answer));
        cells.add(new Cell(count, shade(count, scores.support(at))));
      }
      rows.add(
          new Row(
              label,
              labels.indexOf(label),
              scores.support(at),
              scores.precision(at),
              scores.recall(at),
              scores.f1(at),
              cells));
    }
    return rows;
  }

  private static int shade(int count, int support) {
    return count == 0 ? 0 : Math.max(1, (int) Math.round(SHADES * (double) count / support));
  }

  /** What is answered above some thresholds, the model's own among them. */
  public List<Grades.Coverage> coverage() {
    Stream<Double> steps = Stream.of(0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, threshold);
    return steps.distinct().sorted().map(detail.grades()::above).toList();
  }

  /** The most confident mistakes. */
  public List<Graded> mistakes() {
    return detail.grades().mistakes(MISTAKES);
  }

  public String line(Graded graded) {
    return Display.excerpt(graded.truth().line(), LINE_LENGTH);
  }

  public String answer(Graded graded) {
    return graded.label(detail.grades().rules());
  }

  public String confidence(Graded graded) {
    return ratio(graded.confidence(detail.grades().rules()));
  }

  /** Place of a label's colour. */
  public int labelIndex(String label) {
    return labels.contains(label) ? labels.indexOf(label) : labels.indexOf(Verdict.UNCLASSIFIED);
  }

  /** The reliability curve as SVG. */
  public String reliability() {
    return Pictures.draw(
        () -> GradesCharts.reliability(detail.grades()),
        classes(),
        "Share of right answers by their confidence");
  }

  /** The coverage curve as SVG. */
  public String coverageCurve() {
    return Pictures.draw(
        () -> GradesCharts.coverage(detail.grades()),
        classes(),
        "Share of right answers by the share of lines that are answered");
  }

  private static Map<String, String> classes() {
    Map<String, String> classes = new TreeMap<>();
    classes.put(PageStyle.hex(Charts.INK), "k");
    classes.put(PageStyle.hex(Charts.LINE), "g");
    classes.put(PageStyle.hex(Charts.HEAT), "c");
    return classes;
  }

  /** A figure with its decimals; a dash if there is none. */
  public String exact(OptionalDouble figure) {
    return figure.isPresent() ? exact(figure.getAsDouble()) : "–";
  }

  /** Four decimals. */
  public String exact(double figure) {
    return String.format(Locale.ROOT, "%.4f", figure);
  }

  /** Three decimals. */
  public String ratio(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  /** A difference with its sign. */
  public String difference(double difference) {
    return String.format(Locale.ROOT, "%+.4f", difference);
  }
}
