package hybridlog.report;

import java.util.Map;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart as SVG: paths of whole numbers in tenths of a pixel, presentation attributes in place of
 * styles, and a class for each known colour, by which the page gives it the colour of its theme.
 */
final class SvgPicture {
  private SvgPicture() {}

  /**
   * @param classes name of the class of each colour, as {@code #rrggbb}
   * @param label what a screen reader says of it; goes through no other escape than XML's
   */
  static String of(Chart<?, ?> chart, Map<String, String> classes, String label) {
    SvgPen pen = new SvgPen(classes, chart instanceof HeatMapChart);
    chart.paint(pen, chart.getWidth(), chart.getHeight());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
        + chart.getWidth() * SvgPath.SCALE
        + ' '
        + chart.getHeight() * SvgPath.SCALE
        + "\" aria-label=\""
        + escape(label)
        + "\">"
        + pen.elements()
        + "</svg>";
  }

  private static String escape(String text) {
    return Display.visible(text, false)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
