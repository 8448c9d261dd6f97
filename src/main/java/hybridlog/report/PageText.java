package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.classify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A row of the page's table of events, its texts clipped.
 *
 * @param spark path of the picture of its events over time
 */
public record PageText(
    TextFigures figures,
    String text,
    String decided,
    String first,
    String last,
    String spark,
    List<Place> samples,
    List<Values> values) {

  private static final int LONGEST = 400;
  private static final int PLACEHOLDERS = 8;
  private static final int ROW = 420;

  /** A raw text and where it stands. */
  public record Place(String text, String where) {}

  /** What stands behind a placeholder. */
  public record Values(String placeholder, String commonest) {}

  /** A row for a kind of event. */
  static PageText of(TextFigures text, int bins) {
    List<Place> samples = new ArrayList<>();
    for (Sample sample : text.samples()) {
      String where =
          Display.shortName(sample.event().file(), 80) + ":" + Display.count(sample.event().line());
      samples.add(new Place(Display.excerpt(sample.event().raw(), LONGEST), where));
    }
    return new PageText(
        text,
        Display.clip(text.shownText(), LONGEST),
        decided(text),
        text.timed() ? Display.time(text.firstMicros()) : "",
        text.timed() ? Display.time(text.lastMicros()) : "",
        Spark.path(text.times(), bins),
        samples,
        text.values().stream().limit(PLACEHOLDERS).map(PageText::values).toList());
  }

  private static String decided(TextFigures text) {
    return text.verdict().decidedBy() == DecidedBy.RULE
        ? Display.shortName(text.verdict().rule(), 40)
        : confidence(text.verdict());
  }

  /** A confidence with two decimals, cut and not rounded: 1.00 is said of what is sure alone. */
  static String confidence(Verdict verdict) {
    return PredictionRow.confidenceOf(verdict.confidence()).substring(0, 4);
  }

  private static Values values(TextFigures.Values values) {
    List<String> shown = new ArrayList<>();
    for (Map.Entry<String, Long> value : values.commonest()) {
      String times = value.getValue() == 1 ? "" : " ×" + value.getValue();
      shown.add(Display.visible(Display.clip(value.getKey(), 60), false) + times);
    }
    return new Values(Display.visible(values.placeholder(), false), String.join(", ", shown));
  }

  /** Bytes of the row in the page, somewhat overestimated. */
  int weight() {
    int weight = ROW + spark.length() + Display.weight(text) + Display.weight(decided);
    for (Place sample : samples) {
      weight += 48 + Display.weight(sample.text) + Display.weight(sample.where);
    }
    for (Values value : values) {
      weight += 40 + Display.weight(value.commonest) + Display.weight(value.placeholder);
    }
    return weight + figures.times().size() * 6 + figures.files() * 6;
  }

  /**
   * As many rows as fit: of each label in turn its most frequent.
   *
   * @param bytes that all may take
   * @param most rows
   */
  static List<PageText> choose(Figures figures, int bytes, int most) {
    List<Iterator<TextFigures>> byLabel = new ArrayList<>();
    for (int label = 0; label < figures.labels().size(); label++) {
      int index = label;
      byLabel.add(figures.texts().stream().filter(text -> text.labelIndex() == index).iterator());
    }
    List<PageText> chosen = new ArrayList<>();
    int left = bytes;
    boolean more = true;
    while (more) {
      more = false;
      for (Iterator<TextFigures> next : byLabel) {
        if (next.hasNext() && left > 0 && chosen.size() < most) {
          PageText row = of(next.next(), figures.timeline().bins());
          left -= row.weight();
          chosen.add(row);
          more = true;
        }
      }
    }
    chosen.sort(Comparator.comparing(PageText::figures, TextFigures.BY_URGENCY));
    return chosen;
  }
}
