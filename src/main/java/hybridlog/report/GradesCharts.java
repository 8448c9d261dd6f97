package hybridlog.report;

import hybridlog.train.Grades;
import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves of how good answers are. */
final class GradesCharts {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 360;

  /** Thresholds of the coverage curve. */
  private static final int STEPS = 100;

  private GradesCharts() {}

  /**
   * Share of right answers by mean confidence, beside the diagonal of a model that keeps its word.
   */
  static XYChart reliability(Grades grades) {
    XYChart chart = chart("Confidence", "Right");
    XYStyler styler = chart.getStyler();
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(1.0);
    styler.setYAxisMin(0.0);
    XYSeries ideal = chart.addSeries("as promised", new double[] {0, 1}, new double[] {0, 1});
    ideal.setMarker(SeriesMarkers.NONE);
    ideal.setLineColor(Charts.INK);
    ideal.setLineWidth(1);
    List<Grades.Range> ranges = grades.ranges();
    XYSeries kept =
        chart.addSeries(
            "answers",
            ranges.stream().mapToDouble(Grades.Range::promised).toArray(),
            ranges.stream().mapToDouble(Grades.Range::kept).toArray());
    kept.setMarker(SeriesMarkers.CIRCLE);
    kept.setMarkerColor(Charts.HEAT);
    kept.setLineColor(Charts.HEAT);
    kept.setLineWidth(2);
    return chart;
  }

  /** Share of right answers by share of lines that are answered, as the threshold goes up. */
  static XYChart coverage(Grades grades) {
    List<Grades.Coverage> steps =
        IntStream.range(0, STEPS)
            .mapToObj(step -> grades.above(step / (double) STEPS))
            .filter(coverage -> coverage.answered() > 0)
            .toList();
    XYChart chart = chart("Answered", "Right");
    XYStyler styler = chart.getStyler();
    styler.setXAxisMin(0.0);
    styler.setXAxisMax(1.0);
    XYSeries series =
        chart.addSeries(
            "right",
            steps.stream().mapToDouble(Grades.Coverage::share).toArray(),
            steps.stream().mapToDouble(Grades.Coverage::strict).toArray());
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(Charts.HEAT);
    series.setLineWidth(2);
    return chart;
  }

  private static XYChart chart(String x, String y) {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).build();
    XYStyler styler = ChartStyle.of(chart, "", false);
    styler.setXAxisDecimalPattern("0.0");
    styler.setYAxisDecimalPattern("0.00");
    styler.setYAxisMax(1.0);
    styler.setMarkerSize(7);
    styler.setAxisTitlesVisible(true);
    styler.setAxisTitleFont(ChartStyle.font(12, Font.PLAIN));
    chart.setXAxisTitle(x);
    chart.setYAxisTitle(y);
    return chart;
  }
}
