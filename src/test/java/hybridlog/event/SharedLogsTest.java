package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import hybridlog.input.SharedLogs;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Real logs of many programs: every line comes out, nearly every header and time is understood. */
class SharedLogsTest {
  /**
   * The common ways to write a date with a time, as a person would find them near a line's begin.
   */
  private static final Pattern DATED =
      Pattern.compile(
          "^.{0,40}?(\\b\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d"
              + "|\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \\d]\\d \\d\\d:\\d\\d:\\d\\d"
              + "|\\b\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d)");

  private static List<InputFile> files() {
    return Inventory.of(
            List.of(SharedLogs.of("").toString()),
            InputOptions.defaults(),
            Readings.CONFIGURATION,
            Formats.shipped())
        .files();
  }

  private static boolean isDated(Event event) {
    return DATED.matcher(event.raw()).find();
  }

  /** Lines as they are ended by LF, CR LF or CR. */
  private static int lines(InputFile file) throws IOException {
    String text = Files.readString(Path.of(URI.create(file.path())), StandardCharsets.ISO_8859_1);
    return text.isEmpty() ? 0 : text.split("\r\n|\n|\r", -1).length - (endsLine(text) ? 1 : 0);
  }

  private static boolean endsLine(String text) {
    return text.endsWith("\n") || text.endsWith("\r");
  }

  @Test
  void everyLineComesOut() throws IOException {
    for (InputFile file : files()) {
      assertThat(file.decision()).as(file.name()).isEqualTo(Decision.READ);
      Readings.Reading read = Readings.pieces(file);
      int inEvents = read.events().stream().mapToInt(Event::lines).sum();
      assertThat(read.count().lines()).as(file.name()).isEqualTo(lines(file));
      assertThat(inEvents + read.count().blank()).as(file.name()).isEqualTo(lines(file));
      assertThat(read.count().problem()).isEmpty();
    }
  }

  @Test
  void formatIsFoundWhereThereIsOne() throws IOException {
    List<String> all = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (InputFile file : files()) {
      List<Event> events = Readings.pieces(file).events();
      long dated = events.stream().filter(SharedLogsTest::isDated).count();
      if (dated > 0 && 2 * dated >= events.size()) {
        all.add(file.name());
        if (file.format().isEmpty()) {
          missed.add(file.name());
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(50);
    assertThat(missed.size()).as("without a format: %s", missed).isLessThan(all.size() / 20);
  }

  @Test
  void timeIsKnownWhereThereIsOne() throws IOException {
    long all = 0;
    List<String> missed = new ArrayList<>();
    for (InputFile file : files()) {
      for (Event event : Readings.pieces(file).events()) {
        if (isDated(event)) {
          all++;
          if (event.timeMicros() == Event.NO_TIME) {
            missed.add(file.name() + ":" + event.line());
          }
        }
      }
    }
    assertThat(all).isGreaterThan(10_000);
    assertThat(missed.size()).as("without their time: %s", missed).isLessThan((int) (all / 20));
  }
}
