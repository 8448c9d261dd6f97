package hybridlog.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * The pictures of the report as files of their own, {@code charts/*.svg} and {@code charts/*.png},
 * with titles and legends: for mails, tickets and slides. On a machine without any font Java cannot
 * draw text: there are none there.
 */
final class ChartFiles {
  /** Pixels of a PNG per unit of its chart: sharp on a dense screen and on paper. */
  private static final int DENSITY = 2;

  private ChartFiles() {}

  static void write(Figures figures, ReportFiles.Destination out) throws IOException {
    if (figures.totals().events() == 0) {
      return;
    }
    Charts charts = new Charts(figures, true);
    List<FileFigures> rows = PageFiles.of(figures).drawn();
    write("decided-by", "Who decided", charts::stagesPie, out);
    write("labels", "Events of each label, logarithmic", charts::labelBars, out);
    write("decided-by-per-label", "Who decided, per label", charts::stagesPerLabel, out);
    write("confidence", "Events by confidence", charts::confidences, out);
    write("files-by-label", "Files by labels", () -> charts.filesByLabels(rows), out);
    if (figures.timeline().bins() > 0) {
      write("labels-over-time", "Labels over time, stacked", charts::overTime, out);
    }
  }

  private static void write(
      String name, String label, Supplier<Chart<?, ?>> drawing, ReportFiles.Destination out)
      throws IOException {
    String svg = Pictures.draw(drawing, Map.of(), label);
    if (svg.isEmpty()) {
      return;
    }
    try (OutputStream file = out.create("charts/" + name + ".svg")) {
      file.write(svg.getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream file = out.create("charts/" + name + ".png")) {
      ImageIO.write(image(drawing.get()), "png", file);
    }
  }

  private static BufferedImage image(Chart<?, ?> chart) {
    BufferedImage image =
        new BufferedImage(
            chart.getWidth() * DENSITY, chart.getHeight() * DENSITY, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.scale(DENSITY, DENSITY);
    chart.paint(pen, chart.getWidth(), chart.getHeight());
    pen.dispose();
    return image;
  }
}
