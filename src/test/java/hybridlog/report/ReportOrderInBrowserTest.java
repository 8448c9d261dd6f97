package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What is seen first of the report, in a real browser; left out where there is none. */
class ReportOrderInBrowserTest {
  @TempDir private Path folder;

  @Test
  void onPhonesWhatIsUrgentStandsBeforeThePictures() throws Exception {
    Path page =
        ReportInBrowserTest.write(
            folder.resolve("order.html"), ReportInBrowserTest.synthetic(6000, 5, 4));
    try (Browser chromium = Browser.start()) {
      chromium.open(page, "", 1280, 1000, "light");
      assertThat(sections(chromium)).containsExactly("overview", "time", "where", "events");
      chromium.open(page, "", 400, 1000, "light");
      assertThat(sections(chromium)).containsExactly("overview", "events", "time", "where");
      assertThat(
              chromium
                  .driver()
                  .findElements(By.cssSelector("#texts tbody tr:not([hidden])"))
                  .size())
          .isBetween(1, 15);
      chromium.assertQuiet(page);
    }
  }

  /** The page's first four sections in the order in which they are seen. */
  private static List<String> sections(Browser chromium) {
    String top = "document.getElementById(%s).getBoundingClientRect().top";
    Object ids =
        chromium
            .driver()
            .executeScript(
                "return ['overview', 'time', 'where', 'events'].sort((a, b) => "
                    + top.formatted("a")
                    + " - "
                    + top.formatted("b")
                    + ").join(' ')");
    return List.of(String.valueOf(ids).split(" "));
  }
}
