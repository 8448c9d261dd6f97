package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

class SvgPictureTest {
  private static final Map<String, String> CLASSES = Map.of("#1b2430", "k");

  private final SvgPen pen = new SvgPen(CLASSES, false);

  @Test
  void shapesAreRelativePathsInTenths() {
    pen.setColor(Color.RED);
    pen.translate(10, 20);
    pen.fill(new Rectangle2D.Double(1, 2.04, 30, 4));
    assertThat(pen.elements())
        .isEqualTo("<path d=\"m110 220h300v40h-300v-40z\" fill=\"#ff0000\"/>");
  }

  @Test
  void curvesStayCurves() {
    pen.setColor(Color.RED);
    Path2D path = new Path2D.Double();
    path.moveTo(1, 1);
    path.quadTo(2, 0, 3, 1);
    path.curveTo(4, 2, 5, 2, 6, 1);
    path.closePath();
    path.lineTo(2, 2);
    pen.fill(path);
    assertThat(pen.elements()).contains("\"m10 10q10-10 20 0c10 10 20 10 30 0zl10 10\"");
  }

  @Test
  void rotatedIsWhereItIsSeen() {
    pen.setColor(Color.RED);
    pen.transform(AffineTransform.getRotateInstance(Math.PI / 2));
    pen.fill(new Rectangle2D.Double(1, 2, 3, 4));
    assertThat(pen.elements()).contains("\"m-20 10v30h-40v-30h40z\"");
  }

  @Test
  void linesThatFollowEachOtherAreOne() {
    pen.setColor(new Color(0x1b2430));
    pen.setStroke(new BasicStroke(1.5f));
    pen.draw(new Line2D.Double(0, 0, 2, 3));
    pen.draw(new Line2D.Double(2, 3, 4, 3));
    pen.draw(new Line2D.Double(4, 3, 4, 3));
    pen.draw(new Line2D.Double(9, 9, 9, 5));
    assertThat(pen.elements())
        .isEqualTo(
            "<path d=\"m0 0l20 30h20m50 60v-40\" fill=\"none\" stroke=\"#1b2430\""
                + " stroke-width=\"15\" class=\"sk\"/>");
  }

  @Test
  void outlineThatBeginsWhereALineEndedIsClosedThere() {
    pen.setColor(Color.RED);
    pen.draw(new Line2D.Double(0, 0, 5, 5));
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(5, 5);
    triangle.lineTo(9, 5);
    triangle.lineTo(9, 9);
    triangle.closePath();
    triangle.lineTo(1, 5);
    pen.draw(triangle);
    assertThat(pen.elements()).contains("\"m0 0l50 50h40v40l-40-40h-40\"");
  }

  @Test
  void anotherColorStrokeOrAreaEndsALine() {
    pen.setColor(Color.RED);
    pen.draw(new Line2D.Double(0, 0, 1, 0));
    pen.setStroke(new BasicStroke(2));
    pen.draw(new Line2D.Double(1, 0, 2, 0));
    pen.setColor(Color.BLUE);
    pen.draw(new Line2D.Double(2, 0, 3, 0));
    pen.fill(new Rectangle2D.Double(0, 0, 1, 1));
    pen.draw(new Line2D.Double(3, 0, 4, 0));
    assertThat(pen.elements().split("<path ", -1)).hasSize(6);
  }

  @Test
  void copiesDrawIntoTheSamePicture() {
    pen.setColor(Color.RED);
    Graphics2D copy = (Graphics2D) pen.create();
    copy.setColor(Color.BLUE);
    copy.translate(5, 0);
    copy.fill(new Rectangle2D.Double(0, 0, 1, 1));
    copy.dispose();
    pen.fill(new Rectangle2D.Double(0, 0, 1, 1));
    assertThat(pen.elements()).containsSubsequence("m50 0h10", "#0000ff", "m0 0h10", "#ff0000");
  }

  @Test
  void whatIsTransparentIsNotThere() {
    pen.setColor(new Color(1, 2, 3, 0));
    pen.fill(new Ellipse2D.Double(0, 0, 5, 5));
    pen.draw(new Ellipse2D.Double(0, 0, 5, 5));
    assertThat(pen.elements()).isEmpty();
  }

  @Test
  void heatIsOneColorMoreOrLessTransparent() {
    SvgPen heat = new SvgPen(CLASSES, true);
    heat.setColor(Charts.HEAT);
    heat.fill(new Rectangle2D.Double(0, 0, 1, 1));
    heat.setColor(new Color(0x83a4c5));
    heat.fill(new Rectangle2D.Double(0, 0, 1, 1));
    assertThat(heat.elements())
        .isEqualTo(
            "<path d=\"m0 0h10v10h-10v-10z\" fill=\"#12508f\" class=\"h\" fill-opacity=\"1.0\"/>"
                + "<path d=\"m0 0h10v10h-10v-10z\" fill=\"#12508f\" class=\"h\" fill-opacity=\"0.5\"/>");
  }

  @Test
  void lineInAColorOfHeatIsALine() {
    pen.setColor(Charts.HEAT);
    pen.draw(new Line2D.Double(0, 0, 1, 0));
    assertThat(pen.elements()).contains("stroke=\"#12508f\"");
  }

  @Test
  void chartIsAPictureWithALabel() {
    XYChart chart = new XYChartBuilder().width(300).height(200).title("Title").build();
    chart.addSeries("series", new double[] {1, 2, 3}, new double[] {2, 1, 3});
    String svg = SvgPicture.of(chart, Map.of(), "a \"label\" <&'");
    assertThat(svg)
        .startsWith(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 3000 2000\""
                + " aria-label=\"a &quot;label&quot; &lt;&amp;&#39;\"><path ")
        .endsWith("/></svg>")
        .doesNotContain("<text", "<image", "NaN");
  }
}
