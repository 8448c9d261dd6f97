package hybridlog.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A chart as SVG of a tenth of the size: whole numbers in tenths of a pixel, paths relative, no
 * white space, no clip paths (whose names differ from run to run), presentation attributes in place
 * of styles, and a class for each known colour, by which the page gives it the colour of its theme.
 */
final class SvgPicture {
  private static final Pattern COLOR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

  private final StringBuilder svg = new StringBuilder();
  private final Map<String, String> classes;
  private String transform = "";

  private SvgPicture(Map<String, String> classes) {
    this.classes = classes;
  }

  /**
   * @param classes name of the class of each colour, as {@code #rrggbb}
   * @param label what a screen reader says of it; goes through no other escape than XML's
   */
  static String of(Chart<?, ?> chart, Map<String, String> classes, String label) {
    ByteArrayOutputStream drawn = new ByteArrayOutputStream();
    try {
      VectorGraphicsEncoder.saveVectorGraphic(
          chart, drawn, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
      SvgPicture picture = new SvgPicture(classes);
      picture.head(chart, label);
      picture.read(drawn.toByteArray());
      return picture.svg.append("</svg>").toString();
    } catch (IOException | XMLStreamException e) {
      throw new IllegalStateException("XChart draws well-formed SVG", e);
    }
  }

  private void head(Chart<?, ?> chart, String label) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        .append(chart.getWidth() * SvgPath.SCALE)
        .append(' ')
        .append(chart.getHeight() * SvgPath.SCALE)
        .append("\" aria-label=\"")
        .append(escape(label))
        .append("\">");
  }

  private static String escape(String text) {
    return Display.visible(text, false)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private void read(byte[] drawn) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(drawn));
    int inDefinitions = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (in.getLocalName().equals("defs") || inDefinitions > 0) {
          inDefinitions++;
        } else {
          start(in);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (inDefinitions > 0) {
          inDefinitions--;
        }
      }
    }
  }

  private void start(XMLStreamReader in) {
    String name = in.getLocalName();
    if (name.equals("svg")) {
      return;
    }
    if (name.equals("g")) {
      String moved = in.getAttributeValue(null, "transform");
      transform = moved == null ? "" : " transform=\"" + SvgPath.transform(moved) + '"';
      return;
    }
    Map<String, String> style = style(String.valueOf(in.getAttributeValue(null, "style")));
    String paint = paint(style);
    if (paint.isEmpty()) {
      return;
    }
    svg.append('<').append(name);
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String attribute = in.getAttributeLocalName(i);
      if (!attribute.equals("style")) {
        svg.append(' ').append(attribute).append("=\"");
        String value = in.getAttributeValue(i);
        svg.append(attribute.equals("d") ? SvgPath.compact(value) : SvgPath.scaled(value));
        svg.append('"');
      }
    }
    svg.append(transform).append(paint).append("/>");
  }

  private static Map<String, String> style(String style) {
    Map<String, String> properties = new HashMap<>();
    for (String property : style.split(";", -1)) {
      int colon = property.indexOf(':');
      if (colon > 0) {
        properties.put(property.substring(0, colon), property.substring(colon + 1));
      }
    }
    return properties;
  }

  /** Attributes of a fill or a stroke; empty if nothing would be seen. */
  private String paint(Map<String, String> style) {
    String fill = hex(style.getOrDefault("fill", "none"));
    String stroke = hex(style.getOrDefault("stroke", "none"));
    boolean isLine = fill.equals("none");
    String color = isLine ? stroke : fill;
    String opacity = style.getOrDefault(isLine ? "stroke-opacity" : "fill-opacity", "1");
    if (color.equals("none") || Double.parseDouble(opacity) == 0) {
      return "";
    }
    double heat = heat(color);
    StringBuilder paint = new StringBuilder();
    if (heat >= 0) {
      return String.format(
          Locale.ROOT,
          " fill=\"%s\" class=\"h\" fill-opacity=\"%.2f\"",
          PageStyle.hex(Charts.HEAT),
          heat);
    }
    if (isLine) {
      paint.append(" fill=\"none\" stroke=\"").append(color).append('"');
      String width = style.getOrDefault("stroke-width", "1");
      paint.append(" stroke-width=\"").append(SvgPath.scaled(width)).append('"');
    } else {
      paint.append(" fill=\"").append(color).append('"');
    }
    String known = classes.get(color);
    if (known != null) {
      paint.append(" class=\"").append(isLine ? "s" : "").append(known).append('"');
    }
    return paint.toString();
  }

  private static String hex(String color) {
    Matcher rgb = COLOR.matcher(color);
    if (!rgb.matches()) {
      return color;
    }
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        Integer.parseInt(rgb.group(1)),
        Integer.parseInt(rgb.group(2)),
        Integer.parseInt(rgb.group(3)));
  }

  /** How far a colour is on the way from no heat to full heat; negative if it is not on it. */
  private double heat(String hex) {
    if (classes.containsKey(hex) || hex.length() != 7) {
      return -1;
    }
    int color = Integer.parseInt(hex.substring(1), 16);
    double[] at = new double[3];
    for (int i = 0; i < 3; i++) {
      int shift = 16 - 8 * i;
      int none = Charts.HEAT_NONE.getRGB() >> shift & 255;
      int full = Charts.HEAT.getRGB() >> shift & 255;
      at[i] = ((color >> shift & 255) - none) / (double) (full - none);
    }
    boolean isOnIt = Math.abs(at[0] - at[1]) < 0.03 && Math.abs(at[0] - at[2]) < 0.05;
    return isOnIt && at[0] >= -0.01 && at[0] <= 1.01 ? Math.max(0, Math.min(1, at[0])) : -1;
  }
}
