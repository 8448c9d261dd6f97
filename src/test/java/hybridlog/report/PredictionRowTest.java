package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.csv.Cell;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionRowTest {
  private static final String ALPHABET = "ab z09=+-@'\"',;\t\r\n\\<>&＝－\u2028\u202eäöü日本𝄞#_/:.";

  private static Event event(String file, String source, String message, long time) {
    return new Event(file, 7, 1, time, Level.WARN, source, message, message, Flaw.NONE);
  }

  private static Classification by(Verdict verdict) {
    return new Classification(verdict, new Template(Level.WARN, "x"), "0123456789ab");
  }

  private static String line(boolean raw, String message) {
    Event event = event("a.log", "app", message, Event.NO_TIME);
    return line(raw, event, Verdict.byModel("Error", 0.98765));
  }

  private static String line(boolean raw, Event event, Verdict verdict) {
    return new String(new PredictionRow(raw).line(event, by(verdict)), StandardCharsets.UTF_8);
  }

  private static CSVRecord parse(String row) throws IOException {
    return CSVParser.parse(row + PredictionRow.LINE_END, CSVFormat.RFC4180).getRecords().get(0);
  }

  @Test
  void hasTheColumnsOfItsHeader() throws Exception {
    assertThat(PredictionRow.header())
        .isEqualTo("file,line,time,level,source,message,label,confidence,decided_by,rule,template");
    Event event = event("logs/a, b.log", "sshd", "Failed \"x\"", 1_700_000_000_123_000L);
    String row = line(false, event, Verdict.byRule("Error", "r1"));
    assertThat(row)
        .isEqualTo(
            "\"logs/a, b.log\",7,2023-11-14T22:13:20.123Z,WARN,sshd,\"Failed \"\"x\"\"\","
                + "Error,1.0000,rule,r1,0123456789ab");
    assertThat(parse(row)).hasSize(PredictionRow.COLUMNS.size());
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000000000, 2023-11-14T22:13:20Z",
    "1700000000120000, 2023-11-14T22:13:20.120Z",
    "1700000000000001, 2023-11-14T22:13:20.000001Z",
    "-1000, 1969-12-31T23:59:59.999Z",
    "0, 1970-01-01T00:00:00Z",
  })
  void timeHasTheFractionThatItHas(long micros, String expected) {
    assertThat(PredictionRow.timeOf(micros)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0000", "1, 1.0000", "0.99996, 1.0000", "0.12345, 0.1235", "0.00004, 0.0000"})
  void confidenceHasFourDecimals(double confidence, String expected) {
    assertThat(PredictionRow.confidenceOf(confidence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "'quoted'"
      })
  void formulasAreGuarded(String message) throws Exception {
    assertThat(parse(line(false, message)).get(5)).isEqualTo("'" + message);
    assertThat(parse(line(true, message)).get(5)).isEqualTo(message);
  }

  @Test
  void everyTextComesBack() throws Exception {
    Random random = new Random(17);
    for (int i = 0; i < 10_000; i++) {
      String text = randomText(random);
      assertThat(Cell.plain(parse(line(false, text)).get(5))).isEqualTo(text);
      assertThat(parse(line(true, text)).get(5)).isEqualTo(text);
    }
  }

  @Test
  void cellsAreThoseOfCommonsCsv() throws Exception {
    Random random = new Random(18);
    for (int i = 0; i < 10_000; i++) {
      String text = randomText(random);
      StringWriter expected = new StringWriter();
      try (CSVPrinter printer = new CSVPrinter(expected, CSVFormat.RFC4180)) {
        printer.printRecord("a", text, "b");
      }
      RowBuffer row = new RowBuffer();
      row.append("a,");
      row.cell(text, true);
      row.append(",b" + PredictionRow.LINE_END);
      String own = row.toString();
      assertThat(parse(own).toList()).isEqualTo(List.of("a", text, "b"));
      assertThat(own.replace("\"", "")).isEqualTo(expected.toString().replace("\"", ""));
    }
  }

  @Test
  void nulIsLeftOut() throws Exception {
    assertThat(parse(line(false, "a\0b\0")).get(5)).isEqualTo("ab");
    assertThat(parse(line(false, "\0=1")).get(5)).isEqualTo("'=1");
  }

  private static String randomText(Random random) {
    int[] letters = ALPHABET.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
