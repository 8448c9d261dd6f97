package hybridlog.report;

import java.util.Map;
import java.util.TreeMap;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HeatMapSeries;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.internal.series.Series;

/** Adds up what the charts were given to draw, by the name of the series. */
public final class DrawnNumbers {
  private final Figures figures;
  private final Charts charts;

  public DrawnNumbers(Figures figures) {
    this.figures = figures;
    this.charts = new Charts(figures, false);
  }

  /** Events of each decider in the ring. */
  public Map<String, Long> stages() {
    Map<String, Long> sums = new TreeMap<>();
    for (Series series : series(charts.stagesPie())) {
      sums.put(series.getName(), ((PieSeries) series).getValue().longValue());
    }
    return sums;
  }

  /** Events of each label in the bars. */
  public Map<String, Long> labels() {
    return bars(charts.labelBars());
  }

  /** Events of each decider in the histogram. */
  public Map<String, Long> confidences() {
    return bars(charts.confidences());
  }

  /** Events of each decider in the bars of shares. */
  public Map<String, Long> shares() {
    Map<String, Long> sums = new TreeMap<>();
    for (Series series : series(charts.stagesPerLabel())) {
      CategorySeries bars = (CategorySeries) series;
      Object[] labels = bars.getXData().toArray();
      double events = 0;
      int at = 0;
      for (Number share : bars.getYData()) {
        events += share.doubleValue() / 100 * figures.events(String.valueOf(labels[at++]));
      }
      sums.put(series.getName(), Math.round(events));
    }
    return sums;
  }

  /** Events of each label in the layers over time. */
  public Map<String, Long> overTime() {
    Map<String, Long> sums = new TreeMap<>();
    Map<String, XYSeries> layers = charts.overTime().getSeriesMap();
    double below = 0;
    for (String label : figures.labels()) {
      if (layers.containsKey(label)) {
        double top = 0;
        double[] heights = layers.get(label).getYData();
        for (int i = 0; i < heights.length; i += 2) {
          top += heights[i];
        }
        sums.put(label, Math.round(top - below));
        below = top;
      }
    }
    return sums;
  }

  /** Events of each label in the map of files, of the files that are drawn. */
  public Map<String, Long> files() {
    Map<String, Long> sums = new TreeMap<>();
    for (Series series : series(charts.filesByLabels(PageFiles.of(figures).drawn()))) {
      HeatMapSeries map = (HeatMapSeries) series;
      for (Object cell : map.getHeatData()) {
        Number[] place = (Number[]) cell;
        String label = String.valueOf(map.getXData().toArray()[place[0].intValue()]);
        sums.merge(label, Math.round(Math.pow(10, place[2].doubleValue()) - 1), Long::sum);
      }
    }
    return sums;
  }

  /** Events of each label in the files that are drawn, as they were counted. */
  public Map<String, Long> countedInDrawnFiles() {
    Map<String, Long> sums = new TreeMap<>();
    for (FileFigures file : PageFiles.of(figures).drawn()) {
      for (int i = 0; i < figures.labels().size(); i++) {
        if (figures.events(figures.labels().get(i)) > 0) {
          sums.merge(figures.labels().get(i), file.events().get(i), Long::sum);
        }
      }
    }
    return sums;
  }

  private static Map<String, Long> bars(Chart<?, ?> chart) {
    Map<String, Long> sums = new TreeMap<>();
    for (Series series : series(chart)) {
      double sum = 0;
      for (Number height : ((CategorySeries) series).getYData()) {
        sum += height.doubleValue();
      }
      sums.put(series.getName(), Math.round(sum));
    }
    return sums;
  }

  private static Iterable<Series> series(Chart<?, ?> chart) {
    return chart.getSeriesMap().values().stream().map(Series.class::cast).toList();
  }
}
