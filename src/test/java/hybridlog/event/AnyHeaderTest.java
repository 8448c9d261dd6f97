package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of programs that nobody knows. */
class AnyHeaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "2024-05-07 10:54:49,203 [    412]   INFO - shop.Till - two coins¦INFO¦shop.Till¦two coins",
        "[exec-12] 2024-05-07 10:54:49,203 - WARN - c.a.Till - two coins¦WARN¦c.a.Till¦two coins",
        "INFO  [2024-05-07 10:54:49,203] a.shop.Till: two coins¦INFO¦a.shop.Till¦two coins",
        "oak7 2024-05-07T10:54:49Z [shop.api] [t=exec-3] INFO two coins¦INFO¦shop.api¦two coins",
        "2024-05-07 10:54:49.203|INFO    |Till |1  |two coins¦INFO¦Till¦two coins",
        "07.05.2024 10:54:49.203|W|T12|Till|count|two coins¦WARN¦Till¦two coins",
        "1715079289203;ERROR;till-service;req-88;two coins¦ERROR¦till-service¦two coins",
        "2024-05-07 10:54:49 EDT (WARN) till7: two coins¦WARN¦till7¦two coins",
        "[INFO|till.py:2243] 2024-05-07 10:54:49,203 >> two coins¦INFO¦¦two coins",
        "(C) 2024-05-07T10:54:49 - two coins¦FATAL¦¦two coins",
        "[ N 2024-05-07 10:54:49.2034 991/T1 age/Till.cpp:13 ]: two coins¦NOTICE¦¦two coins",
        "20240507_105449.203 [main] I acme.Till: two coins¦INFO¦acme.Till¦two coins",
        "May 7, 2024 10:54:49 <Info> [Drawer] two coins¦INFO¦Drawer¦two coins",
        "{2024-05-07 10:54:49} {INFO} {Till 4} two coins¦INFO¦¦{Till 4} two coins",
        "2024-05-07 10:54:49 INFO {user=ana} com.acme.Till :: two coins¦INFO¦com.acme.Till¦two coins",
        "\"2024-05-07 10:54:49\",\"INFO\",\"till\",\"two coins\"¦INFO¦till¦two coins",
        "7 May 2024 10:54:49 - [info] two coins¦INFO¦¦two coins",
        "2024-05-07 10:54:49 [ERROR] [FAILED] two coins¦ERROR¦¦[FAILED] two coins",
        "2024-05-07T10:54:49Z ERROR [object Object]¦ERROR¦¦[object Object]",
        "2024-05-07 10:54:49 1 ERROR java.io.IOException: two coins¦ERROR¦¦java.io.IOException: two coins",
        "2024-05-07T10:54:49 [I|till|3fa9c1d2] two coins¦INFO¦¦two coins",
        "05/17/2024 10:54:49.12 <Info:till.drawer> two coins¦INFO¦¦two coins",
        "07.05.2024;10:54:49;WARN;Till3;two coins¦WARN¦Till3¦two coins",
        "2024-05-07T10:54:49.203+01:00::ERROR::shop.till::two coins¦ERROR¦shop.till¦two coins",
        "WARNING:2024-05-07 10:54:49,203:till:88: two coins¦WARN¦till¦two coins",
        "1715079289.203 INFO till[221]: two coins¦INFO¦till¦two coins",
        "[1715079289203456] <E> till.cc:88 two coins¦ERROR¦till.cc¦two coins",
        "JVB 2024-05-07 10:54:49.203 INFO: [44] a.Till.put#429: two coins¦INFO¦a.Till.put#429¦two coins",
        "20240507105449203 INFO  Thread-5 BigTill: two coins¦INFO¦¦Thread-5 BigTill: two coins",
        "<2024-05-07 10:54:49.203> <WARN> <BigTill> <thread-4> two coins¦WARN¦BigTill¦two coins",
        "--- 2024-05-07 10:54:49.203 --- INFO --- BigTill --- two coins¦INFO¦BigTill¦two coins",
        "2024-05-07 10:54:49 T:4720   error <Till::Open>: two coins¦ERROR¦Till::Open¦two coins",
        "26-11-29 10:54:49.203 [main] ERROR a.Till - two coins¦ERROR¦a.Till¦two coins",
        "[26/11/29 10:54:49] ERROR two coins¦ERROR¦¦two coins",
        "29/11/26 10:54:49 ERROR two coins¦ERROR¦¦two coins",
        "29.11.26 10:54:49 ERROR two coins¦ERROR¦¦two coins",
        "29-Nov-26 10:54:49 ERROR two coins¦ERROR¦¦two coins",
        "[Mon Mar 03 10:54:49 2025 UTC] ERROR two coins¦ERROR¦¦two coins",
        "2025-03-03 | 10:54:49 | +0100 | ERROR | till | two coins¦ERROR¦till¦two coins",
        "2025-03-03;10:54:49.203;UTC;ERROR;till;two coins¦ERROR¦till¦two coins",
        "[2025-03-03] [10:54:49] [ERROR] two coins¦ERROR¦¦two coins",
        "2025-03-03 10:54:49 ERROR a.Till[:88]- two coins¦ERROR¦a.Till¦two coins",
        "2025-03-03 10:54:49 ERROR a.Till[:88] - two coins¦ERROR¦a.Till¦two coins",
        "[Mon, 3. Mar 2025 10:54:49 UTC ERROR] two coins¦ERROR¦¦two coins",
        "[WARN ] 2025-03-03 10:54:49.203 [main] a.Till - two coins¦WARN¦a.Till¦two coins",
        "{\"req\":\"a1\"} | 2025-03-03 10:54:49 | ERROR | two coins¦ERROR¦¦two coins req=a1",
        "req=a1 | 2025-03-03 10:54:49 | ERROR | two coins¦ERROR¦¦two coins req=a1",
        "level=error ts=2025-03-03T10:54:49Z | two coins¦ERROR¦¦two coins",
        "2025-03-03 10:54:49 level=40 two coins¦WARN¦¦two coins",
        "2025-03-03 10:54:49 <3> two coins¦ERROR¦¦two coins",
      })
  void isReadFromItsParts(String line, Level level, String source, String message) {
    Header header = Formats.shipped().parse(line);
    assertThat(header.timeMicros() == Event.NO_TIME).as(line).isEqualTo(isOfAnyOrder(line));
    assertThat(header.level()).as(line).isEqualTo(level);
    assertThat(header.source()).as(line).isEqualTo(source == null ? "" : source);
    assertThat(header.message()).as(line).isEqualTo(message);
  }

  /** Whether its day can only be told by the age of its file. */
  private static boolean isOfAnyOrder(String line) {
    return line.contains("26-11-29") || line.contains("26/11/29") || line.contains("29/11/26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10:54:49 two coins",
        "[10:54:49] two coins",
        "10:54:49,203 two coins",
        "26/11/29 10:54:49 two coins",
        "[UTC Mar 3 10:54:49] two coins",
        "[Mon Mar 03 10:54:49 2025 UTC] two coins",
        "2025-03-03 | 10:54:49 | two coins",
        "<2025-03-03 10:54:49> two coins",
        "2025-03-03 10:54:49 -> two coins",
        "[till-3] 2025-03-03 10:54:49 two coins",
        "3. Okt. 2025 10:54:49 two coins",
        "Mar-03-2025 10:54:49 two coins",
        "Mar-03-25 10:54:49 two coins",
      })
  void timeAloneIsAHeader(String line) {
    assertThat(Formats.shipped().parse(line).message()).isEqualTo("two coins");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.11.12.13 10:00:01 sent 3 packets",
        "10.11.12 10:00 is when we met",
        "set 3 of 4",
        "may 7 times",
        "[12:00] is noon",
        "(see below) 10 drawers",
        "level=40 is high",
        "UTC March 3 was a monday",
        "grave: the situation",
        "Fehler sind da",
        "mars 3 is red",
        "29.11.26 drawers are open",
        "Mar-03-25 10:54 is when we met",
        "Mar-3-25 10:54:49 drawers are open",
        "Mar-03-2025, 10 drawers",
        "may-day 10:54:49",
        "Zigbee2MQTT:info is a word",
        "Zigbee2MQTT:coins 2024-05-07 10:54:49: two",
        "%a-b-c: is no code",
        "%till-open-now-5: drawers",
        "%till-8-9: drawers",
        "0.5 [id=3] INFO is low",
        "0.5 [id=3] is low: open",
        "0.5 coins",
        "ask oak7 named[811]: is it up",
        "oak7 drawer[811]: is open",
        "network: error: no drawer",
        "oak7 proftpd[811] oak7 (10.0.0.9): is a header",
        "[pid 811] is gone",
        "240101 9:04 [Warning] is when",
        "240101 coins: [Warning]",
        "NOTICE[5]: read a.c first",
        "NOTICE[5]: a.c:12 says so",
        "WARNING[5]: Ext. 12 is busy",
        "[core:error] pid 3 is gone",
        "[:error] [pid 3 is gone",
        "2025-03-03, 10 people came",
        "{\"a\":1} | b",
        "a=1 | b=2",
        "total=4 used=3 | see 2025-03-03 10:00:00 for more",
      })
  void sentenceIsNoHeader(String line) {
    assertThat(Formats.shipped().parse(line).message()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({
    "26/11/29, 2026-11-29",
    "29/11/26, 2026-11-29",
    "11/29/26, 2026-11-29",
    "26/03/11, 2026-03-11",
    "26/12/11, 2011-12-26", // the later year is yet to come
    "11/05/26, ''",
    "05-05-05, 2005-05-05",
  })
  void yearOfTwoDigitsIsToldByTheFilesAge(String date, String day) {
    TimeParts parts = new TimeParts();
    assertThat(AnyTime.read(parts, date + " 10:00:01", 0)).isPositive();
    long latest = Instant.parse("2026-11-29T12:00:00Z").toEpochMilli();
    long micros = parts.toMicros(new TimeContext(latest, ZoneOffset.UTC));
    String told =
        micros == Event.NO_TIME ? "" : Instant.ofEpochSecond(micros / 1_000_000).toString();
    assertThat(told).startsWith(day).hasSize(day.isEmpty() ? 0 : 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMERG-door is open",
        "the light of the disk ERROR is on",
        "* Debug mode: on",
        "Type=\"coin\",Severity=\"Error\",Service=\"till\"",
        "#0(normal) lamp is on",
        "coins: 2, notes: 3, errors: 4",
        "user info was asked for",
      })
  void wordsOfASentenceAreNoHeader(String message) {
    assertThat(Formats.shipped().parse("2024-05-07 10:54:49 " + message).message())
        .isEqualTo(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: Tue, 07 May 2024 10:54:49 GMT",
        "the run of 2024-05-07 10:54:49 had an ERROR",
        "  created: 2024-05-07 10:54:49 [INFO]",
        "see [1] for 2024-05-07 10:54:49 and [ERROR]",
      })
  void lineOfATextIsPartOfIt(String line, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.log");
    Files.writeString(file, line + "\n" + line + "\n");
    assertThat(Readings.whole(file).events())
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.level()).isEqualTo(Level.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sat Feb 29 10:00:00 2025 app started",
        "2025-366T10:00:00Z app started",
        "2023-02-29 10:00:00 app started",
        "29/Feb/2025:10:00:00 +0000 app started",
      })
  void aDayThatIsNotIsNoTime(String line) {
    Formats formats = Formats.shipped().in(ZoneId.of("Europe/Berlin"));
    assertThat(formats.parse(line).timeMicros()).isEqualTo(Event.NO_TIME);
  }

  @Test
  void manyBlanksBeforeABarAreReadOnce() {
    String line = "2024-05-07 10:54:49 ERROR :" + " ".repeat(500_000) + "| two coins";
    Header header = assertTimeout(Duration.ofSeconds(5), () -> Formats.shipped().parse(line));
    assertThat(header.message()).isEqualTo("two coins");
  }
}
