package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A row of the page's table of lines, its texts clipped. */
public record PageLine(Sample sample, int labelIndex, String time, String text, String decided) {

  private static final int LONGEST = 600;
  private static final int ROW = 260;

  static PageLine of(Sample sample, Figures figures) {
    Event event = sample.event();
    Verdict verdict = sample.classification().verdict();
    return new PageLine(
        sample,
        figures.labels().indexOf(verdict.label()),
        event.hasTime() ? Display.time(event.timeMicros()) : "",
        Display.excerpt(event.raw(), LONGEST),
        verdict.decidedBy() == DecidedBy.RULE
            ? Display.shortName(verdict.rule(), 40)
            : PageText.confidence(verdict));
  }

  /** Where it stands. */
  public String where() {
    return Display.shortName(sample.event().file(), 60)
        + ":"
        + Display.count(sample.event().line());
  }

  private int weight() {
    return ROW + Display.weight(text) + Display.weight(decided) + Display.weight(where());
  }

  /** As many rows as fit, those with the smallest hashes, in the order of their places. */
  static List<PageLine> choose(Figures figures, int bytes) {
    List<Sample> samples = new ArrayList<>(figures.samples());
    samples.sort(Sample.BY_HASH);
    List<PageLine> chosen = new ArrayList<>();
    int left = bytes;
    for (Sample sample : samples) {
      PageLine line = of(sample, figures);
      left -= line.weight();
      if (left < 0) {
        break;
      }
      chosen.add(line);
    }
    chosen.sort(Comparator.comparing(PageLine::sample, Sample.BY_PLACE));
    return chosen;
  }
}
