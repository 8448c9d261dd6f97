package hybridlog.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.event.Readings.Reading;
import hybridlog.input.Codec;
import hybridlog.input.FileLines;
import hybridlog.input.InputFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What bad bytes become: every line is read once, kept or counted, and no fault goes unsaid. */
class BadInputTest {
  @TempDir private Path temp;

  private Reading read(byte[] bytes) throws IOException {
    return read(bytes, Codec.NONE);
  }

  private Reading read(byte[] bytes, Codec codec) throws IOException {
    return Readings.pieces(Readings.file(Files.write(temp.resolve("x.log"), bytes), codec));
  }

  private static List<String> raws(Reading reading) {
    return reading.events().stream().map(Event::raw).toList();
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "2026-01-02 03:04:05 INFO line " + i + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void invalidBytesLoseNoLine() throws IOException {
    Random random = new Random(10);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < 1000; i++) {
      byte[] line = new byte[1 + random.nextInt(200)];
      random.nextBytes(line);
      for (int k = 0; k < line.length; k++) {
        boolean end = line[k] == '\n' || line[k] == '\r' || line[k] == 0;
        line[k] = end ? (byte) 0xFF : line[k];
      }
      file.write('#'); // no blank line, and no line that goes on with the one before
      file.write(line);
      file.write('\n');
    }
    Reading reading = read(file.toByteArray());
    assertThat(reading.count().lines()).isEqualTo(1000);
    assertThat(reading.events()).hasSize(1000);
    assertThat(reading.count().invalid()).isGreaterThan(900);
  }

