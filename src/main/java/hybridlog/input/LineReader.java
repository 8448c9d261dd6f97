package hybridlog.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts bytes into lines. A line ends with LF, CRLF, a lone CR or the end of the bytes; NUL bytes
 * (the holes that a truncated file has) are left out of it; a line of more than {@link #LONGEST}
 * bytes is kept to its first {@link #KEPT} and never held in memory as a whole. Some 100 ns a line.
 * Not thread safe.
 */
public final class LineReader implements Closeable {
  /** Longest line in bytes that is kept whole. */
  public static final int LONGEST = 1 << 20;

  /** How many bytes are kept of a longer one. */
  public static final int KEPT = 1 << 16;

  private static final int FIRST_BUFFER = 1 << 17;
  private static final int LAST_BUFFER = LONGEST + 1;
  private static final int OVERSIZED = -1;
  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream in;
  private final Charset charset;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int next;
  private int limit;
  private boolean ended;
  private boolean begun;
  // What to add to an index of the buffer for the byte's place in the file.
  private long base;

  private String text = "";
  private long offset;
  private long nuls;
  private boolean oversized;
  private boolean invalid;
  private boolean terminated;

  /**
   * Reads lines from a stream.
   *
   * @param in bytes from a line's beginning on; closed with the reader
   * @param offset where in the file those bytes begin
   * @param charset how lines are decoded: one in which the bytes of LF and CR are nothing else and
   *     ASCII is ASCII
   */
  public LineReader(InputStream in, long offset, Charset charset) {
    this.in = in;
    this.base = offset;
    this.charset = charset;
  }

  /** Goes to the next line; false after the last. */
  public boolean next() throws IOException {
    // The first line begins with its byte order mark, so that a file that is cut within it is not
    // cut at all.
    offset = base + next;
    if (!begun) {
      begun = true;
      skipByteOrderMark();
    }
    nuls = 0;
    invalid = false;
    oversized = false;
    int stop = findEnd();
    if (stop == OVERSIZED) {
      takeBeginning();
      return true;
    }
    if (stop == limit && stop == next && nuls == 0) {
      return false;
    }
    take(stop);
    passEnd(stop);
    return true;
  }

  /**
   * Goes to the beginning of the next line, keeping nothing of what it passes.
   *
   * @param until byte of the file at which to give up
   * @return false if no further line begins before that byte
   */
  boolean skip(long until) throws IOException {
    begun = true;
    int stop = ByteScan.lineEnd(buffer, next, limit);
    while (stop == limit && !ended) {
      if (base + limit >= until) {
        return false;
      }
      base += limit;
      limit = 0;
      next = 0;
      fill();
      stop = ByteScan.lineEnd(buffer, 0, limit);
    }
    passEnd(stop);
    return true;
  }

  /** The line without its end. */
  public String text() {
    return text;
  }

  /** Byte of the file at which the line begins. */
  public long offset() {
    return offset;
  }

  /** Byte of the file at which the next line begins. */
  public long end() {
    return base + next;
  }

  /** Whether it was longer than {@link #LONGEST}. */
  public boolean oversized() {
    return oversized;
  }

  /** Whether it has bytes that its charset does not know; they were replaced by U+FFFD. */
  public boolean invalid() {
    return invalid;
  }

  /** How many NUL bytes were left out of it. */
  public long nuls() {
    return nuls;
  }

  /** Whether it has an end of its own, and not just that of the bytes. */
  public boolean terminated() {
    return terminated;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void skipByteOrderMark() throws IOException {
    boolean atStart = base == 0 && charset.equals(StandardCharsets.UTF_8);
    while (atStart && limit < 3 && !ended) {
      fill();
    }
    if (atStart
        && limit >= 3
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF) {
      next = 3;
    }
  }

  private int findEnd() throws IOException {
    int scan = next;
    while (true) {
      int stop = ByteScan.lineEnd(buffer, scan, limit);
      if (stop < limit || ended) {
        return stop;
      }
      if (next == 0 && limit == buffer.length) {
        squeeze();
        if (limit == LAST_BUFFER) {
          return OVERSIZED;
        }
        if (limit == buffer.length) {
          buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, LAST_BUFFER));
        }
      }
      shift();
      scan = limit;
      fill();
    }
  }

  private void shift() {
    System.arraycopy(buffer, next, buffer, 0, limit - next);
    base += next;
    limit -= next;
    next = 0;
  }

  private void squeeze() {
    int kept = squeeze(buffer, limit);
    nuls += limit - kept;
    base += limit - kept;
    limit = kept;
  }

  private static int squeeze(byte[] bytes, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] != 0) {
        bytes[kept++] = bytes[i];
      }
    }
    return kept;
  }

  private void fill() throws IOException {
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count <= 0) {
      ended = true;
    } else {
      limit += count;
    }
  }

  private void take(int stop) {
    byte[] bytes = buffer;
    int from = next;
    int length = stop - next;
    int kinds = ByteScan.kinds(buffer, next, stop);
    if ((kinds & ByteScan.ZERO) != 0) {
      bytes = Arrays.copyOfRange(buffer, next, stop);
      from = 0;
      length = squeeze(bytes, length);
      nuls += stop - next - length;
    }
    if ((kinds & ByteScan.HIGH) == 0) {
      text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    } else {
      decode(bytes, from, length);
    }
  }

  private void decode(byte[] bytes, int from, int length) {
    text = new String(bytes, from, length, charset);
    invalid = text.indexOf(REPLACEMENT) >= 0 && !isValid(bytes, from, length);
  }

  private boolean isValid(byte[] bytes, int from, int length) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void takeBeginning() throws IOException {
    int kept = KEPT;
    while (charset.equals(StandardCharsets.UTF_8)
        && (buffer[kept] & 0xC0) == 0x80
        && kept > KEPT - 4) {
      kept--;
    }
    decode(buffer, 0, kept);
    oversized = true;
    int stop = limit;
    while (stop == limit && !ended) {
      base += limit;
      limit = 0;
      next = 0;
      fill();
      stop = ByteScan.lineEnd(buffer, 0, limit);
    }
    text += "\u2026[truncated, " + (base + stop - offset) + " bytes]";
    passEnd(stop);
  }

  private void passEnd(int stop) throws IOException {
    terminated = stop < limit;
    next = stop;
    if (!terminated) {
      return;
    }
    next++;
    if (buffer[stop] == '\r') {
      if (next == limit && !ended) {
        base += limit;
        limit = 0;
        next = 0;
        fill();
      }
      if (next < limit && buffer[next] == '\n') {
        next++;
      }
    }
  }
}
