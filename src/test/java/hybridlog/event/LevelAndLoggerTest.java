package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a line tells its level and its logger, whatever its format. */
class LevelAndLoggerTest {
  @ParameterizedTest
  @CsvSource({
    "warning: the drawer is open, WARN",
    "May  7 10:54:49 oak7 till/door[81]: fatal: no such drawer, FATAL",
    "'{\"time\":\"2024-05-07T10:54:49Z\",\"msg\":\"Error: no such drawer\"}', ERROR",
    "2024-05-07T10:54:49Z INFO till: error: no such drawer, INFO",
    "note: the drawer is open, NONE",
    "drawer: 2, NONE",
    "error:till/door, NONE",
    "of the drawer: warning: it is open, NONE",
  })
  void messageTellsTheLevelIfNoHeaderDoes(String line, Level expected) {
    Header header = Formats.shipped().parse(line);
    assertThat(header.level()).isEqualTo(expected);
    assertThat(line).contains(header.message());
  }

  @ParameterizedTest
  @CsvSource({
    "20, DEBUG",
    "60, FATAL",
    "100, DEBUG",
    "250, NOTICE",
    "300, WARN",
    "600, FATAL",
    "77, NONE",
    "999, NONE",
  })
  void numberMayTellTheLevel(int number, Level expected) {
    String line = "{\"time\":\"2024-05-07T10:54:49Z\",\"msg\":\"two coins\",\"level\":%d}";
    assertThat(Formats.shipped().parse(line.formatted(number)).level()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "' INFO two coins', INFO",
    "'   INFO 2024-05-07 10:54:49.122 [  main ] two coins', INFO",
    "'  DEBUG 2024-05-07 10:54:49.122 [  main ] two coins', DEBUG",
    "'   INFO two coins', NONE",
    "'  DOOR 2024-05-07 10:54:49.122 two coins', NONE",
  })
  void levelMayBePadded(String line, Level expected) {
    assertThat(Formats.shipped().parse(line).level()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "[2024-05-07 10:54:49] INFO two coins (till.Door), two coins, till.Door",
    "[2024-05-07 10:54:49] INFO two coins (Door), two coins, Door",
    "[2024-05-07 10:54:49] INFO two coins (new), two coins (new), ''",
    "[2024-05-07 10:54:49] INFO two coins (12), two coins (12), ''",
  })
  void onlyALoggerAtTheEndIsTheSource(String line, String message, String source) {
    Header header = Formats.shipped().parse(line);
    assertThat(header.message()).isEqualTo(message);
    assertThat(header.source()).isEqualTo(source);
  }
}
