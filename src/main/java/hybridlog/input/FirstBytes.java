package hybridlog.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a file's first bytes say of it.
 *
 * @param codec how it is packed
 * @param charset its encoding
 * @param lines its first lines, for finding its format
 * @param reason why it cannot be read as a log; empty if it can
 */
record FirstBytes(Codec codec, String charset, List<String> lines, String reason) {
  /** How many bytes of a file are looked at. */
  static final int SAMPLE = 1 << 16;

  private static final int SAMPLE_LINES = 200;
  private static final int TAR_MARK = 257;
  private static final int MISHAPS = 2;

  // Looked for in this order: longer marks first where one begins with another.
  private static final List<Map.Entry<String, String>> FOREIGN =
      List.of(
          Map.entry("fd377a585a00", "packed with xz; unpack it first"),
          Map.entry("04224d18", "packed with lz4; unpack it first"),
          Map.entry("02214c18", "packed with lz4; unpack it first"),
          Map.entry("504b0304", "a zip archive; unpack it first"),
          Map.entry("504b0506", "a zip archive; unpack it first"),
          Map.entry("504b0708", "a zip archive; unpack it first"),
          Map.entry("377abcaf271c", "a 7z archive; unpack it first"),
          Map.entry("526172211a07", "a rar archive; unpack it first"),
          Map.entry("1f9d", "packed with compress; unpack it first"),
          Map.entry("4c5a495001", "packed with lzip; unpack it first"),
          Map.entry("5d00000080", "packed with lzma; unpack it first"),
          Map.entry("ff060000734e61507059", "packed with snappy; unpack it first"),
          Map.entry("7f454c46", "a program"),
          Map.entry("cafebabe", "a Java class"),
          Map.entry("89504e470d0a1a0a", "a picture"),
          Map.entry("ffd8ff", "a picture"),
          Map.entry("255044462d312e", "a PDF document"),
          Map.entry("255044462d322e", "a PDF document"),
          Map.entry("53514c69746520666f726d6174203300", "a database"),
          Map.entry("5041523115", "a Parquet file"),
          Map.entry("4f626a01", "an Avro file"),
          Map.entry("456c6646696c6500", "a binary Windows event log; export it as text first"),
          Map.entry(
              "4c504b5348485248", "a binary systemd journal; export it with journalctl first"),
          Map.entry("d4c3b2a1", "a packet capture"),
          Map.entry("0a0d0d0a", "a packet capture"));

  /**
   * Looks at a file.
   *
   * @param in the file from its beginning
   * @param encoding the one that it has by the user's word if no mark says another; may be empty
   */
  static FirstBytes of(InputStream in, String encoding) throws IOException {
    byte[] head = in.readNBytes(SAMPLE);
    Codec codec = codec(head);
    byte[] content =
        codec == Codec.NONE
            ? head
            : unpack(new SequenceInputStream(new ByteArrayInputStream(head), in), codec);
    String reason = foreign(content);
    if (codec != Codec.NONE && codec(content) != Codec.NONE) {
      reason = "packed twice; unpack it once";
    }
    String charset = charset(content, encoding);
    boolean guessed = encoding.isEmpty() && !isMarked(content);
    if (reason.isEmpty() && isBinary(content, Charset.forName(charset), guessed)) {
      reason = "binary";
    }
    List<String> lines = reason.isEmpty() ? lines(content, charset) : List.of();
    return new FirstBytes(codec, charset, lines, reason);
  }

  private static Codec codec(byte[] head) {
    if (begins(head, "1f8b")) {
      return Codec.GZIP;
    }
    if (begins(head, "425a68")
        && (begins(head, 4, "314159265359") || begins(head, 4, "177245385090"))) {
      return Codec.BZIP2;
    }
    boolean skippable = head.length >= 4 && (head[0] & 0xf0) == 0x50 && begins(head, 1, "2a4d18");
    return skippable || begins(head, "28b52ffd") ? Codec.ZSTD : Codec.NONE;
  }

