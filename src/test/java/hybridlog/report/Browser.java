package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium without a window, for tests that look at pages; they are left out where there is none.
 */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it, or leaves the test out with a word. */
  public static Browser start() {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "Left out: no Chromium with chromedriver in /usr/bin");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    return new Browser(
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withSilent(true)
                .build(),
            options));
  }

  ChromeDriver driver() {
    return driver;
  }

  /**
   * Opens a page afresh.
   *
   * @param fragment what follows the page's name in the address, or empty
   * @param theme {@code light} or {@code dark}
   */
  public void open(Path page, String fragment, int width, int height, String theme) {
    driver.manage().window().setSize(new Dimension(width, height));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    driver.get("about:blank");
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(page.toUri() + fragment);
  }

  /** What is read in the first element that a selector finds. */
  String text(String css) {
    return driver.findElement(By.cssSelector(css)).getText();
  }

  /** What the page says of its filters. */
  String status() {
    return text("#status");
  }

  /** Asserts that there was neither a message on the console nor a request but for the page. */
  public void assertQuiet(Path page) {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    assertThat(driver.manage().logs().get(LogType.PERFORMANCE).getAll())
        .extracting(entry -> entry.getMessage())
        .filteredOn(message -> message.contains("\"Network.requestWillBeSent\""))
        .allMatch(message -> message.contains("\"documentURL\":\"" + page.toUri()))
        .hasSizeLessThanOrEqualTo(1);
  }

  /** Writes what is seen as a PNG. */
  public void shoot(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
