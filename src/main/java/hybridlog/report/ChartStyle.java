package hybridlog.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** How curves and maps look, in a page and as pictures of their own. */
final class ChartStyle {
  static final Color CLEAR = new Color(0, 0, 0, 0);
  static final BasicStroke THIN = new BasicStroke(1);

  private ChartStyle() {}

  /**
   * Styles a chart of curves or points.
   *
   * @param alone whether it is a picture of its own, with title, legend and background
   */
  static XYStyler of(XYChart chart, String title, boolean alone) {
    base(chart, title, alone);
    XYStyler styler = chart.getStyler();
    styler.setChartPadding(alone ? 12 : 2);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    axes(styler);
    return styler;
  }

  /** Fonts, colours, title and legend of any chart. */
  static void base(Chart<?, ?> chart, String title, boolean alone) {
    Styler styler = chart.getStyler();
    styler.setBaseFont(font(12, Font.PLAIN));
    styler.setChartFontColor(Charts.INK);
    styler.setChartBackgroundColor(alone ? Color.WHITE : CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    styler.setPlotBorderVisible(false);
    styler.setChartTitleVisible(alone);
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitleFont(font(15, Font.BOLD));
    styler.setLegendVisible(alone);
    styler.setLegendBorderColor(CLEAR);
    styler.setLegendBackgroundColor(CLEAR);
    chart.setTitle(title);
  }

  static void axes(AxesChartStyler styler) {
    styler.setPlotGridLinesColor(Charts.LINE);
    styler.setPlotGridLinesStroke(THIN);
    styler.setAxisTicksLineVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setAxisTickLabelsFont(font(11, Font.PLAIN));
    styler.setAxisTickLabelsColor(Charts.INK);
    styler.setAxisTitlesVisible(false);
    styler.setPlotMargin(2);
    styler.setLocale(Locale.ROOT);
  }

  static Font font(int size, int style) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
