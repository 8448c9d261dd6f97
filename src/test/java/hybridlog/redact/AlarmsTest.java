package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** How often ordinary lines are taken for secrets. */
class AlarmsTest {
  private static List<String> messages() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(Path.of("dataset", "logs.csv"))) {
      List<CSVRecord> rows = format.parse(reader).getRecords();
      return rows.stream().map(row -> row.get("log_message")).toList();
    }
  }

  private static long alarms(Redactor redactor, List<String> messages) {
    return messages.stream().filter(text -> !redactor.redact(text).equals(text)).count();
  }

  /** The labelled corpus has few secrets: one line more that is taken for one is to be read. */
  @Test
  void thereAreNotMoreThanWereRead() throws IOException {
    List<String> messages = messages();
    assertThat(messages).hasSizeGreaterThan(10_000);
    assertThat(alarms(Redactor.secrets(), messages)).isEqualTo(15);
    assertThat(alarms(Redactor.standard(), messages)).isEqualTo(124);
  }

  /** What a line is wrapped in makes no secrets of its words. */
  @Test
  void coloursAndEscapesMakeNoMore() throws IOException {
    List<String> messages = messages();
    long plain = alarms(Redactor.secrets(), messages);
    assertThat(alarms(Redactor.secrets(), messages.stream().map(Planted::coloured).toList()))
        .isEqualTo(plain);
    assertThat(alarms(Redactor.secrets(), messages.stream().map(Planted::inJson).toList()))
        .isEqualTo(plain);
  }
}