  @Test
  void surrogatesAndLatinLettersAreCountedAndReplaced() throws IOException {
    Reading reading = read("ok\n\u00e9t\u00e9\n".getBytes(ISO_8859_1));
    assertThat(reading.count().invalid()).isEqualTo(1);
    assertThat(raws(reading)).containsExactly("ok", "\uFFFDt\uFFFD");
    byte[] surrogate = {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b', '\n'};
    assertThat(read(surrogate).count().invalid()).isEqualTo(1);
    // A replacement character that was written as such is no invalid byte.
    assertThat(read("\uFFFD\n".getBytes(UTF_8)).count().invalid()).isZero();
  }

  @Test
  void holesOfNulBytesAreLeftOut() throws IOException {
    byte[] bytes = new byte[(1 << 20) + 100];
    byte[] line = "2026-01-02 03:04:05 INFO on again\nend\n".getBytes(UTF_8);
    System.arraycopy(line, 0, bytes, bytes.length - line.length, line.length);
    Reading reading = read(bytes);
    assertThat(raws(reading)).containsExactly("2026-01-02 03:04:05 INFO on again", "end");
    assertThat(reading.count().nuls()).isEqualTo(bytes.length - line.length);
    assertThat(reading.count().oversized()).isZero();
  }

  static Stream<Arguments> lineEnds() {
    return Stream.of(
        Arguments.of("one\ntwo\nthree\n", List.of("one", "two", "three")),
        Arguments.of("one\r\ntwo\r\nthree\r\n", List.of("one", "two", "three")),
        Arguments.of("one\rtwo\rthree\r", List.of("one", "two", "three")),
        Arguments.of("one\r\ntwo\rthree\n", List.of("one", "two", "three")),
        Arguments.of("one\u2028two\u0085three\n", List.of("one\u2028two\u0085three")),
        Arguments.of("one\ntwo", List.of("one", "two")),
        Arguments.of("one\r", List.of("one")),
        Arguments.of("one\n\r\n\n\rtwo", List.of("one", "two")));
  }

  @ParameterizedTest
  @MethodSource("lineEnds")
  void linesEndAsTheyDo(String text, List<String> expected) throws IOException {
    assertThat(raws(read(text.getBytes(UTF_8)))).isEqualTo(expected);
  }

  @Test
  void hugeLineIsOneEventAndItsNeighboursStay() throws IOException {
    byte[] bytes = new byte[3 << 20];
    Arrays.fill(bytes, (byte) 'x');
    byte[] before = "before\n".getBytes(UTF_8);
    byte[] after = "\nafter\n".getBytes(UTF_8);
    System.arraycopy(before, 0, bytes, 0, before.length);
    System.arraycopy(after, 0, bytes, bytes.length - after.length, after.length);
    int length = bytes.length - before.length - after.length;
    for (Codec codec : List.of(Codec.NONE, Codec.GZIP)) {
      Reading reading = read(codec == Codec.NONE ? bytes : gzip(bytes), codec);
      assertThat(reading.events()).hasSize(3);
      Event huge = reading.events().get(1);
      assertThat(huge.flaw()).isEqualTo(Flaw.OVERSIZED);
      assertThat(huge.raw())
          .hasSizeLessThan((64 << 10) + 50)
          .endsWith("\u2026[truncated, " + length + " bytes]");
      assertThat(reading.events().get(2).line()).isEqualTo(3);
      assertThat(reading.count().oversized()).isEqualTo(1);
    }
    Path file = temp.resolve("x.log");
    Files.write(file, bytes);
    Reading cut = Readings.pieces(Readings.file(file, Codec.NONE), 3, 1 << 20, 2 << 20);
    assertThat(cut.events()).isEqualTo(Readings.whole(file).events());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 0x55;
    return copy;
  }

  static Stream<Arguments> damages() throws IOException {
    byte[] good = gzip(lines(0, 20_000).getBytes(UTF_8));
    int end = good.length;
    byte[] half = Arrays.copyOf(good, end / 2);
    return Stream.of(
        // what, bytes, least lines kept, most lines kept, what is said
        Arguments.of(
            "cut", half, 8_000, 12_000, "damaged at byte " + half.length + ": it ends too early"),
        Arguments.of("flipped", flipped(good, end / 2), 1_000, 20_000, "damaged at byte "),
        Arguments.of(
            "checksum",
            flipped(good, end - 6),
            20_000,
            20_000,
            "damaged at byte " + end + ": its checksum is wrong"),
        Arguments.of(
            "tail",
            join(good, "garbage".getBytes(UTF_8)),
            20_000,
            20_000,
            "damaged at byte " + end + ": what follows is not gzip"),
        Arguments.of("trailer", Arrays.copyOf(good, end - 3), 20_000, 20_000, "it ends too early"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void damagedGzipKeepsItsGoodLines(String what, byte[] bytes, int least, int most, String said)
      throws IOException {
    Reading reading = read(bytes, Codec.GZIP);
    assertThat(reading.count().problem()).contains(said);
    assertThat(reading.events().size()).isBetween(least, most);
    assertThat(reading.count().lines()).isEqualTo(reading.events().size());
    if (!what.equals("flipped")) { // whose bytes are wrong before anyone can know
      String expected = lines(0, reading.events().size());
      assertThat(String.join("\n", raws(reading)) + "\n").isEqualTo(expected);
    }
  }

  /** 1.5 GB of zeros or letters in some MB: the reader stops, and says where. */
  @Test
  void bombIsStopped() throws IOException {
    Path file = temp.resolve("bomb.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      bomb(out, 1_600_000_000L);
    }
    assertThat(Files.size(file)).isLessThan(8_000_000);
    Reading reading = Readings.pieces(Readings.file(file, Codec.GZIP));
    assertThat(reading.count().problem()).contains("it expands to more than 200 times its size");
    assertThat(reading.events()).hasSize(1);
    assertThat(reading.events().get(0).raw()).isEqualTo("first");
  }

  /** One line and then one letter for ever, made fast from one packed block that is repeated. */
  private static void bomb(OutputStream out, long size) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
      gzip.write("first\n".getBytes(UTF_8));
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'x');
      for (long left = size; left > 0; left -= block.length) {
        gzip.write(block);
      }
    }
  }

  @Test
  void forgedHeaderIsAnEventOfItsOwnAndTracesAreBounded() throws IOException {
    StringBuilder text = new StringBuilder("2026-01-02 03:04:05 ERROR boom\njava.lang.Error: x\n");
    for (int i = 0; i < 2_000; i++) {
      text.append("\tat a.B.c(B.java:").append(i).append(")\n");
    }
    text.append("2026-01-02 03:04:06 INFO user\\n2026-01-02 03:04:07 ERROR forged\n");
    Reading reading = read(text.toString().getBytes(UTF_8));
    assertThat(reading.count().lines()).isEqualTo(2_003);
    assertThat(reading.events())
        .allSatisfy(event -> assertThat(event.lines()).isLessThanOrEqualTo(500));
    assertThat(reading.events().stream().mapToLong(Event::lines).sum()).isEqualTo(2_003);
    assertThat(reading.events().get(reading.events().size() - 1).level()).isEqualTo(Level.INFO);
  }

  @Test
  void byteOrderMarkIsPartOfTheFirstLineWhereverTheFileIsCut() throws IOException {
    byte[] bytes = ("\uFEFF" + lines(0, 3) + "\tat a.B.c(B.java:1)\n").getBytes(UTF_8);
    Path file = Files.write(temp.resolve("marked.log"), bytes);
    Reading whole = Readings.whole(file);
    assertThat(whole.events()).hasSize(3);
    assertThat(whole.events().get(0).raw()).startsWith("2026");
    for (int cut = 1; cut < bytes.length; cut++) {
      Reading pieces = Readings.pieces(Readings.file(file, Codec.NONE), cut);
      assertThat(pieces.events()).as("cut at " + cut).isEqualTo(whole.events());
      assertThat(pieces.count()).as("cut at " + cut).isEqualTo(whole.count());
    }
  }

  /** A piece in the middle of a long line is not read to the line's end, over and over again. */
  @Test
  void longLineIsNotReadAgainForEachPiece() throws IOException {
    Path file = temp.resolve("long.log");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
      out.write("\nafter\n".getBytes(UTF_8));
    }
    InputFile input = Readings.file(file, Codec.NONE);
    long middle = 32L << 20;
    try (FileLines lines = FileLines.open(input, middle, middle + 100, Readings.CONFIGURATION)) {
      assertThat(lines.next()).isFalse();
      assertThat(lines.line().end()).isLessThan(middle + (1 << 20));
    }
    Reading pieces = Readings.pieces(input, 8L << 20, middle, middle + 1, input.bytes() - 7);
    assertThat(pieces.events()).isEqualTo(Readings.whole(file).events()).hasSize(2);
  }
}
