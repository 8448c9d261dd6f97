package hybridlog.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.input.Codec;
import hybridlog.input.InputFile;
import hybridlog.input.SharedLogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which lines are one event. */
class JoinedLinesTest {
  @Test
  void eachStackTraceIsOneEvent(@TempDir Path temp) throws IOException {
    for (Path path : SharedLogs.files("exceptions")) {
      String text = Files.readString(path);
      String flush = text.indent(-indent(text));
      String headed =
          "2024-01-01 10:00:00 ERROR it broke\n" + flush + "2024-01-01 10:00:01 INFO on\n";
      String alone = path.getFileName().toString();
      List<Event> events = events(temp, text);
      assertThat(events).as(alone).hasSize(1);
      for (UnaryOperator<String> collector : Container.ALL) {
        List<Event> wrapped = events(temp, Container.wrapped(text, collector));
        assertThat(wrapped).as(alone + " from a container").hasSize(1);
        assertThat(wrapped.get(0).message()).isEqualTo(events.get(0).message());
      }
      if (!alone.contains("arbitrary")) {
        // What a runtime prints as it dies is no part of what was logged before.
        boolean logged = alone.matches("(complex_java|nested_java|csharp|python|node).*");
        assertThat(events(temp, flush)).as(alone + " flush left").hasSize(1);
        assertThat(events(temp, headed))
            .as(alone + " after a header")
            .hasSizeBetween(2, logged ? 2 : 3);
      }
    }
  }

  @Test
  void messageBehindALineThatIsHeaderAloneHasNoBlanksBeforeIt(@TempDir Path temp)
      throws IOException {
    String text = "[2023/10/04 09:15:22.123456,  3] ../lib/a.c:7(f)\n  one thing\n  and more\n";
    assertThat(events(temp, text))
        .singleElement()
        .satisfies(event -> assertThat(event.message()).isEqualTo("one thing\n  and more"));
    assertThat(Formats.shipped().parse(text.stripTrailing()).message())
        .isEqualTo("one thing\n  and more");
    // Samba indents all that belongs to a header: what is not, another program has written.
    assertThat(events(temp, text + "till is open\n"))
        .extracting(Event::lines)
        .containsExactly(3, 1);
  }

  @Test
  void whatAContainerWroteIsReadAsIfNobodyHadWrappedIt(@TempDir Path temp) throws IOException {
    String written =
        """
        plain
        2024-01-01 10:00:00 ERROR it broke
        java.lang.BooException: y
        \tat a.B(C.java:1)
        Caused by: java.lang.Far
        Traceback (most recent call last):
          File "x", line 1
        ValueError: z
        plain
        panic: z

        goroutine 1 [running]:
        main.f()
        plain
        {"level":"warn","time":1700000000,"msg":"late"}
          more
        last
        """;
    List<Event> plain = events(temp, written);
    assertThat(plain).extracting(Event::lines).containsExactly(1, 4, 3, 1, 4, 1, 2, 1);
    for (UnaryOperator<String> collector : Container.ALL) {
      List<Event> wrapped = events(temp, Container.wrapped(written, collector));
      assertThat(wrapped)
          .extracting(Event::lines)
          .isEqualTo(plain.stream().map(Event::lines).toList());
      assertThat(wrapped)
          .extracting(Event::message)
          .isEqualTo(plain.stream().map(Event::message).toList());
      assertThat(wrapped)
          .extracting(Event::level)
          .isEqualTo(plain.stream().map(Event::level).toList());
      assertThat(wrapped).allMatch(event -> event.timeMicros() == 1_714_992_889_100_000L);
      assertThat(wrapped.get(1).raw())
          .isEqualTo(
              Container.wrapped(written, collector)
                  .lines()
                  .skip(1)
                  .limit(4)
                  .collect(joining("\n")));
    }
  }

