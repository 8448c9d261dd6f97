package hybridlog.event;

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
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
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
            + Container.wrapped("y\n  at a\n\n", Container::cri));
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
      Container.cri("plain text"),
      Container.cri("\tat a.B(C.java:1)"),
      Container.cri("2024-01-01 10:00:00 INFO hello"),
      Container.cri(""),
      Container.docker("Traceback (most recent call last):"),
      Container.docker("ValueError: y"),
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

  private static List<Event> events(Path temp, String text) throws IOException {
    Path path = temp.resolve("x.log");
    Files.writeString(path, text);
    return Readings.whole(path).events();
  }
}
