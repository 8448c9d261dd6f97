package hybridlog.input;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/** Counts lines without cutting them: a file that is read in pieces needs it for line numbers. */
public final class LineCount {
  private static final int BUFFER = 1 << 17;

  private LineCount() {}

  /**
   * How many lines of a file that is not packed begin in {@code [start, end)}; some 2 GB/s. A file
   * that is gone, or ends before, has none.
   *
   * @throws UncheckedIOException if it cannot be read: a count that is too low would be wrong for
   *     all lines behind it
   */
  public static long of(InputFile file, long start, long end, Configuration configuration) {
    long last = Math.min(end, file.bytes());
    if (start >= last) {
      return 0;
    }
    try (FSDataInputStream in = new Storage(configuration).open(file.path())) {
      // A line begins after each end of a line, so all is counted one byte earlier.
      long from = Math.max(start - 1, 0);
      in.seek(from);
      return (start == 0 ? 1 : 0) + ends(in, last - from - 1);
    } catch (FileNotFoundException | EOFException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot count the lines of " + file.path(), e);
    }
  }

  /**
   * Ends of lines among the next {@code length} bytes; the byte after them is looked at for CRLF.
   */
  private static long ends(InputStream in, long length) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = length;
    long count = 0;
    boolean pending = false;
    while (left >= 0) {
      int got = in.read(buffer, 0, (int) Math.min(buffer.length, left + 1));
      if (got <= 0) {
        break;
      }
      int counted = (int) Math.min(got, left);
      count += ByteScan.count(buffer, 0, counted, (byte) '\n');
      count += pending && buffer[0] != '\n' ? 1 : 0;
      count +=
          ByteScan.count(buffer, 0, counted, (byte) '\r') == 0 ? 0 : lone(buffer, counted, got);
      pending = counted == got && buffer[got - 1] == '\r';
      left -= got;
      if (left < 0) {
        break;
      }
    }
    return count;
  }

  /** Lone CRs among the first {@code counted} bytes that have a byte after them in the buffer. */
  private static long lone(byte[] buffer, int counted, int got) {
    long count = 0;
    for (int i = 0; i < counted && i + 1 < got; i++) {
      count += buffer[i] == '\r' && buffer[i + 1] != '\n' ? 1 : 0;
    }
    return count;
  }
}
