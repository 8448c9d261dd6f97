package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
  @Test
  void writesAllFiles() throws Exception {
    SyntheticLog log = new SyntheticLog(1, 3, 2, 1);
    Summary summary = new Summary();
    log.events(3000, summary::add);
    Figures figures = Figures.of(summary, log.inventory(), SyntheticLog.run());
    Map<String, ByteArrayOutputStream> files = new ConcurrentSkipListMap<>();
    ReportFiles.write(
        figures, false, name -> files.computeIfAbsent(name, path -> new ByteArrayOutputStream()));
    assertThat(files).containsKeys("report.html", "summary.json", "templates.csv");
    assertThat(String.valueOf(files.get("report.html"))).contains("3,000 lines");
    List<String> pictures =
        List.of(
            "decided-by",
            "labels",
            "decided-by-per-label",
            "confidence",
            "files-by-label",
            "labels-over-time");
    for (String picture : pictures) {
      assertThat(String.valueOf(files.get("charts/" + picture + ".svg"))).startsWith("<svg");
      byte[] png =
          files
              .getOrDefault("charts/" + picture + ".png", new ByteArrayOutputStream())
              .toByteArray();
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(image.getWidth()).isGreaterThanOrEqualTo(600);
      assertThat(colors(image)).as(picture).isGreaterThan(5);
    }
  }

  private static long colors(BufferedImage image) {
    return Arrays.stream(
            image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
        .distinct()
        .count();
  }
}
