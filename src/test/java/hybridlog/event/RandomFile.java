package hybridlog.event;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Makes files as a bad day makes them; the same for the same random numbers. */
final class RandomFile {
  private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\r", "\n\n", ""};
  private static final String[] MAGIC = {
    "1f8b08",
    "425a6839314159265359",
    "28b52ffd",
    "fd377a585a00",
    "504b0304",
    "04224d18",
    "fffe",
    "feff",
    "efbbbf",
    "0000feff",
    "377abcaf271c",
    "7f454c46",
    "50415231",
    "5a2a4d18",
    "1f9d"
  };
  private static final List<String> SAMPLES = samples();

  private RandomFile() {}

  /** Lines of every known format, and what follows them. */
  private static List<String> samples() {
    try {
      return Files.readAllLines(Path.of("conf", "formats.yaml")).stream()
          .map(String::strip)
          .filter(line -> line.startsWith("- line: "))
          .map(line -> line.substring(8).replaceAll("^['\"]|['\"]$", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Random random) throws IOException {
    return switch (random.nextInt(10)) {
      case 0 -> noise(random, random.nextInt(3000));
      case 1 ->
          join(
              HexFormat.of().parseHex(MAGIC[random.nextInt(MAGIC.length)]),
              noise(random, random.nextInt(500)));
      case 2 -> damaged(random, text(random));
      case 3 -> damaged(random, packed(random, text(random)));
      case 4 -> packed(random, random.nextBoolean() ? text(random) : noise(random, 1000));
      case 5 ->
          new String(text(random), StandardCharsets.UTF_8)
              .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16);
      case 6 -> join(HexFormat.of().parseHex("efbbbf"), text(random));
      case 7 -> join(text(random), new byte[random.nextInt(200_000)]);
      default -> text(random);
    };
  }

  private static byte[] noise(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] text(Random random) {
    StringBuilder text = new StringBuilder();
    String end = ENDS[random.nextInt(ENDS.length)];
    int lines = random.nextInt(60);
    for (int i = 0; i < lines; i++) {
      switch (random.nextInt(12)) {
        case 0 -> text.append("\tat a.b.C.d(C.java:").append(i).append(')');
        case 1 -> text.append("Caused by: java.lang.Error: ").append(i);
        case 2 -> text.append(" ".repeat(random.nextInt(9)));
        case 3 -> text.append("Traceback (most recent call last):");
        case 4 -> text.append("  File \"a.py\", line 3, in f");
        case 5 ->
            text.append("x".repeat(random.nextInt(random.nextInt(40) == 0 ? 1_200_000 : 400)));
        default -> text.append(SAMPLES.get(random.nextInt(SAMPLES.size())));
      }
      text.append(random.nextInt(20) == 0 ? ENDS[random.nextInt(ENDS.length)] : end);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] damaged(Random random, byte[] bytes) {
    byte[] copy = Arrays.copyOf(bytes, bytes.length == 0 ? 0 : 1 + random.nextInt(bytes.length));
    for (int i = random.nextInt(10); i > 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  private static byte[] packed(Random random, byte[] bytes) throws IOException {
    int codec = random.nextInt(3);
    if (codec == 2) {
      return Zstd.compress(bytes);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packer =
        codec == 0 ? new GZIPOutputStream(out) : new BZip2CompressorOutputStream(out, 1)) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
