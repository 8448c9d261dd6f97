package hybridlog.report;

import static hybridlog.report.ReportFiltersInBrowserTest.bars;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A search of the report with other filters: 1,200 log-ins, of alice's in the first hour of one
 * file, and of bobby's in the second hour of another. In a real browser; left out where there is
 * none.
 */
class ReportSearchFiltersInBrowserTest {
  private static final String HOUR = WrittenLog.time(0, 60);
  private static final String NEXT_HOUR = WrittenLog.time(60, 120);

  @TempDir private static Path folder;
  private static Figures figures;
  private static int logins;
  private static Path page;
  @AutoClose private static Browser chromium;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws Exception {
    WrittenLog log = new WrittenLog();
    for (int i = 0; i < 600; i++) {
      log.add("a.log", i / 10, "User Action", "session opened for user alice" + i);
      log.add("b.log", 60 + i / 10, "User Action", "session opened for user bobby" + i);
      log.add(i % 2 == 0 ? "a.log" : "b.log", i / 5, "Error", "disk is slow");
      log.add("a.log", 30, "Error", "printer is on fire");
    }
    figures = log.figures();
    logins = figures.labels().indexOf("User Action");
    page = ReportInBrowserTest.write(folder.resolve("logins.html"), figures);
    chromium = Browser.start();
    browser = chromium.driver();
  }

  private static void open(String fragment) {
    chromium.open(page, fragment, 1280, 1000, "light");
  }

  private static String loginsIn(String file) {
    String place = file.equals("a.log") ? "0" : "1";
    assertThat(chromium.text("#files button[data-f='" + place + "']")).isEqualTo(file);
    return chromium.text("#files td[data-v='" + logins + ",-," + place + "']");
  }

  private static TextFigures logins() {
    return figures.texts().stream().filter(kind -> kind.labelIndex() == logins).findFirst().get();
  }

  /** Samples in the page that have a name. */
  private static long samples(String name) {
    return logins().samples().stream().filter(s -> s.event().raw().contains(name)).count();
  }

  /** A value in the page of which no sample there tells the place. */
  private static String valueWithoutPlace() {
    return logins().values().stream()
        .flatMap(values -> values.commonest().stream().limit(5))
        .map(Map.Entry::getKey)
        .filter(value -> samples(value) == 0)
        .findFirst()
        .orElseThrow();
  }

  private static String nothing(int kinds) {
    return "Nothing here under these filters; without them "
        + (kinds == 1 ? "1 kind" : kinds + " kinds");
  }

  @Test
  void samplesAreCountedInTheirFiles() throws Exception {
    for (String name : List.of("alice", "bobby")) {
      String file = name.equals("alice") ? "a.log" : "b.log";
      String other = name.equals("alice") ? "b.log" : "a.log";
      long samples = samples(name);
      assertThat(samples).isPositive();
      open("#find=" + name + "&by=model");
      assertThat(loginsIn(file)).isEqualTo("≥ " + samples);
      assertThat(loginsIn(other)).isEqualTo("0");
      open("#find=" + name + "&file=" + file);
      assertThat(loginsIn(file)).isEqualTo("≥ " + samples);
      assertThat(chromium.status()).startsWith("At least ").contains(" of 2,400 events, 1 kind,");
      open("#find=" + name + "&file=" + other);
      assertThat(chromium.status()).startsWith(nothing(1));
      assertThat(loginsIn(file)).isEqualTo("0");
      assertThat(loginsIn(other)).isEqualTo("0");
    }
    chromium.assertQuiet(page);
  }

  @Test
  void samplesAreCountedAtTheirTimes() throws Exception {
    open("#find=bobby&" + HOUR);
    assertThat(chromium.status()).startsWith(nothing(1));
    open("#find=bobby&" + NEXT_HOUR);
    assertThat(loginsIn("b.log")).isEqualTo("≥ " + samples("bobby"));
    chromium.assertQuiet(page);
  }

