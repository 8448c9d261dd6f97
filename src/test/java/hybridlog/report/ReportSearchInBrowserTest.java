package hybridlog.report;

import static hybridlog.report.ReportInBrowserTest.synthetic;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import org.openqa.selenium.support.ui.WebDriverWait;

/** Searching the report and its keys, in a real browser; left out where there is none. */
class ReportSearchInBrowserTest {
  /** The places that are marked as found. */
  private static final String MARKED = "[...CSS.highlights.get('found')]";

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

  /**
   * In lower case İ has two characters, but a place in the text is one of the text as it stands.
   */
  @Test
  void wordsBehindCapitalsThatGrowAreMarked() throws Exception {
    WrittenLog log = new WrittenLog();
    log.add("a.log", 0, "Error", "İİİİİİİİİİ disk");
    Path page = ReportInBrowserTest.write(folder.resolve("capitals.html"), log.figures());
    open(page, "#find=disk");
    assertThat(browser.executeScript("return " + MARKED + ".map(String).join()"))
        .isEqualTo("disk,disk,disk");
    open(page, "#find=%C4%B0");
    assertThat(chromium.status()).startsWith("1 of 1 events, 1 kind, 1 of 1 lines");
    chromium.assertQuiet(page);
  }

  @Test
  void rowsThatSortingBringsToTheTopAreMarked() throws Exception {
    Path page = ReportInBrowserTest.write(folder.resolve("marks.html"), synthetic(6000, 5, 4));
    open(page, "#find=e");
    browser.findElement(By.cssSelector("#texts th[data-s=l] button")).click();
    browser.findElement(By.cssSelector("#texts th[data-s=l] button")).click();
    String top = "document.querySelector('#texts tbody tr:not([hidden])')";
    assertThat(
            browser.executeScript(
                "return " + MARKED + ".some(m => " + top + ".contains(m.startContainer))"))
        .isEqualTo(true);
    chromium.assertQuiet(page);
  }

  @Test
  void keysGoOnFromTheMarkedEvent() throws Exception {
    WrittenLog log = new WrittenLog();
    for (String what : List.of("disk", "printer", "network")) {
      log.add(what + ".log", 0, "Error", what + " is slow");
    }
    Path page = ReportInBrowserTest.write(folder.resolve("steps.html"), log.figures());
    open(page, "");
    By byText = By.cssSelector("#texts th[data-s=x] button");
    browser.findElement(byText).click();
    type("jj");
    assertThat(chromium.text("#texts tr.at summary")).startsWith("network");
    browser.findElement(byText).click();
    type("j");
    assertThat(chromium.text("#texts tr.at summary")).startsWith("disk");
    type("k");
    assertThat(chromium.text("#texts tr.at summary")).startsWith("network");
    browser.executeScript("location.hash = '#file=printer.log'");
    type("o");
    assertThat(browser.findElements(By.cssSelector("#texts details[open]"))).isEmpty();
    type("jo");
    assertThat(chromium.text("#texts details[open]")).startsWith("printer");
    type("c");
    new WebDriverWait(browser, Duration.ofSeconds(5))
        .until(driver -> chromium.text("[data-copy=texts]").equals("Copied 1 row"));
    chromium.assertQuiet(page);
  }

  private static void type(String keys) {
    new Actions(browser).sendKeys(keys).perform();
  }
}