  @Test
  void exceptionIsToldByItsPackageWhateverItsName(@TempDir Path temp) throws IOException {
    String text =
        """
        2024-01-01 10:00:00 ERROR it broke
        feign.FeignException$NotFound: [404] during [GET]
        \tat feign.FeignException.clientErrorStatus(FeignException.java:230)
        2024-01-01 10:00:01 ERROR it broke
        com.acme.db.BackendGone: went away
        \tat com.acme.db.Work.run(Work.java:71)
        2024-01-01 10:00:02 INFO it works
        example.com: connected
        """;
    assertThat(events(temp, text)).extracting(Event::lines).containsExactly(3, 3, 1, 1);
  }

  @Test
  void linesOfOneContainerAreNotThoseOfAnother(@TempDir Path temp) throws IOException {
    String text =
        """
        web-1    | 2024-01-01 10:00:00 INFO open
        shop-1   | java.lang.IllegalStateException: boom
        shop-1   | \tat com.acme.Shop.run(Shop.java:12)
        web-1    | 2024-01-01 10:00:01 INFO close
        shop-1   | \tat com.acme.Shop.main(Shop.java:7)
        18 | order | done
        """;
    assertThat(events(temp, text))
        .extracting(event -> event.source() + event.lines())
        .containsExactly("web-11", "shop-12", "web-11", "shop-11", "1");
  }

  @Test
  void paddedLevelBeginsAnEvent(@TempDir Path temp) throws IOException {
    String text =
        """
        ERROR [main] (Foo.java:12) - boom
         INFO [main] (Foo.java:13) - recovered
         WARN [main] (Foo.java:14) - slow
          INFO of a table
        """;
    assertThat(events(temp, text))
        .extracting(Event::level)
        .containsExactly(Level.ERROR, Level.INFO, Level.WARN);
  }

  @Test
  void secondsSinceTheProgramBeganBeginAnEvent(@TempDir Path temp) throws IOException {
    String text =
        """
           0.122 [id=101]\tINFO\to.shop.Till#open: Running
           0.188 [id=100]\tWARNING\to.shop.Till$1#error: Connection #1 is aborted
        java.io.IOException: closed
        \tat o.shop.Till.open(Till.java:7)
        1812.253 [id=114]\tINFO\to.shop.Till#open: Ready
           0.188 of 3 [id=100] coins
        """;
    List<Event> events = events(temp, text);
    assertThat(events).extracting(Event::lines).containsExactly(1, 3, 2);
    assertThat(events).extracting(Event::level).containsExactly(Level.INFO, Level.WARN, Level.INFO);
  }

  @Test
  void keyInPemIsOneEvent(@TempDir Path temp) throws IOException {
    String key =
        "-----BEGIN PRIVATE KEY-----\n"
            + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n".repeat(90)
            + "Zm9v\n-----END PRIVATE KEY-----\n";
    for (String before : List.of("", "2024-01-01 10:00:00 ERROR no such key: ")) {
      assertThat(events(temp, before + key + "word\n"))
          .extracting(Event::lines)
          .containsExactly(93, 1);
    }
    assertThat(events(temp, "word\nZm9v\nword\n")).hasSize(3);
  }

  private static final String BY_SYSLOG =
      """
      Oct  4 09:15:22 h app[12]: 2023-10-04 09:15:22,123 ERROR [main] a.b.C - failed
      Oct  4 09:15:22 h app[12]: java.lang.RuntimeException: x
      Oct  4 09:15:22 h app[12]: #011at a.b.C.d(C.java:1)
      Oct  4 09:15:22 h app[12]: Caused by: java.io.IOException: y
      Oct  4 09:15:22 h app[12]: #011... 2 more
      Oct  4 09:15:23 h app[13]: #011at of.another.Process(P.java:1)
      Oct  4 09:15:23 h kernel: BIOS-provided physical RAM map:
      Oct  4 09:15:23 h kernel:  BIOS-e820: 0000 - 9fff (usable)
      Oct  4 09:15:24 h app[12]: saving
      Oct  4 09:15:24 h app[12]: Error: disk full
      Oct  4 09:15:25 h web[7]: Traceback (most recent call last):
      Oct  4 09:15:25 h web[7]:   File "/a.py", line 1, in f
      Oct  4 09:15:25 h web[7]:     x()
      Oct  4 09:15:25 h web[7]: ValueError: bad
      """;

