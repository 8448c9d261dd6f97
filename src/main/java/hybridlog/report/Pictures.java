package hybridlog.report;

import hybridlog.classify.DecidedBy;
import java.awt.AWTError;
import java.awt.HeadlessException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * The pictures inside the page, as SVG. On a machine without any font Java cannot draw text: there
 * the pictures are empty and the tables beside them say it all.
 *
 * @param plotLeft where the first bin of {@code overTime} begins, in units of its picture
 * @param plotRight where its last bin ends
 */
public record Pictures(
    String stages,
    String labels,
    String stagesPerLabel,
    String overTime,
    String confidences,
    String files,
    long plotLeft,
    long plotRight) {

  static Pictures of(Figures figures, PageFiles files) {
    Charts charts = new Charts(figures, false);
    Map<String, String> classes = classes(figures);
    boolean any = figures.totals().events() > 0;
    boolean timed = figures.timeline().bins() > 0;
    XYChart overTime = timed ? charts.overTime() : null;
    String time =
        overTime == null ? "" : draw(() -> overTime, classes, "Labels over time, stacked");
    return new Pictures(
        any ? draw(charts::stagesPie, classes, "Ring: who decided") : "",
        any ? draw(charts::labelBars, classes, "Bars: events of each label, logarithmic") : "",
        any ? draw(charts::stagesPerLabel, classes, "Bars: who decided, per label") : "",
        time,
        any ? draw(charts::confidences, classes, "Bars: events by confidence") : "",
        any
            ? draw(() -> charts.filesByLabels(files.drawn()), classes, "Heat map: files by labels")
            : "",
        time.isEmpty() ? 0 : screen(overTime, figures.timeline(), 0),
        time.isEmpty() ? 0 : screen(overTime, figures.timeline(), figures.timeline().bins()));
  }

  private static long screen(
      @org.jspecify.annotations.Nullable XYChart chart, Figures.Timeline time, int bin) {
    return chart == null
        ? 0
        : Math.round(chart.getScreenXFromChart(time.startOf(bin) / 1000.0) * SvgPath.SCALE);
  }

  /** A chart as SVG; empty on a machine that cannot draw. */
  static String draw(Supplier<Chart<?, ?>> chart, Map<String, String> classes, String label) {
    try {
      return SvgPicture.of(chart.get(), classes, label);
    } catch (HeadlessException | AWTError | LinkageError | InternalError e) {
      return "";
    }
  }

  private static Map<String, String> classes(Figures figures) {
    Map<String, String> classes = new HashMap<>();
    Palette palette = Palette.of(figures);
    for (int i = 0; i < figures.labels().size(); i++) {
      classes.putIfAbsent(palette.label(figures.labels().get(i)).light(), "l" + i);
    }
    List<DecidedBy> stages = Arrays.asList(DecidedBy.values());
    for (int i = 0; i < stages.size(); i++) {
      classes.putIfAbsent(Palette.stage(stages.get(i)).light(), "d" + i);
    }
    classes.put("#1b2430", "k");
    classes.put("#dde3ea", "g");
    return classes;
  }
}
