package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.report.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws the README's picture, the report of the shipped sample, into {@code target/site}; with
 * {@code -Dpicture} also into its place among the sources.
 */
class ReportPictureIT {
  private static final Path PICTURE = Path.of("target", "site", "report.png");

  @TempDir private Path folder;

  @Test
  void reportOfTheSampleIsDrawn() throws Exception {
    try (Browser browser = Browser.start()) {
      Path out = folder.resolve("out");
      ShippedRun.over(Path.of("dataset", "sample"), out).run();
      Path page = out.resolve("report.html");
      browser.open(page, "", 1280, 1500, "light");
      browser.shoot(PICTURE);
      browser.assertQuiet(page);
    }
    assertThat(Files.size(PICTURE)).isGreaterThan(100_000);
    if (System.getProperty("picture") != null) {
      Files.copy(
          PICTURE, Path.of("src", "site", "report.png"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
