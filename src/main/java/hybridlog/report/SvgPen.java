package hybridlog.report;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Map;

/**
 * Draws shapes as paths of SVG, lines that follow each other in one colour as one. From
 * VectorGraphics2D it has where a drawing stands: its transformation, colour and stroke. The SVG of
 * that library has a decimal for each number and an element for each line, and is much longer.
 * Clips, text that is no outline and partial transparency are left out: charts have none.
 */
final class SvgPen extends VectorGraphics2D {
  private final Drawing drawing;
  private final boolean isHeatMap;

  /** What a pen and its copies have drawn together. */
  private static final class Drawing {
    private final Map<String, String> classes;
    private final StringBuilder svg = new StringBuilder();
    private SvgPath path = new SvgPath();

    /** Attributes of the lines that are being drawn; empty if none are. */
    private String line = "";

    Drawing(Map<String, String> classes) {
      this.classes = classes;
    }

    void line(Shape shape, AffineTransform placed, String attributes) {
      if (!attributes.equals(line)) {
        end();
        line = attributes;
      }
      path.append(shape, placed);
    }

    void area(Shape shape, AffineTransform placed, String attributes) {
      end();
      path.append(shape, placed);
      put(attributes);
    }

    void end() {
      if (!line.isEmpty()) {
        put(line);
        line = "";
      }
    }

    private void put(String attributes) {
      svg.append("<path d=\"").append(path).append('"').append(attributes).append("/>");
      path = new SvgPath();
    }
  }

  /**
   * @param classes name of the class of each colour, as {@code #rrggbb}
   * @param isHeatMap whether areas in a colour between no heat and full heat are cells of a heat
   *     map; elsewhere they may be those of a label
   */
  SvgPen(Map<String, String> classes, boolean isHeatMap) {
    this.drawing = new Drawing(classes);
    this.isHeatMap = isHeatMap;
  }

  @Override
  public void draw(Shape shape) {
    if (isSeen()) {
      String color = PageStyle.hex(getColor());
      float width = getStroke() instanceof BasicStroke stroke ? stroke.getLineWidth() : 1;
      drawing.line(
          shape,
          getTransform(),
          " fill=\"none\" stroke=\""
              + color
              + "\" stroke-width=\""
              + Math.round(width * SvgPath.SCALE)
              + '"'
              + cssClass("s", color));
    }
  }

  /** An area; the cell of a heat map has one colour and is more or less transparent. */
  @Override
  public void fill(Shape shape) {
    if (isSeen()) {
      drawing.area(shape, getTransform(), paint(PageStyle.hex(getColor())));
    }
  }

  private boolean isSeen() {
    return getColor().getAlpha() > 0;
  }

  private String paint(String color) {
    double heat = isHeatMap ? heat(getColor()) : -1;
    if (heat < 0) {
      return " fill=\"" + color + '"' + cssClass("", color);
    }
    String opacity = String.valueOf(Math.round(heat * 100) / 100.0);
    String full = PageStyle.hex(Charts.HEAT);
    return " fill=\"" + full + "\" class=\"h\" fill-opacity=\"" + opacity + '"';
  }

  private String cssClass(String prefix, String color) {
    String known = drawing.classes.get(color);
    return known == null ? "" : " class=\"" + prefix + known + '"';
  }

  /** How far a colour is on the way from no heat to full heat; negative if it is not on it. */
  private static double heat(Color color) {
    double red = share(color.getRed(), Charts.HEAT_NONE.getRed(), Charts.HEAT.getRed());
    double green = share(color.getGreen(), Charts.HEAT_NONE.getGreen(), Charts.HEAT.getGreen());
    double blue = share(color.getBlue(), Charts.HEAT_NONE.getBlue(), Charts.HEAT.getBlue());
    boolean isOnIt = Math.abs(red - green) < 0.03 && Math.abs(red - blue) < 0.05;
    return isOnIt && red >= -0.01 && red <= 1.01 ? Math.max(0, Math.min(1, red)) : -1;
  }

  private static double share(int value, int none, int full) {
    return (value - none) / (double) (full - none);
  }

  /** The elements of what was drawn. */
  String elements() {
    drawing.end();
    return drawing.svg.toString();
  }
}
