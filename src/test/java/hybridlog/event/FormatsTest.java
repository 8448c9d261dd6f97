package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import hybridlog.Failure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String OWN =
      """
      formats:
        - name: tram
          patterns:
            - 'TRAM {time dd.MM.yy HH:mm} <{source}> {level} {message}'
          samples:
            - line: 'TRAM 24.12.23 18:05 <door> warn will not close'
              time: '2023-12-24T18:05:00Z'
              level: WARN
              source: door
              message: will not close
      """;

  static Stream<FormatSample> samples() throws IOException {
    String yaml = Files.readString(Path.of("conf", "formats.yaml"));
    return FormatFile.samples("conf/formats.yaml", yaml).stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shippedSample(FormatSample sample) {
    assertThat(sample.wrong(Formats.shipped())).isEmpty();
  }

  @Test
  void everyShippedFormatHasASample() throws IOException {
    String yaml = Files.readString(Path.of("conf", "formats.yaml"));
    assertThat(samples().map(FormatSample::format).distinct())
        .containsAll(FormatFile.parse("f", yaml, 0).stream().map(Format::name).distinct().toList());
  }

  @Test
  void lineWithoutHeaderIsAllMessage() {
    assertThat(Formats.shipped().parse("  Hello, World! "))
        .isEqualTo(new Header(Event.NO_TIME, Level.NONE, "", "Hello, World!"));
  }

  @Test
  void coloursAreNoPartOfTheMessage() {
    Header header = Formats.shipped().parse("2022-06-22T10:20:33 \u001b[0;31mExample\u001b[0m foo");
    assertThat(header.message()).isEqualTo("Example foo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-28 10:00:00 INFO password: hunter2",
        "Nov 28 10:00:00 host1 token: hunter2",
        "2026-11-28 10:00:00 ERROR API_KEY: hunter2",
      })
  void wordThatAnnouncesASecretIsNoProgram(String line) {
    Header header = Formats.shipped().parse(line);
    String secret = line.substring(line.lastIndexOf(' ', line.indexOf(": ")) + 1);
    assertThat(header.message()).endsWith(secret);
    assertThat(header.source()).isEmpty();
  }

  @Test
  void longLinesCostNoMoreThanTheirLength() {
    StringBuilder inner = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      inner.append(",\"k").append(i).append("\":1");
    }
    List<String> lines =
        List.of(
            "{\"message\":\"x\",\"" + "k".repeat(100_000) + "\":{\"a\":1" + inner + "}}",
            "level=info msg=\"x\" " + "a=\"b\" ".repeat(50_000),
            "{\"__REALTIME_TIMESTAMP\":\"1\",\"MESSAGE\":[1" + ",1".repeat(100_000) + "]}",
            "a - x" + " ".repeat(300_000) + "y \"[]\"",
            "[10.30 16:49:06] x" + " ".repeat(300_000) + "y-");
    for (String line : lines) {
      Header header = assertTimeout(Duration.ofSeconds(5), () -> Formats.shipped().parse(line));
      assertThat(header.message().length()).isLessThan(2 * line.length());
    }
  }

  @Test
  void dateAndTimeOfDayCanBeTwoFields() {
    String line = "date=2023-10-04 time=09:15:22 devname=fw1 level=warning msg=\"login failed\"";
    assertThat(Formats.shipped().parse(line).timeMicros())
        .isEqualTo(micros("2023-10-04T09:15:22Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "04-Jul-2023 09:15:22 Europe/Berlin, 2023-07-04T07:15:22Z",
    "04-Dec-2023 09:15:22 Europe/Berlin, 2023-12-04T08:15:22Z",
    "04-Dec-2023 09:15:22 America/Argentina/Ushuaia, 2023-12-04T12:15:22Z",
  })
  void zoneCanBeARegion(String time, String expected) {
    Header header = Formats.shipped().parse("[" + time + "] PHP Warning:  Undefined variable $a");
    assertThat(header.timeMicros()).isEqualTo(micros(expected));
    assertThat(header.level()).isEqualTo(Level.WARN);
    assertThat(header.message()).isEqualTo("Undefined variable $a");
  }

  @Test
  void fieldThatTellsNoTimeLeavesItToTheNext() {
    String line =
        "{\"time\":\"11:37:47\",\"ts\":1557513467,\"level\":\"info\",\"msg\":\"session close\"}";
    assertThat(Formats.shipped().parse(line).timeMicros())
        .isEqualTo(micros("2019-05-10T18:37:47Z"));
  }

  @Test
  void bytesOfTheJournalAreText() {
    String line =
        "{\"__REALTIME_TIMESTAMP\":\"1534860261221373\",\"PRIORITY\":\"0\",\"MESSAGE\":[27,91,51,49,109,104,195,164,33]}";
    Header header = Formats.shipped().parse(line);
    assertThat(header.message()).isEqualTo("hä!");
    assertThat(header.level()).isEqualTo(Level.FATAL);
  }

  @Test
  void samplesOfOwnFormatsAreInUtcWhateverTheZone() {
    String yaml =
        """
        formats:
          - name: shop
            patterns: ['@ {time} @ {message}']
            samples:
              - line: '@ 2026-01-02 03:04:05 @ hello'
                time: '2026-01-02T03:04:05Z'
        """;
    Formats formats = Formats.shipped().in(ZoneId.of("Europe/Berlin")).and("own", yaml);
    assertThat(formats.parse("@ 2026-01-02 03:04:05 @ hello").timeMicros())
        .isEqualTo(micros("2026-01-02T02:04:05Z"));
  }

  @Test
  void onlyTheFirstLineHasAHeader() {
    Header header = Formats.shipped().parse("ERROR: it broke\n\tat a.B.c(B.java:1)");
    assertThat(header.level()).isEqualTo(Level.ERROR);
    assertThat(header.message()).isEqualTo("it broke\n\tat a.B.c(B.java:1)");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-05 10:00:00,2023-11-05T09:00:00Z",
    "2023-07-05 10:00:00,2023-07-05T08:00:00Z",
    "2023-07-05 10:00:00Z,2023-07-05T10:00:00Z",
    "2023-07-05T10:00:00.5-0230,2023-07-05T12:30:00.500Z",
    "2023-07-05 10:00:00 EST,2023-07-05T15:00:00Z",
    "13/07/2023 10:00:00,2023-07-13T08:00:00Z",
    "07/13/2023 10:00:00,2023-07-13T08:00:00Z",
    "3/7/2023 1:00:00 PM,2023-03-07T12:00:00Z",
  })
  void timesWithoutZoneAreInTheGivenOne(String time, String expected) {
    Header header = Formats.shipped().in(ZoneId.of("Europe/Berlin")).parse(time + " hello");
    assertThat(header.message()).isEqualTo("hello");
    assertThat(header.timeMicros()).isEqualTo(micros(expected));
  }

  @ParameterizedTest
  @CsvSource({"03/07/2023 10:00:00", "Feb 30 10:00:00", "Nov  3 09:23:38"})
  void timeThatNobodyCanKnowIsNotGuessed(String time) {
    assertThat(Formats.shipped().parse(time + " host app: hello").timeMicros())
        .isEqualTo(Event.NO_TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "Mar  1 00:00:00,2024-02-29T20:00:00Z,2024-03-01T00:00:00Z",
    "Mar  2 00:00:00,2024-02-29T20:00:00Z,2023-03-02T00:00:00Z",
    "Dec 31 23:59:59,2024-01-02T00:00:00Z,2023-12-31T23:59:59Z",
    "Feb 29 12:00:00,2026-05-01T00:00:00Z,2024-02-29T12:00:00Z",
  })
  void yearComesFromTheFilesAge(String time, String changed, String expected) {
    HeaderReader reader = Formats.shipped().reader(Instant.parse(changed).toEpochMilli());
    assertThat(reader.read(time + " host app[1]: hello")).isTrue();
    assertThat(reader.micros).isEqualTo(micros(expected));
    assertThat(reader.yearless).isTrue();
  }

  @Test
  void ownFormatIsTriedFirst() {
    Formats formats = Formats.shipped().and("tram.yaml", OWN);
    assertThat(formats.formatOf("TRAM 24.12.23 18:05 <door> warn will not close"))
        .isEqualTo("tram");
    assertThat(formats.formatOf("[error] no space")).isEqualTo("level");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "formats: [{name: a, patterns: ['{time'}]}];Cannot read f.yaml:1: it is not YAML",
        "formats: [{name: a, patterns: ['{time']}];f.yaml:1: pattern of a: a { has no }",
        "formats: [{name: a, patterns: ['{time q}']}];f.yaml:1: pattern of a: the letter q",
        "formats: [{name: a, patern: []}];f.yaml:1: key 'patern' is unknown",
        "formats: [{name: a, kind: xml}];f.yaml:1: kind 'xml' is unknown",
        "formats: [{name: a, patterns: ['{time} {cut} {message}']}];f.yaml:1: pattern of a: one of the",
        "formats: [{name: a, patterns: ['{x a||b} {message}']}];f.yaml:1: pattern of a: one of the",
        "formats: [{name: a, patterns: ['{?{time}?}']}];f.yaml:1: pattern of a: all of it may be",
        "formats: [{name: a, kind: json, requires: ['']}];f.yaml:1: requires has a field without",
        "formats: [{name: a, patterns: ['x'], joins: lines}];f.yaml:1: joins is all or next or next and all, not",
        "formats: [{name: a, patterns: ['x'], inner: ture}];f.yaml:1: inner is false or true, not",
        "formats: [{name: a, patterns: ['x'], message: '{y}'}];message has {y}, the pattern has not",
        "formats: [{name: a, patterns: ['<{message}'], samples: [{line: 'x'}]}];format is '' and not 'a'",
      })
  void mistakeIsNamedWithItsPlace(String yaml, String message) {
    assertThatThrownBy(() -> Formats.shipped().and("f.yaml", yaml))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void travelsToOtherMachines() throws IOException, ClassNotFoundException {
    Formats formats = Formats.shipped().and("tram.yaml", OWN).in(ZoneId.of("Asia/Tokyo"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(formats);
    }
    Formats copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (Formats) in.readObject();
    }
    String line = "TRAM 24.12.23 18:05 <door> warn will not close";
    assertThat(copy.parse(line)).isEqualTo(formats.parse(line));
  }

  @Test
  void formatOfAFileIsWhatMostLinesHave() {
    assertThat(
            Formats.shipped()
                .find(
                    List.of(
                        "Header: x",
                        "[2024-01-01 10:00:00,123] INFO a (kafka.log.Log)",
                        "[2024-01-01 10:00:00,123] INFO b (kafka.log.Log)",
                        "2024-01-01 10:00:00 hello")))
        .isEqualTo("kafka");
    assertThat(Formats.shipped().find(List.of("Hello", "World"))).isEmpty();
  }

  private static long micros(String instant) {
    Instant parsed = Instant.parse(instant);
    return parsed.getEpochSecond() * 1_000_000 + parsed.getNano() / 1000;
  }
}
