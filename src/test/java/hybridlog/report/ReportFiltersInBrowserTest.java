package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
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
  /** In the order of their colours. */
  private static final List<String> LABELS = new WrittenLog().figures().labels();

  private static final List<String> WORDS =
      List.of("panic", "warning", "failure", "request", "disk", "intruder");

  @TempDir private static Path folder;
  @AutoClose private static Browser chromium;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() {
    chromium = Browser.start();
    browser = chromium.driver();
  }

  private static Path write(String name, WrittenLog log) throws Exception {
    return ReportInBrowserTest.write(folder.resolve(name), log.figures());
  }

  private static void open(Path page, String fragment) {
    chromium.open(page, fragment, 1280, 1000, "light");
  }

  /** What the table of files says of a label in the file that can be filtered by at a place. */
  private static String inFile(int file, String label) {
    return chromium.text("#files td[data-v='" + LABELS.indexOf(label) + ",-," + file + "']");
  }

  private static String card(String label) {
    return chromium.text("#labels button[data-l='" + LABELS.indexOf(label) + "'] b");
  }

  /** How many bars the picture of the events that match has. */
  static long bars(ChromeDriver driver) {
    String path = "document.querySelector('#focus path').getAttribute('d')";
    return (long) driver.executeScript("return " + path + ".split('z').length - 1");
  }

  /**
   * So many files and labels at so many times that the page cannot have all counts: each of 300
   * files has five labels in each half hour of a day, and a sixth from noon.
   */
  private static WrittenLog manyFiles() {
    WrittenLog log = new WrittenLog();
    for (int file = 0; file < 300; file++) {
      String name = String.format("srv%03d.log", file);
      for (int halfHour = 0; halfHour < 48; halfHour++) {
        for (int label = 0; label < (halfHour < 24 ? 5 : 6); label++) {
          log.add(name, 30L * halfHour, SyntheticLog.LABELS.get(label), WORDS.get(label) + " seen");
        }
      }
    }
    return log;
  }

  @Test
  void filesAreCountedWhereTheirTimesAreNotKnown() throws Exception {
    WrittenLog log = manyFiles();
    Figures figures = log.figures();
    assertThat(figures.timeline().filesTimed()).isFalse();
    Path page = ReportInBrowserTest.write(folder.resolve("many.html"), figures);
    open(page, "");
    assertThat(chromium.status()).isEqualTo("79,200 events");
    assertThat(inFile(0, "Critical Error")).isEqualTo("48");
    assertThat(inFile(39, "Security Alert")).isEqualTo("24");
    open(page, "#file=srv000.log");
    assertThat(chromium.status()).startsWith("264 of 79,200 events");
    assertThat(inFile(0, "Security Alert")).isEqualTo("24");
    assertThat(inFile(1, "Security Alert")).isEqualTo("0");
    assertThat(chromium.text("#focus p"))
        .isEqualTo("Events that match, but for 264 of which this page does not know the time");
    assertThat(browser.findElement(By.cssSelector("#focus svg")).isDisplayed()).isFalse();
    open(page, "#label=Security%20Alert");
    assertThat(chromium.text("#focus p")).isEqualTo("Events that match");
    assertThat(bars(browser)).isEqualTo(24);
    chromium.assertQuiet(page);
  }

  /** Of a file in the morning it is known at least that no label can be there that nobody had. */
  @Test
  void timesOfFilesThatAreNotKnownAreBounded() throws Exception {
    Path page = write("bounded.html", manyFiles());
    String morning = WrittenLog.time(0, 60);
    open(page, "#" + morning);
    assertThat(chromium.status()).startsWith("3,000 of 79,200 events");
    assertThat(inFile(0, "Critical Error")).isEqualTo("≤ 48");
    assertThat(inFile(0, "Security Alert")).isEqualTo("0");
    open(page, "#file=srv000.log&" + morning);
    assertThat(chromium.status()).startsWith("At most 240 of 79,200 events");
    assertThat(card("Security Alert")).isEqualTo("0");
    chromium.assertQuiet(page);
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
    assertThat(chromium.status()).isEqualTo("66,000 events");
    assertThat(chromium.text("#window")).isEqualTo("2025-03-03 00:05:00 – 2025-03-03 00:05:00.001");
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

  /** Kinds that are not in the page are counted without a search, and not found by one. */
  @Test
  void searchOfSomeKindsSaysSo() throws Exception {
    WrittenLog log = new WrittenLog();
    for (int i = 0; i < 2200; i++) {
      int kind = i / 2;
      log.add("a.log", 0, "Error", word(kind / 40) + " and " + word(kind % 40) + " are slow");
    }
    int kinds = Page.of(log.figures()).texts().size();
    assertThat(kinds).isLessThan(1100);
    Path page = write("kinds.html", log);
    open(page, "#file=a.log");
    assertThat(chromium.status()).startsWith("2,200 of 2,200 events, " + kinds + " kinds");
    open(page, "#find=slow");
    assertThat(chromium.status())
        .startsWith("At least " + Display.count(2L * kinds) + " of 2,200 events, " + kinds);
    chromium.assertQuiet(page);
  }

  private static String word(int number) {
    return "l" + "aeiou".charAt(number / 8) + "klmnprst".charAt(number % 8) + "o";
  }

  private static List<Long> counts() {
    return browser.findElements(By.cssSelector("#texts tbody tr:not([hidden])")).stream()
        .map(row -> row.findElements(By.tagName("td")).get(3).getText().replaceAll("[^0-9]", ""))
        .map(Long::valueOf)
        .toList();
  }
}
