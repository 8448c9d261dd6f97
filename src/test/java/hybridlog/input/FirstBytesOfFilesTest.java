package hybridlog.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a file is packed and encoded, told from its first bytes. */
class FirstBytesOfFilesTest {
  @TempDir private Path directory;

  private InputFile file(String name, byte[] bytes, InputOptions options) throws IOException {
    Path file = Files.write(directory.resolve(name), bytes);
    return Inventory.of(List.of(file.toString()), options, new Configuration(false)).files().get(0);
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

  /** Sound of 16 bits a sample, whose every other byte is zero. */
  private static byte[] samples() {
    Random random = new Random(7);
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i += 2) {
      bytes[i] = (byte) random.nextInt();
    }
    return bytes;
  }

  /** A block of bzip2 that is larger, packed, than what is looked at of other files. */
  private static byte[] tar() {
    byte[] bytes = new byte[800_000];
    Random random = new Random(7);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) ('a' + random.nextInt(26));
    }
    System.arraycopy("ustar".getBytes(UTF_8), 0, bytes, 257, 5);
    return bytes;
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
        Arguments.of("hello.log", "hello\0world\n".getBytes(UTF_8), Codec.NONE, ""),
        Arguments.of(
            "hole.log", ("\0".repeat(7) + "the till is open\n").getBytes(UTF_8), Codec.NONE, ""),
        Arguments.of("holes.log", "ok\0\0\0ok\0\0\0\n".getBytes(UTF_8), Codec.NONE, ""),
        Arguments.of(
            "elf",
            hex("7f454c46020101000000000000000000 03003e0001".replace(" ", "")),
            Codec.NONE,
            "a program"),
        Arguments.of("class", hex("cafebabe0000003d000a0700"), Codec.NONE, "a Java class"),
        Arguments.of(
            "png",
            hex("89504e470d0a1a0a0000000d49484452000000100000001008060000001f"),
            Codec.NONE,
            "a picture"),
        Arguments.of("few", hex("6f6b010002000300"), Codec.NONE, "binary"),
        Arguments.of("noise30", Arrays.copyOf(noise, 30), Codec.NONE, "binary"),
        Arguments.of("noise.log", noise, Codec.NONE, "binary"),
        Arguments.of("samples.raw", samples(), Codec.NONE, "binary"),
        Arguments.of("paris", "PAR1 %ASA-5-111008: a line\n".getBytes(UTF_8), Codec.NONE, ""),
        Arguments.of(
            "tar.bz2", packed(Codec.BZIP2, tar()), Codec.BZIP2, "a tar archive; unpack it first"),
        Arguments.of(
            "twice.gz", packed(Codec.GZIP, gzip), Codec.GZIP, "packed twice; unpack it once"),
        Arguments.of("noise.gz", packed(Codec.GZIP, noise), Codec.GZIP, "binary"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void contentDecidesAndNotTheName(String name, byte[] bytes, Codec codec, String reason)
      throws IOException {
    InputFile file = file(name, bytes, InputOptions.defaults());
    assertThat(file.codec()).isEqualTo(codec);
    assertThat(file.reason()).isEqualTo(reason);
    assertThat(file.decision()).isEqualTo(reason.isEmpty() ? Decision.READ : Decision.REJECTED);
  }

  @Test
  void binaryIsSoInAnyEncodingOfOneByte() throws IOException {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    InputFile file = file("noise.log", noise, new InputOptions(Set.of(), 100, "windows-1252"));
    assertThat(file.reason()).isEqualTo("binary");
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
    InputOptions options = new InputOptions(Set.of(), 100, option);
    InputFile file = file("x.log", bytes, options);
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
}
