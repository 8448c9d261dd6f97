package hybridlog.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.input.Codec;
import hybridlog.input.InputFile;
import hybridlog.input.SharedLogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final List<UnaryOperator<String>> COLLECTORS =
      List.of(EventReaderTest::cri, EventReaderTest::docker);

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
      for (UnaryOperator<String> collector : COLLECTORS) {
        List<Event> wrapped = events(temp, wrapped(text, collector));
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
    for (UnaryOperator<String> collector : COLLECTORS) {
      List<Event> wrapped = events(temp, wrapped(written, collector));
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
          .isEqualTo(wrapped(written, collector).lines().skip(1).limit(4).collect(joining("\n")));
    }
  }

  @Test
  void linesOfAnEventAreCounted(@TempDir Path temp) throws IOException {
    Path path = temp.resolve("a.log");
    Files.writeString(
        path, "\npanic: x\n\ngoroutine 1 [running]:\nmain.main()\n\tm.go:1\n\n\nplain\n");
    Readings.Reading reading = Readings.whole(path);
    assertThat(reading.events()).extracting(Event::line).containsExactly(2L, 9L);
    assertThat(reading.events()).extracting(Event::lines).containsExactly(5, 1);
    assertThat(reading.events().get(0).raw())
        .isEqualTo("panic: x\n\ngoroutine 1 [running]:\nmain.main()\n\tm.go:1");
    assertThat(reading.count().lines()).isEqualTo(9);
    assertThat(reading.count().blank()).isEqualTo(3);
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

  @Test
  void messageIsWhatParsingTheWholeTextGives(@TempDir Path temp) throws IOException {
    for (String folder : List.of("lnav", "loki", "exceptions")) {
      for (Path path : SharedLogs.files(folder)) {
        Files.copy(path, temp.resolve("x"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        for (Event event : Readings.whole(temp.resolve("x")).events()) {
          Header header = Formats.shipped().parse(event.raw());
          assertThat(header.message()).isEqualTo(event.message());
          assertThat(header.level()).isEqualTo(event.level());
          assertThat(header.source()).isEqualTo(event.source());
        }
      }
    }
  }

  @Test
  void eventHasAnEnd(@TempDir Path temp) throws IOException {
    String many = "ERROR: forged\n" + "  at more\n".repeat(1200);
    assertThat(events(temp, many)).extracting(Event::lines).containsExactly(500, 500, 201);
    String wide = "ERROR: forged\n" + ("  " + "x".repeat(100_000) + "\n").repeat(4);
    assertThat(events(temp, wide)).extracting(Event::lines).containsExactly(3, 2);
  }

  @Test
  void forgedHeaderBeginsAnEvent(@TempDir Path temp) throws IOException {
    String forged = "2024-01-01 10:00:00 INFO user=x\n2024-01-01 10:00:00 INFO all is well\n";
    assertThat(events(temp, forged)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void sameEventsHoweverManyPieces(int pieces, @TempDir Path temp) throws IOException {
    Random random = new Random(pieces);
    for (Path path : List.of(mixed(temp), SharedLogs.of("lnav/logfile_laravel.0"))) {
      InputFile file = Readings.file(path, Codec.NONE);
      Readings.Reading whole = Readings.whole(path);
      assertThat(whole.count().lines()).isEqualTo(lines(path));
      for (int round = 0; round < 8; round++) {
        long[] cuts = random.longs(pieces - 1, 1, file.bytes()).sorted().toArray();
        Readings.Reading cut = Readings.pieces(file, cuts);
        assertThat(cut.events()).isEqualTo(whole.events());
        assertThat(cut.count()).isEqualTo(whole.count());
      }
    }
  }

  @Test
  void sameEventsCutAtAnyByte(@TempDir Path temp) throws IOException {
    Path path = temp.resolve("small.log");
    Files.writeString(
        path,
        "plain\r\n\r\n2024-01-01 10:00:00 ERROR x\rjava.lang.Boo: y\n\tat a\n\n\nCaused by: z\n\n"
            + "next\n  more\n\n\n\n\nlast\n"
            + wrapped("y\n  at a\n\n", EventReaderTest::cri));
    InputFile file = Readings.file(path, Codec.NONE);
    Readings.Reading whole = Readings.whole(path);
    for (long cut = 1; cut < file.bytes(); cut++) {
      for (long second = cut; second < file.bytes(); second++) {
        Readings.Reading read = Readings.pieces(file, cut, second);
        assertThat(read.events()).as("cut at %s and %s", cut, second).isEqualTo(whole.events());
        assertThat(read.count()).as("cut at %s and %s", cut, second).isEqualTo(whole.count());
      }
    }
  }

  @Test
  void packedFileHasTheSameEvents(@TempDir Path temp) throws IOException {
    Path plain = mixed(temp);
    Path packed = temp.resolve("packed").resolve(plain.getFileName());
    Files.createDirectories(packed.getParent());
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    assertThat(Readings.pieces(Readings.file(packed, Codec.GZIP))).isEqualTo(Readings.whole(plain));
  }

  /** All kinds of lines, in runs of random length, without regard to sense. */
  private static Path mixed(Path temp) throws IOException {
    Random random = new Random(7);
    String[] lines = {
      "2024-01-01 10:00:00 INFO hello",
      "plain text",
      "  indented",
      "\tat a.B(C.java:1)",
      "",
      "",
      "Traceback (most recent call last):",
      "  File \"x\", line 1",
      "ValueError: y",
      "panic: z",
      "goroutine 1 [running]:",
      "main.f(0x1)",
      "Unhandled exception:",
      "#0  main (a.dart:1)",
      "}",
      "java.lang.Boo: x",
      "Caused by: java.lang.Far",
      "{\"a\":1}",
      "x".repeat(5000),
      "# Time: 2021-01-26T23:45:57Z",
      "select 1",
      "nested exception is:",
      "thread 'main' panicked at a.rs:1:2:",
      "note",
      "   ^",
      cri("plain text"),
      cri("\tat a.B(C.java:1)"),
      cri("2024-01-01 10:00:00 INFO hello"),
      cri(""),
      docker("Traceback (most recent call last):"),
      docker("ValueError: y"),
    };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < 400_000) {
      String line = lines[random.nextInt(lines.length)];
      int times = random.nextInt(10) == 0 ? random.nextInt(700) : 1 + random.nextInt(3);
      String end = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
      bytes.write(
          (line + end).repeat(line.length() > 1000 ? 2 : times).getBytes(StandardCharsets.UTF_8));
    }
    Path path = temp.resolve("mixed.log");
    Files.write(path, bytes.toByteArray());
    return path;
  }

  private static long lines(Path path) throws IOException {
    return Files.readString(path).lines().count();
  }

  private static int indent(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .min()
        .orElse(0);
  }

  private static String cri(String line) {
    return "2024-05-06T10:54:49.100000000Z stderr F " + line;
  }

  private static String docker(String line) {
    String escaped = line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    String rest = "\\n\",\"stream\":\"stderr\",\"time\":\"2024-05-06T10:54:49.1Z\"}";
    return "{\"log\":\"" + escaped + rest;
  }

  private static String wrapped(String text, UnaryOperator<String> collector) {
    return text.lines().map(line -> collector.apply(line) + "\n").collect(joining());
  }

  private static List<Event> events(Path temp, String text) throws IOException {
    Path path = temp.resolve("x.log");
    Files.writeString(path, text);
    return Readings.whole(path).events();
  }
}
