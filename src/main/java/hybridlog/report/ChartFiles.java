package hybridlog.report;

import hybridlog.Background;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** Begins to write them, each in a thread of its own. */
  static List<Background> start(Figures figures, ReportFiles.Destination out) {
    if (figures.totals().events() == 0) {
      return List.of();
    }
    Charts charts = new Charts(figures, true);
    List<FileFigures> rows = PageFiles.of(figures).drawn();
    List<Background> files = new ArrayList<>();
    if (figures.timeline().bins() > 0) {
      files.add(start("labels-over-time", "Labels over time, stacked", charts::overTime, out));
    }
    files.add(start("decided-by", "Who decided", charts::stagesPie, out));
    files.add(start("labels", "Events of each label, logarithmic", charts::labelBars, out));
    files.add(start("decided-by-per-label", "Who decided, per label", charts::stagesPerLabel, out));
    files.add(start("confidence", "Events by confidence", charts::confidences, out));
    files.add(start("files-by-label", "Files by labels", () -> charts.filesByLabels(rows), out));
    return files;
  }

  private static Background start(
      String name, String label, Supplier<Chart<?, ?>> drawing, ReportFiles.Destination out) {
    return Background.start(name, () -> write(name, label, drawing, out));
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
