package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * Links to the report that were made for another one, or by hand: 60 events, one a minute. In a
 * real browser; left out where there is none.
 */
class ReportLinksInBrowserTest {
  @TempDir private static Path folder;
  private static Path page;
  @AutoClose private static Browser chromium;

  @BeforeAll
  static void start() throws Exception {
    WrittenLog log = new WrittenLog();
    for (int minute = 0; minute < 60; minute++) {
      log.add("a.log", minute, "Error", "disk is slow");
    }
    page = ReportInBrowserTest.write(folder.resolve("links.html"), log.figures());
    chromium = Browser.start();
  }

  private static void open(String fragment) {
    chromium.open(page, fragment, 1280, 1000, "light");
  }

  @Test
  void timesOutsideOfThePageAreSaidToBeNone() throws Exception {
    for (String time :
        new String[] {WrittenLog.time(600, 660), WrittenLog.time(-60, -30), "time=yesterday"}) {
      open("#" + time);
      assertThat(chromium.status())
          .isEqualTo("No filter here for " + time.substring("time=".length()));
      assertThat(chromium.driver().findElements(By.cssSelector("#active button"))).isEmpty();
    }
    chromium.assertQuiet(page);
  }

  @Test
  void timesPartlyOutsideOfThePageAreCut() throws Exception {
    open("#" + WrittenLog.time(-60, 10));
    assertThat(chromium.status()).startsWith("10 of 60 events");
    open("#" + WrittenLog.time(50, 660));
    assertThat(chromium.status()).startsWith("10 of 60 events");
    chromium.assertQuiet(page);
  }

  @Test
  void wordsThatAreNoFilterAreLeftOut() throws Exception {
    open("#find=slow&labels&toString=x");
    assertThat(chromium.status()).startsWith("60 of 60 events");
    open("#find=%20");
    assertThat(chromium.status()).isEqualTo("60 events");
    chromium.assertQuiet(page);
  }
}
