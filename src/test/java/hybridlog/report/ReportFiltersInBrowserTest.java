package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What the report counts under several filters at once, in a real browser; left out where there is
 * none.
 */
class ReportFiltersInBrowserTest {
  @TempDir private static Path folder;
  private static Browser chromium;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() {
    chromium = Browser.start();
    browser = chromium.driver();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static Path write(String name, WrittenLog log) throws Exception {
    return ReportInBrowserTest.write(folder.resolve(name), log.figures());
  }

  private static void open(Path page, String fragment) {
    chromium.open(page, fragment, 1280, 1000, "light");
  }

  private static String text(String css) {
    return browser.findElement(By.cssSelector(css)).getText();
  }

  private static String status() {
    return text("#status");
  }

  /** A bin that is all of time has an end of which no clock knows. */
  @Test
  void oneBinOfAllTimeHasBounds() throws Exception {
    WrittenLog log = new WrittenLog();
    for (int file = 0; file < 11_000; file++) {
      for (String label : SyntheticLog.LABELS.subList(0, 6)) {
        log.add("srv" + file + ".log", 5, label, "seen");
      }
    }
    Figures figures = log.figures();
    assertThat(figures.timeline().widthMicros()).isEqualTo(Long.MAX_VALUE);
    Path page = ReportInBrowserTest.write(folder.resolve("one-bin.html"), figures);
    open(page, "");
    assertThat(status()).isEqualTo("66,000 events");
    assertThat(text("#window")).isEqualTo("2025-03-03 00:05:00 – 2025-03-03 00:05:00.001");
    chromium.assertQuiet(page);
  }

  @Test
  void sortedTablesStaySortedUnderFilters() throws Exception {
    WrittenLog log = new WrittenLog();
    for (int i = 0; i < 50; i++) {
      log.add("a.log", i, "Error", "disk is slow");
      log.add(i < 10 ? "a.log" : "b.log", i, "Error", "network is slow");
      log.add(i % 2 == 0 ? "a.log" : "b.log", i, "Error", "printer is slow");
      if (i < 30) {
        log.add("b.log", i, "Error", "memory is slow");
      }
    }
    Path page = write("sorted.html", log);
    open(page, "");
    browser.findElement(By.cssSelector("#texts th[data-s=n] button")).click();
    assertThat(counts()).containsExactly(50L, 50L, 50L, 30L);
    open(page, "#file=b.log");
    browser.findElement(By.cssSelector("#texts th[data-s=n] button")).click();
    assertThat(counts()).containsExactly(40L, 30L, 25L);
    browser.executeScript(
        "document.querySelector('#texts summary').focus(); location.hash = '#file=a.log'");
    assertThat(counts()).containsExactly(50L, 25L, 10L);
    assertThat(browser.switchTo().activeElement().getText()).startsWith("network is slow");
    browser.findElement(By.cssSelector("#texts th[data-s=n] button")).click();
    browser.executeScript("location.hash = '#find=slow'");
    assertThat(counts()).isSortedAccordingTo(Comparator.naturalOrder()).hasSize(4);
    assertThat(
            browser.findElement(By.cssSelector("#texts th[data-s=n]")).getDomAttribute("aria-sort"))
        .isEqualTo("ascending");
    chromium.assertQuiet(page);
  }

  private static List<Long> counts() {
    return browser.findElements(By.cssSelector("#texts tbody tr:not([hidden])")).stream()
        .map(row -> row.findElements(By.tagName("td")).get(3).getText().replaceAll("[^0-9]", ""))
        .map(Long::valueOf)
        .toList();
  }
}
