package hybridlog.report;

import hybridlog.classify.DecidedBy;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.PieSeries;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.PieStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws the pictures of the report. Inside the page, where a title and a table with the colours
 * stand beside it, a picture is bare; as a file of its own it has a title and a legend.
 */
final class Charts {
  static final Color INK = new Color(0x1b2430);
  static final Color LINE = new Color(0xdde3ea);
  static final Color HEAT = new Color(0x12508f);
  static final Color HEAT_NONE = new Color(0xf4f7fa);

  private static final Color WHITE = new Color(0xfffffe);

  private final Figures figures;
  private final Palette palette;
  private final boolean alone;

  Charts(Figures figures, boolean alone) {
    this.figures = figures;
    this.palette = Palette.of(figures);
    this.alone = alone;
  }

  /** Labels that occur. */
  private List<String> labels() {
    return figures.labels().stream().filter(label -> figures.events(label) > 0).toList();
  }

  private List<DecidedBy> stages() {
    return Arrays.stream(DecidedBy.values()).filter(stage -> figures.events(stage) > 0).toList();
  }

  /** Who decided, as a ring. */
  Chart<?, ?> stagesPie() {
    PieChart chart = new PieChartBuilder().width(300).height(alone ? 300 : 220).build();
    style(chart, "Who decided");
    PieStyler styler = chart.getStyler();
    styler.setDefaultSeriesRenderStyle(PieSeries.PieSeriesRenderStyle.Donut);
    styler.setDonutThickness(0.42);
    styler.setLabelType(PieStyler.LabelType.Percentage);
    styler.setLabelsFont(ChartStyle.font(11, Font.BOLD));
    styler.setLabelsDistance(0.76);
    styler.setSliceBorderWidth(2);
    styler.setPlotContentSize(0.96);
    styler.setLabelsFontColorAutomaticEnabled(true);
    styler.setLabelsFontColorAutomaticDark(INK);
    styler.setLabelsFontColorAutomaticLight(WHITE);
    for (DecidedBy stage : stages()) {
      chart.addSeries(stage.text(), figures.events(stage)).setFillColor(color(stage));
    }
    return chart;
  }

  /** Events of each label as bars on a logarithmic scale, so that the rare ones are seen. */
  Chart<?, ?> labelBars() {
    CategoryChart chart = bars("Labels", 620, 300);
    chart.getStyler().setOverlapped(true);
    chart.getStyler().setXAxisLabelRotation(25);
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmicDecadeOnly(true);
    chart.getStyler().setYAxisMin(0.5);
    chart.getStyler().setYAxisDecimalPattern("#,##0");
    List<String> names = labels();
    for (String label : names) {
      List<Double> heights = new ArrayList<>();
      for (String other : names) {
        heights.add(other.equals(label) ? (double) figures.events(label) : 0.0);
      }
      chart.addSeries(label, names, heights).setFillColor(color(label));
    }
    return chart;
  }

  /** Which share of each label was decided by whom. */
  Chart<?, ?> stagesPerLabel() {
    CategoryChart chart = bars("Who decided, per label (%)", 620, 300);
    chart.getStyler().setStacked(true);
    chart.getStyler().setXAxisLabelRotation(25);
    chart.getStyler().setYAxisMax(100.0);
    List<String> names = labels();
    for (DecidedBy stage : stages()) {
      List<Double> shares = new ArrayList<>();
      for (String label : names) {
        shares.add(100.0 * figures.events(label, stage) / figures.events(label));
      }
      chart.addSeries(stage.text(), names, shares).setFillColor(color(stage));
    }
    return chart;
  }

  /** Labels over time, stacked. */
  XYChart overTime() {
    XYChart chart = new XYChartBuilder().width(1120).height(alone ? 360 : 230).build();
    style(chart, "Labels over time");
    axes(chart.getStyler());
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
    chart.getStyler().setMarkerSize(0);
    chart.getStyler().setYAxisLeftWidthHint(60);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisDecimalPattern("#,##0");
    Figures.Timeline time = figures.timeline();
    TimeLabels format = TimeLabels.of(time);
    chart
        .getStyler()
        .setxAxisTickLabelsFormattingFunction(position -> format.at(position.longValue()));
    int bins = time.bins();
    double[] x = new double[2 * bins];
    for (int i = 0; i < bins; i++) {
      x[2 * i] = time.startOf(i) / 1000.0;
      x[2 * i + 1] = time.startOf(i + 1) / 1000.0;
    }
    List<double[]> layers = new ArrayList<>();
    double[] sum = new double[2 * bins];
    for (String label : labels()) {
      long[] counts = figures.overTime(label);
      for (int i = 0; i < bins; i++) {
        sum[2 * i] += counts[i];
        sum[2 * i + 1] += counts[i];
      }
      layers.add(sum.clone());
    }
    for (int i = layers.size() - 1; i >= 0; i--) {
      String label = labels().get(i);
      XYSeries series = chart.addSeries(label, x, layers.get(i));
      series.setMarker(SeriesMarkers.NONE);
      series.setFillColor(color(label));
      series.setLineColor(alone ? color(label) : ChartStyle.CLEAR);
    }
    return chart;
  }

