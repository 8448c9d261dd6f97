package hybridlog.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;

/** How curves and maps look, in a page and as pictures of their own. */
final class ChartStyle {
  private static final Color CLEAR = new Color(0, 0, 0, 0);
  private static final BasicStroke THIN = new BasicStroke(1);

  private ChartStyle() {}

  /**
   * Styles a chart.
   *
   * @param alone whether it is a picture of its own, with title, legend and background
   */
  static XYStyler of(XYChart chart, String title, boolean alone) {
    XYStyler styler = chart.getStyler();
    styler.setBaseFont(font(12, Font.PLAIN));
    styler.setChartFontColor(Charts.INK);
    styler.setChartBackgroundColor(alone ? Color.WHITE : CLEAR);
    styler.setPlotBackgroundColor(CLEAR);
    styler.setPlotBorderVisible(false);
    styler.setChartPadding(alone ? 12 : 2);
    styler.setChartTitleVisible(alone);
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitleFont(font(15, Font.BOLD));
    styler.setLegendVisible(alone);
    styler.setLegendBorderColor(CLEAR);
    styler.setLegendBackgroundColor(CLEAR);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setPlotGridLinesColor(Charts.LINE);
    styler.setPlotGridLinesStroke(THIN);
    styler.setAxisTicksLineVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setAxisTickLabelsFont(font(11, Font.PLAIN));
    styler.setAxisTickLabelsColor(Charts.INK);
    styler.setAxisTitlesVisible(false);
    styler.setPlotMargin(2);
    styler.setLocale(Locale.ROOT);
    chart.setTitle(title);
    return styler;
  }

  static Font font(int size, int style) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