  /** What is packed, of as many blocks as it takes: one of bzip2 has up to 900 kB. */
  private static byte[] unpack(InputStream packed, Codec codec) {
    try (Unpacked in = Unpacked.of(packed, codec)) {
      return in.readNBytes(SAMPLE);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static String foreign(byte[] content) {
    for (Map.Entry<String, String> mark : FOREIGN) {
      if (begins(content, mark.getKey())) {
        return mark.getValue();
      }
    }
    return begins(content, TAR_MARK, "7573746172") ? "a tar archive; unpack it first" : "";
  }

  private static String charset(byte[] content, String encoding) {
    if (begins(content, "efbbbf")) {
      return StandardCharsets.UTF_8.name();
    }
    if (begins(content, "fffe0000")) {
      return "UTF-32LE";
    }
    if (begins(content, "0000feff")) {
      return "UTF-32BE";
    }
    if (begins(content, "fffe")) {
      return StandardCharsets.UTF_16LE.name();
    }
    if (begins(content, "feff")) {
      return StandardCharsets.UTF_16BE.name();
    }
    if (!encoding.isEmpty()) {
      return encoding;
    }
    return wide(content);
  }

  /** Text in two bytes a character has a NUL in nearly every other place, and only there. */
  private static String wide(byte[] content) {
    int pairs = Math.min(content.length, 1024) / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < 2 * pairs; i++) {
      zeros[i % 2] += content[i] == 0 ? 1 : 0;
    }
    if (pairs >= 2 && zeros[1] >= 0.7 * pairs && zeros[0] <= 0.02 * pairs) {
      return StandardCharsets.UTF_16LE.name();
    }
    if (pairs >= 2 && zeros[0] >= 0.7 * pairs && zeros[1] <= 0.02 * pairs) {
      return StandardCharsets.UTF_16BE.name();
    }
    return StandardCharsets.UTF_8.name();
  }

  /** Whether a mark says that it is Unicode, and which. */
  private static boolean isMarked(byte[] content) {
    return begins(content, "fffe") || begins(content, "feff") || begins(content, "0000feff");
  }

  /**
   * Whether it is no text.
   *
   * @param guessed whether nothing but the bytes speaks for the charset
   */
  private static boolean isBinary(byte[] content, Charset charset, boolean guessed) {
    if (isAscii(charset)) {
      return isBinary(content);
    }
    return guessed && isBinary(new String(content, charset));
  }

  /** Whether more than a twentieth of the characters are ones that no text has. */
  private static boolean isBinary(String content) {
    long strange =
        content.chars().filter(c -> Character.isISOControl(c) && !isBlank(c)).count()
            + content.codePoints().filter(FirstBytes::isNothing).count();
    return strange * 20 > content.length();
  }

  /** Whether a code point is no character, or one that only its inventor knows. */
  private static boolean isNothing(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || type == Character.SURROGATE;
  }

  private static boolean isBlank(int c) {
    return (c >= '\b' && c <= '\r') || c == 0x1b;
  }

  /**
   * Whether more than a twentieth of the bytes are ones that no text has, and more than a short
   * text has by mishap. A run of NUL counts as one: it may be the hole of a file that was truncated
   * while it was written, and of any length.
   */
  private static boolean isBinary(byte[] content) {
    int strange = 0;
    int seen = 0;
    for (int i = 0; i < content.length; i++) {
      int b = content[i] & 0xff;
      if (b == 0 && i > 0 && content[i - 1] == 0) {
        continue;
      }
      seen++;
      strange += (b < 0x20 && !isBlank(b)) || b == 0x7f ? 1 : 0;
    }
    return strange > MISHAPS && strange * 20 > seen;
  }

  private static List<String> lines(byte[] content, String charset) {
    List<String> lines = new ArrayList<>();
    try (LineReader reader = Text.lines(new ByteArrayInputStream(content), charset)) {
      while (lines.size() < SAMPLE_LINES && reader.next()) {
        // The sample's end cuts a line, which is then no sample of anything.
        if (reader.terminated() || lines.isEmpty()) {
          lines.add(reader.text());
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return lines;
  }

  private static boolean begins(byte[] bytes, String hex) {
    return begins(bytes, 0, hex);
  }

  private static boolean begins(byte[] bytes, int at, String hex) {
    byte[] mark = HexFormat.of().parseHex(hex);
    return bytes.length >= at + mark.length
        && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length);
  }

  /**
   * Whether a charset has ASCII where ASCII is, so that lines can be cut before they are decoded.
   */
  static boolean isAscii(Charset charset) {
    String ascii = "\n\r\t !\"#$%&'()*+,-./0123456789:;<=>?@AZ[\\]^_`az{|}~";
    return Arrays.equals(ascii.getBytes(charset), ascii.getBytes(StandardCharsets.US_ASCII));
  }
}