  /** Events by confidence, those without an answer grey, the threshold as a line. */
  Chart<?, ?> confidences() {
    CategoryChart chart = bars("Confidence of the model", 620, 260);
    chart.getStyler().setStacked(true);
    chart.getStyler().setAvailableSpaceFill(0.96);
    chart.getStyler().setYAxisDecimalPattern("#,##0");
    chart.getStyler().setXAxisMaxLabelCount(11);
    List<String> names = new ArrayList<>();
    for (Figures.Confidence bar : figures.confidences()) {
      names.add(String.format(java.util.Locale.ROOT, "%.2f", bar.from()));
    }
    add(chart, names, DecidedBy.NONE, bar -> bar.events(DecidedBy.NONE));
    add(chart, names, DecidedBy.MODEL, bar -> bar.events(DecidedBy.MODEL));
    add(chart, names, DecidedBy.LLM, bar -> bar.events(DecidedBy.LLM));
    double threshold = figures.run().model().threshold();
    chart.addAnnotation(new AnnotationLine(threshold * OutcomeTally.BARS + 0.5, true, false));
    chart.getStyler().setAnnotationLineColor(INK);
    chart.getStyler().setAnnotationLineStroke(ChartStyle.THIN);
    return chart;
  }

  private void add(
      CategoryChart chart,
      List<String> names,
      DecidedBy stage,
      ToLongFunction<Figures.Confidence> height) {
    if (figures.events(stage) > 0 || stage == DecidedBy.MODEL) {
      List<Double> heights = new ArrayList<>();
      for (Figures.Confidence bar : figures.confidences()) {
        heights.add((double) height.applyAsLong(bar));
      }
      chart.addSeries(stage.text(), names, heights).setFillColor(color(stage));
    }
  }

  /** Files by labels; the darker, the more events, on a logarithmic scale. */
  Chart<?, ?> filesByLabels(List<FileFigures> files) {
    HeatMapChart chart =
        new HeatMapChartBuilder().width(620).height(110 + 16 * files.size()).build();
    style(chart, "Files by labels");
    axes(chart.getStyler());
    chart.getStyler().setPlotGridLinesVisible(false); // cells are transparent in the page
    chart.getStyler().setRangeColors(new Color[] {HEAT_NONE, HEAT});
    chart.getStyler().setXAxisLabelRotation(25);
    // The last label ends behind its column; what does not fit is not drawn at all.
    chart.getStyler().setChartPadding(14);
    chart.getStyler().setDrawBorder(false); // it has one colour in both themes
    chart.getStyler().setPlotContentSize(1);
    chart.getStyler().setLegendVisible(false);
    List<String> names = labels();
    List<String> rows = new ArrayList<>();
    List<Number[]> cells = new ArrayList<>();
    for (int row = files.size() - 1; row >= 0; row--) {
      FileFigures file = files.get(row);
      rows.add(Display.shortName(file.count().name(), 34));
      for (int column = 0; column < names.size(); column++) {
        long events = file.events().get(figures.labels().indexOf(names.get(column)));
        cells.add(new Number[] {column, files.size() - 1 - row, Math.log10(1.0 + events)});
      }
    }
    chart.addSeries("log10(1 + events)", names, rows, cells);
    return chart;
  }

  private CategoryChart bars(String title, int width, int height) {
    CategoryChart chart = new CategoryChartBuilder().width(width).height(height).build();
    style(chart, title);
    axes(chart.getStyler());
    chart.getStyler().setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Bar);
    chart.getStyler().setAvailableSpaceFill(0.72);
    return chart;
  }

  private void style(Chart<?, ?> chart, String title) {
    ChartStyle.base(chart, title, alone);
    Styler styler = chart.getStyler();
    styler.setChartPadding(alone ? 12 : 4);
    styler.setLegendFont(ChartStyle.font(12, Font.PLAIN));
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
  }

  private static void axes(AxesChartStyler styler) {
    ChartStyle.axes(styler);
    styler.setPlotGridVerticalLinesVisible(false);
  }

  private Color color(String label) {
    return Color.decode(palette.label(label).light());
  }

  private static Color color(DecidedBy stage) {
    return Color.decode(Palette.stage(stage).light());
  }
}