  @Test
  void syslogSendsTracesLineByLineAndEventsToo(@TempDir Path temp) throws IOException {
    List<Event> events = events(temp, BY_SYSLOG);
    assertThat(events).extracting(Event::lines).containsExactly(5, 1, 1, 1, 1, 1, 4);
    assertThat(events.get(0).message())
        .isEqualTo(
            "failed\njava.lang.RuntimeException: x\n\tat a.b.C.d(C.java:1)\n"
                + "Caused by: java.io.IOException: y\n\t... 2 more");
    assertThat(events.get(0).level()).isEqualTo(Level.ERROR);
    assertThat(events.get(4).message()).isEqualTo("saving");
    assertThat(events.get(6).message()).endsWith("ValueError: bad");
  }

  /** All lines belong to the time; the second alone, which says the level, takes no others. */
  private static final String TIME_ALONE =
      """
      Wed Oct 04 09:15:22 2023
      WARNING[1234][C-0000001a]: chan_sip.c:4127 retrans_pkt: Retransmission timeout reached
      Traceback (most recent call last):
        File "a.py", line 3, in f
      the till is closed
      """;

  private static final String BY_JUL =
      """
      Oct 04, 2023 9:15:22 AM org.apache.catalina.core.StandardService startInternal
      INFO: Starting service [Catalina]
      Oct 04, 2023 9:15:23 AM org.apache.catalina.core.StandardWrapperValve invoke
      SEVERE: Servlet.service() threw
      java.lang.NullPointerException: x
      \tat a.B(C.java:1)
      Oct 04, 2023 9:15:24 AM a.b.C run
      no level here
      INFO: a line of its own
      """;

  @Test
  void levelAndMessageOfJavaUtilLoggingStandInTheNextLine(@TempDir Path temp) throws IOException {
    List<Event> events = events(temp, BY_JUL);
    assertThat(events).extracting(Event::lines).containsExactly(2, 4, 1, 1, 1);
    assertThat(events)
        .extracting(Event::level)
        .containsExactly(Level.INFO, Level.ERROR, Level.NONE, Level.NONE, Level.INFO);
    assertThat(events.get(0).message()).isEqualTo("Starting service [Catalina]");
    assertThat(events.get(0).source()).isEqualTo("org.apache.catalina.core.StandardService");
    assertThat(events.get(1).message())
        .isEqualTo(
            "Servlet.service() threw\njava.lang.NullPointerException: x\n\tat a.B(C.java:1)");
  }

  /** Cut anywhere the events are the same, and parsed as a whole text they say the same. */
  @Test
  void nothingDependsOnWhereAFileIsCut(@TempDir Path temp) throws IOException {
    for (String text : List.of(BY_SYSLOG, BY_JUL, TIME_ALONE)) {
      List<Event> events = events(temp, text);
      InputFile file = Readings.file(temp.resolve("x.log"), Codec.NONE);
      for (int cut = 1; cut < text.length(); cut++) {
        assertThat(Readings.pieces(file, cut).events()).as("cut at %d", cut).isEqualTo(events);
      }
      for (Event event : events) {
        Header header = Formats.shipped().parse(event.raw());
        assertThat(header.message()).isEqualTo(event.message());
        assertThat(header.level()).isEqualTo(event.level());
      }
    }
  }

  private static int indent(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .min()
        .orElse(0);
  }

  static List<Event> events(Path temp, String text) throws IOException {
    Path path = temp.resolve("x.log");
    Files.writeString(path, text);
    return Readings.whole(path).events();
  }
}
