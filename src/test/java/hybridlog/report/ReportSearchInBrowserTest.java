package hybridlog.report;

import static hybridlog.report.ReportInBrowserTest.synthetic;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Searching the report and its keys, in a real browser; left out where there is none. */
class ReportSearchInBrowserTest {
  @TempDir private static Path folder;
  @AutoClose private static Browser chromium;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() {
    chromium = Browser.start();
    browser = chromium.driver();
  }

  /** Of the lines only some are in the page: what it does not know it must not count. */
  @Test
  void searchSaysWhatItCannotKnow() throws Exception {
    Figures figures = synthetic(6000, 5, 4);
    TextFigures kind =
        figures.texts().stream().filter(k -> !unmasked(k).isEmpty()).findFirst().orElseThrow();
    String value = unmasked(kind);
    Path page = ReportInBrowserTest.write(folder.resolve("unsure.html"), figures);
    open(page, "#find=" + value);
    assertThat(chromium.status()).startsWith("At least ");
    assertThat(ReportInBrowserTest.shownEvents(browser)).isLessThan(kind.count());
    open(page, "#find=no-such-word");
    assertThat(chromium.status()).startsWith("Nothing in ").contains("predictions.csv");
    open(page, "#file=no-such-file");
    assertThat(chromium.status()).isEqualTo("No filter here for no-such-file");
    browser.executeScript("location.hash = ''");
    assertThat(chromium.status()).isEqualTo("6,000 events");
    chromium.assertQuiet(page);
  }

  /** A number that a sample of a kind has and its masked text has not; empty if there is none. */
  private static String unmasked(TextFigures kind) {
    return kind.count() < 10
        ? ""
        : Pattern.compile("[0-9]{2,}")
            .matcher(kind.samples().get(0).event().raw())
            .results()
            .map(MatchResult::group)
            .filter(number -> !kind.template().text().contains(number))
            .reduce("", (first, last) -> last);
  }

  private static void open(Path page, String fragment) {
    chromium.open(page, fragment, 1280, 1000, "light");
  }

  @Test
  void keysCanBeTurnedOff() throws Exception {
    Path page = ReportInBrowserTest.write(folder.resolve("keys.html"), synthetic(600, 5, 4));
    open(page, "");
    browser.findElement(By.id("keys")).click();
    browser.findElement(By.id("single")).click();
    new Actions(browser).sendKeys(Keys.ESCAPE).perform();
    new Actions(browser).sendKeys("1").perform();
    assertThat(chromium.status()).isEqualTo("600 events");
    browser.findElement(By.id("keys")).click();
    browser.findElement(By.id("single")).click();
    new Actions(browser).sendKeys(Keys.ESCAPE).perform();
    new Actions(browser).sendKeys("1").perform();
    assertThat(chromium.status()).contains(" of 600 events");
    chromium.assertQuiet(page);
  }
}
