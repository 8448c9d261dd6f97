package hybridlog.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes of any charset as lines. */
final class Text {
  private Text() {}

  /** Whether a file of this charset can be read from the middle. */
  static boolean splittable(String charset) {
    return FirstBytes.isAscii(Charset.forName(charset));
  }

  /** The lines of a stream that stands at a file's first byte. */
  static LineReader lines(InputStream in, String charset) {
    Charset known = Charset.forName(charset);
    return FirstBytes.isAscii(known)
        ? new LineReader(in, 0, known)
        : new LineReader(new Recoded(new InputStreamReader(in, known)), 0, StandardCharsets.UTF_8);
  }

  /** Text of another charset as UTF-8, bit by bit. */
  private static final class Recoded extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[8192];
    private byte[] bytes = new byte[0];
    private int next;
    private char pending;

    Recoded(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (next == bytes.length) {
        if (!fill()) {
          return -1;
        }
      }
      int count = Math.min(length, bytes.length - next);
      System.arraycopy(bytes, next, into, offset, count);
      next += count;
      return count;
    }

    private boolean fill() throws IOException {
      int kept = 0;
      if (pending != 0) {
        chars[kept++] = pending;
        pending = 0;
      }
      int count = reader.read(chars, kept, chars.length - kept);
      int total = kept + Math.max(count, 0);
      // Both halves of a surrogate pair must be encoded together.
      if (count > 0 && Character.isHighSurrogate(chars[total - 1])) {
        pending = chars[--total];
      }
      bytes = new String(chars, 0, total).getBytes(StandardCharsets.UTF_8);
      next = 0;
      return count > 0 || total > 0;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