  /** It may be in any of the files: that of none is said to have it. */
  @Test
  void valuesWithoutPlaceAreCountedWhereTheyCannotBeElsewhere() throws Exception {
    String value = valueWithoutPlace();
    open("#find=" + value);
    assertThat(chromium.text("#texts tbody tr:not([hidden]) td:nth-child(4)")).isEqualTo("≥ 1");
    assertThat(Stream.of(loginsIn("a.log"), loginsIn("b.log"))).containsOnly("0");
    open("#find=" + value + "&file=a.log&file=b.log");
    assertThat(chromium.text("#texts tbody tr:not([hidden]) td:nth-child(4)")).isEqualTo("≥ 1");
    open("#find=" + value + "&file=" + (value.startsWith("alice") ? "b.log" : "a.log"));
    assertThat(chromium.status()).startsWith(nothing(1));
    chromium.assertQuiet(page);
  }

  /** A line in the page is an event, also where the samples of its kind do not have the words. */
  @Test
  void linesAreCountedWhereTheirKindIsNotFound() throws Exception {
    String kind = logins().samples() + " " + logins().values();
    String name =
        figures.samples().stream()
            .map(sample -> sample.event().raw().replaceAll(".* ", ""))
            .filter(last -> last.matches("(alice|bobby)[0-9]{3}") && !kind.contains(last))
            .findFirst()
            .orElseThrow();
    open("#find=" + name);
    assertThat(chromium.status())
        .isEqualTo("At least 1 of 2,400 events, 0 kinds, 1 of 800 lines here");
    chromium.assertQuiet(page);
  }

  @Test
  void filesOfAKindAreBoundedAtATime() throws Exception {
    open("#find=session&" + HOUR);
    assertThat(chromium.status()).startsWith("600 of 2,400 events, 1 kind,");
    assertThat(loginsIn("a.log")).isEqualTo("≤ 600");
    assertThat(loginsIn("b.log")).isEqualTo("≤ 600");
    open("#find=session&file=b.log&" + HOUR);
    assertThat(chromium.status()).startsWith("At most 600 of 2,400 events, 1 kind,");
    chromium.assertQuiet(page);
  }

  @Test
  void pictureShowsTheChosenFilesAlone() throws Exception {
    open("#find=fire&file=a.log");
    assertThat(chromium.text("#focus p")).isEqualTo("Events that match");
    assertThat(bars(browser)).isEqualTo(1);
    open("#find=fire");
    assertThat(bars(browser)).isEqualTo(1);
    open("#find=slow&file=a.log");
    assertThat(chromium.status()).startsWith("300 of 2,400 events");
    assertThat(chromium.text("#focus p"))
        .isEqualTo("Events that match, but for 300 of which this page does not know the time");
    assertThat(browser.findElement(By.cssSelector("#focus svg")).isDisplayed()).isFalse();
    open("#find=fire&" + NEXT_HOUR);
    assertThat(bars(browser)).as("those at other times too, as without a search").isEqualTo(1);
    chromium.assertQuiet(page);
  }

  @Test
  void cardsOfOtherLabelsCountWhatASearchFinds() throws Exception {
    open("#label=Error&find=session");
    assertThat(chromium.text("#labels button[data-l='" + logins + "'] b")).isEqualTo("1,200");
    assertThat(chromium.status()).startsWith(nothing(1));
    browser.findElement(By.cssSelector("#labels button[data-l='" + logins + "']")).click();
    assertThat(chromium.status()).startsWith("1,200 of 2,400 events, 1 kind,");
    assertThat(chromium.text("#texts tbody tr:not([hidden]) td:nth-child(4)")).isEqualTo("1,200");
    open("#label=Error&find=no-such-word");
    assertThat(chromium.status()).startsWith("Nothing in 3 kinds");
    chromium.assertQuiet(page);
  }

  @Test
  void searchLeavesAFilterThatIsNotThere() throws Exception {
    open("#file=no-such-file");
    assertThat(chromium.status()).isEqualTo("No filter here for no-such-file");
    browser.findElement(By.id("q")).sendKeys("fire");
    assertThat(chromium.status()).startsWith("600 of 2,400 events, 1 kind,");
    chromium.assertQuiet(page);
  }
}
