package hybridlog.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.Zstd;
import hybridlog.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a directory, whatever lies there, and what is decided about it. */
class InventoryTest {
  private static final InputOptions DEFAULTS = InputOptions.defaults();

  @TempDir private Path directory;

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name) throws IOException {
    return write(name, "a line\n".getBytes(UTF_8));
  }

  private static List<InputFile> files(InputOptions options, Object... arguments) {
    List<String> names = Arrays.stream(arguments).map(Object::toString).toList();
    return Inventory.of(names, options, new Configuration(false)).files();
  }

  private Map<String, Decision> decisions(InputOptions options) {
    return files(options, directory).stream()
        .collect(Collectors.toMap(InputFile::name, InputFile::decision));
  }

  @Test
  void hiddenNamesAreSkippedInDirectoriesAndListed() throws IOException {
    write("good.log");
    write("_x.log");
    write(".x.log");
    write("y.log._COPYING_");
    write("_sub/inner.log");
    assertThat(decisions(DEFAULTS))
        .isEqualTo(
            Map.of(
                "good.log", Decision.READ,
                "_x.log", Decision.SKIPPED,
                ".x.log", Decision.SKIPPED,
                "y.log._COPYING_", Decision.SKIPPED,
                "_sub", Decision.SKIPPED));
    assertThat(files(DEFAULTS, directory.resolve("_x.log")))
        .extracting(InputFile::name, InputFile::decision)
        .containsExactly(tuple("_x.log", Decision.READ));
    assertThat(files(DEFAULTS, directory.resolve("_sub")))
        .extracting(InputFile::name, InputFile::decision)
        .containsExactly(tuple("inner.log", Decision.READ));
    InputOptions hidden = new InputOptions(false, true, 100, "");
    assertThat(decisions(hidden)).hasSize(5).containsEntry("_sub/inner.log", Decision.READ);
    assertThat(decisions(hidden).values()).containsOnly(Decision.READ);
  }

  @Test
  void directoriesAreReadToAnyDepth() throws IOException {
    write("1/2/3/4/5/deep.log");
    write("year=2026/k.log");
    assertThat(decisions(DEFAULTS))
        .isEqualTo(Map.of("1/2/3/4/5/deep.log", Decision.READ, "year=2026/k.log", Decision.READ));
    InputOptions shallow = new InputOptions(false, false, 2, "");
    assertThat(decisions(shallow))
        .isEqualTo(Map.of("1/2", Decision.SKIPPED, "year=2026/k.log", Decision.READ));
  }

  @Test
  void linksCountOnceAndLoopsEnd() throws IOException {
    Path target = write("a/target.log");
    Files.createSymbolicLink(directory.resolve("link.log"), target);
    Files.createSymbolicLink(directory.resolve("a/loop"), directory);
    Files.createSymbolicLink(directory.resolve("gone.log"), directory.resolve("nowhere"));
    List<InputFile> files =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> files(DEFAULTS, directory));
    assertThat(files.stream().filter(file -> file.decision() == Decision.READ)).hasSize(1);
    assertThat(files)
        .filteredOn(file -> file.decision() == Decision.REJECTED)
        .extracting(InputFile::name)
        .containsExactly("gone.log");
    assertThat(files(DEFAULTS, target, directory.resolve("link.log"), target))
        .filteredOn(file -> file.decision() == Decision.READ)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:b.log", "gl[o]b*.log", "cur{l,y}.log", "a\\b.log", "what?.log", "two words.log",
        "50%20off.log", "com,ma.log", "größe-日志.log", "new\nline.log", "#x.log", "a+b&c.log",
        "-dash.log", "'quote\".log"
      })
  void anyNameIsAName(String name) throws IOException {
    Path file = write(name);
    write("other.log");
    assertThat(files(DEFAULTS, file))
        .extracting(InputFile::name, InputFile::decision)
        .containsExactly(tuple(name, Decision.READ));
    InputFile found = files(DEFAULTS, file).get(0);
    try (FileLines lines = FileLines.open(found, 0, Long.MAX_VALUE, new Configuration(false))) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.line().text()).isEqualTo("a line");
    }
    assertThat(decisions(DEFAULTS))
        .isEqualTo(Map.of(name, Decision.READ, "other.log", Decision.READ));
  }

  @Test
  void patternsArePatternsOnlyWhenAsked() throws IOException {
    write("a1.log");
    write("a2.log");
    write("b.log");
    Path pattern = directory.resolve("a*.log");
    assertThatThrownBy(() -> files(DEFAULTS, pattern))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Failure.Code.NO_INPUT));
    assertThat(files(new InputOptions(true, false, 100, ""), pattern)).hasSize(2);
  }

  @Test
  void missingPathIsNamed() {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> files(DEFAULTS, missing))
        .hasMessage("Cannot read " + missing + ": there is no such file or directory");
  }

  @Test
  void emptyFileIsReadAndEmptyDirectoryIsEmpty() throws IOException {
    assertThat(files(DEFAULTS, directory)).isEmpty();
    write("empty.log", new byte[0]);
    assertThat(decisions(DEFAULTS)).isEqualTo(Map.of("empty.log", Decision.READ));
  }

  private static byte[] packed(Codec codec, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer =
        switch (codec) {
          case GZIP -> new GZIPOutputStream(out);
          case BZIP2 -> new BZip2CompressorOutputStream(out);
          default -> throw new IllegalArgumentException(codec.name());
        }) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.log"));
      zip.write("a line\n".getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  static Stream<Arguments> contents() throws IOException {
    byte[] text = "2026-01-02 03:04:05 INFO a line\n".getBytes(UTF_8);
    byte[] gzip = packed(Codec.GZIP, text);
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    return Stream.of(
        Arguments.of("plain.gz", text, Codec.NONE, ""),
        Arguments.of("gzip.log", gzip, Codec.GZIP, ""),
        Arguments.of("upper.GZ", gzip, Codec.GZIP, ""),
        Arguments.of("members.gz", join(gzip, gzip), Codec.GZIP, ""),
        Arguments.of("bzip2.log", packed(Codec.BZIP2, text), Codec.BZIP2, ""),
        Arguments.of("zstd.txt", Zstd.compress(text), Codec.ZSTD, ""),
        Arguments.of(
            "xz.log",
            hex("fd377a585a000004e6d6b4460200210116000000742fe5a3010006"),
            Codec.NONE,
            "packed with xz; unpack it first"),
        Arguments.of(
            "lz4.lz4",
            hex("04224d1864405ea7070000806120 6c696e650a00000000a1b2c3d4".replace(" ", "")),
            Codec.NONE,
            "packed with lz4; unpack it first"),
        Arguments.of("zip.log", zip(), Codec.NONE, "a zip archive; unpack it first"),
        Arguments.of(
            "7z.log", hex("377abcaf271c0004"), Codec.NONE, "a 7z archive; unpack it first"),
        Arguments.of("noise.log", noise, Codec.NONE, "binary"),
        Arguments.of(
            "twice.gz", packed(Codec.GZIP, gzip), Codec.GZIP, "packed twice; unpack it once"),
        Arguments.of("noise.gz", packed(Codec.GZIP, noise), Codec.GZIP, "binary"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void contentDecidesAndNotTheName(String name, byte[] bytes, Codec codec, String reason)
      throws IOException {
    InputFile file = files(DEFAULTS, write(name, bytes)).get(0);
    assertThat(file.codec()).isEqualTo(codec);
    assertThat(file.reason()).isEqualTo(reason);
    assertThat(file.decision()).isEqualTo(reason.isEmpty() ? Decision.READ : Decision.REJECTED);
  }

  static Stream<Arguments> encodings() {
    String text = "grüße 日志\nzweite\n";
    String ascii = "first line\nsecond line\n";
    return Stream.of(
        Arguments.of("utf8", text.getBytes(UTF_8), "", "UTF-8", text),
        Arguments.of("utf8 with mark", ("\uFEFF" + text).getBytes(UTF_8), "", "UTF-8", text),
        Arguments.of("le", ("\uFEFF" + text).getBytes(UTF_16LE), "", "UTF-16LE", text),
        Arguments.of("be", ("\uFEFF" + text).getBytes(UTF_16BE), "", "UTF-16BE", text),
        Arguments.of("le without mark", ascii.getBytes(UTF_16LE), "", "UTF-16LE", ascii),
        Arguments.of("be without mark", ascii.getBytes(UTF_16BE), "", "UTF-16BE", ascii),
        Arguments.of(
            "latin",
            "grüße\nzweite\n".getBytes(ISO_8859_1),
            "latin1",
            "ISO-8859-1",
            "grüße\nzweite\n"),
        Arguments.of("mark wins", ("\uFEFF" + text).getBytes(UTF_8), "latin1", "UTF-8", text));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void encodingIsFoundByItsMark(
      String name, byte[] bytes, String option, String charset, String text) throws IOException {
    InputOptions options = new InputOptions(false, false, 100, option);
    InputFile file = files(options, write("x.log", bytes)).get(0);
    assertThat(file.charset()).isEqualTo(charset);
    StringBuilder read = new StringBuilder();
    try (FileLines lines = FileLines.open(file, 0, Long.MAX_VALUE, new Configuration(false))) {
      while (lines.next()) {
        read.append(lines.line().text()).append('\n');
        assertThat(lines.line().invalid()).isFalse();
      }
    }
    assertThat(read).hasToString(text);
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path secret = write("secret.log");
    write("good.log");
    Files.setPosixFilePermissions(secret, Set.of());
    Assumptions.assumeFalse(Files.isReadable(secret), "this user reads all");
    assertThat(files(DEFAULTS, directory))
        .extracting(InputFile::name, InputFile::decision, InputFile::reason)
        .containsExactly(
            tuple("good.log", Decision.READ, ""),
            tuple("secret.log", Decision.REJECTED, "permission denied"));
  }

  @Test
  void pipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = directory.resolve("pipe");
    Assumptions.assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
    assertThat(files(DEFAULTS, directory))
        .extracting(InputFile::decision, InputFile::reason)
        .containsExactly(tuple(Decision.REJECTED, "neither a file nor a directory"));
  }

  /** A file that changes while it is read is flagged: grown, cut, replaced, gone. */
  @Test
  void changesAreSeen() throws IOException {
    for (String name : List.of("gone", "grown", "cut", "same")) {
      write(name + ".log");
    }
    Path touched = write("touched.log");
    Configuration configuration = new Configuration(false);
    Inventory inventory = Inventory.of(List.of(directory.toString()), DEFAULTS, configuration);
    Files.delete(directory.resolve("gone.log"));
    write("grown.log", "a line\nand one\n".getBytes(UTF_8));
    write("cut.log", new byte[0]);
    Files.setLastModifiedTime(touched, FileTime.fromMillis(1_000_000));
    assertThat(inventory.changes(configuration))
        .containsOnlyKeys("gone.log", "grown.log", "cut.log", "touched.log")
        .hasEntrySatisfying("gone.log", why -> assertThat(why).startsWith("it vanished"))
        .hasEntrySatisfying("grown.log", why -> assertThat(why).contains("from 7 to 15 bytes"))
        .hasEntrySatisfying("cut.log", why -> assertThat(why).contains("from 7 to 0 bytes"));
  }
}
