package hybridlog.report;

import hybridlog.classify.Verdict;
import hybridlog.explore.Cluster;
import hybridlog.explore.Exploration;
import hybridlog.explore.ExploredText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws the pictures of an exploration. Inside the page, where a title and a legend stand beside
 * it, a picture is bare; as a file of its own it has both.
 */
final class ExploreCharts {
  /** Clusters whose numbers stand on the map; more would hide it. */
  private static final int NUMBERED = 40;

  private static final BasicStroke DASHED =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {5, 4}, 0);

  /** By shape and by colour: either tells neighbours in the legend apart. */
  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_DOWN);

  /** The markers as characters. */
  private static final String SHAPES = "●■▲◆▼";

  private final Exploration exploration;
  private final List<String> labels;
  private final Palette palette;
  private final boolean alone;

  /**
   * @param labels all labels that are proposed, in the order of the legend
   * @param alone whether the picture is to be a file of its own
   */
  ExploreCharts(Exploration exploration, List<String> labels, boolean alone) {
    this.exploration = exploration;
    this.labels = labels;
    this.palette = Palette.of(labels);
    this.alone = alone;
  }

  /** The shape of a label's marks, by its place in the legend. */
  static String shape(int place) {
    int shape = place % MARKERS.size();
    return SHAPES.substring(shape, shape + 1);
  }

  /** Each text a point, coloured by the label proposed for its cluster; noise small and grey. */
  XYChart map() {
    XYChart chart = new XYChartBuilder().width(1120).height(620).build();
    XYStyler styler = ChartStyle.of(chart, "Map of the texts", alone);
    styler.setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    styler.setAxisTicksVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotContentSize(0.97);
    styler.setMarkerSize(9);
    add(
        chart,
        "in no cluster",
        Color.decode(palette.label(Verdict.UNCLASSIFIED).light()),
        SeriesMarkers.CROSS,
        noise());
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      Color color = Color.decode(palette.label(label).light());
      add(chart, label, color, MARKERS.get(i % MARKERS.size()), members(label));
    }
    styler.setAnnotationTextFont(ChartStyle.font(11, Font.BOLD));
    styler.setAnnotationTextFontColor(Charts.INK);
    for (Cluster cluster : exploration.clusters()) {
      if (cluster.number() <= NUMBERED) {
        ExploredText center = exploration.texts().get(cluster.center());
        chart.addAnnotation(
            new AnnotationText(
                Integer.toString(cluster.number()), center.x(), center.y() + lift(), false));
      }
    }
    return chart;
  }

  private double lift() {
    double top = exploration.texts().stream().mapToDouble(ExploredText::y).max().orElse(0);
    double bottom = exploration.texts().stream().mapToDouble(ExploredText::y).min().orElse(0);
    return 0.02 * (top - bottom);
  }

  private List<ExploredText> noise() {
    return exploration.texts().stream().filter(ExploredText::isNoise).toList();
  }

  private List<ExploredText> members(String label) {
    List<ExploredText> members = new ArrayList<>();
    for (Cluster cluster : exploration.clusters()) {
      if (cluster.label().equals(label)) {
        cluster.texts().forEach(text -> members.add(exploration.texts().get(text)));
      }
    }
    members.sort(Comparator.comparingInt(ExploredText::cluster));
    return members;
  }

  private static void add(
      XYChart chart, String name, Color color, Marker marker, List<ExploredText> texts) {
    if (!texts.isEmpty()) {
      XYSeries series =
          chart.addSeries(
              Display.visible(name, false),
              texts.stream().mapToDouble(ExploredText::x).toArray(),
              texts.stream().mapToDouble(ExploredText::y).toArray());
      series.setMarker(marker);
      series.setMarkerColor(color);
    }
  }

  /** The distance of each text to its k-th neighbour, ascending, with eps and the knee. */
  XYChart distances() {
    XYChart chart = new XYChartBuilder().width(1120).height(260).build();
    XYStyler styler = ChartStyle.of(chart, "Distance to the neighbours", alone);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setYAxisMin(0.0);
    styler.setYAxisDecimalPattern("0.00");
    styler.setXAxisDecimalPattern("#,##0");
    styler.setXAxisMaxLabelCount(12);
    styler.setMarkerSize(0);
    double[] y = exploration.distances().stream().mapToDouble(Double::doubleValue).toArray();
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 1;
    }
    if (x.length > 0) {
      XYSeries series = chart.addSeries("distance", x, y);
      series.setMarker(SeriesMarkers.NONE);
      series.setLineColor(Charts.HEAT);
      series.setLineWidth(2);
    }
    styler.setAnnotationLineColor(Charts.INK);
    styler.setAnnotationLineStroke(DASHED);
    chart.addAnnotation(new AnnotationLine(exploration.settings().eps(), false, false));
    styler.setAnnotationTextFont(ChartStyle.font(11, Font.BOLD));
    styler.setAnnotationTextFontColor(Charts.INK);
    return chart;
  }
}
