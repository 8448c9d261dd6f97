package hybridlog.input;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * The lines of one file from some byte on, whatever became of the file: what cannot be read ends
 * the lines and is told by {@link #problem()}. Not thread safe.
 */
public final class FileLines implements Closeable {
  private final Unpacked bytes;
  private final LineReader lines;
  private final Optional<IOException> unopened;
  private boolean cut;

  private FileLines(Unpacked bytes, LineReader lines, Optional<IOException> unopened) {
    this.bytes = bytes;
    this.lines = lines;
    this.unopened = unopened;
  }

  /**
   * Opens a file at the first line that begins at a byte or after it.
   *
   * @param from 0, or a byte of a file that is not packed
   * @param until byte behind which no first line is wanted: there are no lines if none begins
   *     before it, and the rest of a long line is not read for nothing
   */
  public static FileLines open(InputFile file, long from, long until, Configuration configuration) {
    try {
      FSDataInputStream in = new Storage(configuration).open(file.path());
      return from == 0 ? whole(in, file) : after(in, file, from, until);
    } catch (IOException e) {
      Unpacked nothing = Unpacked.of(InputStream.nullInputStream(), Codec.NONE);
      LineReader none = Text.lines(new ByteArrayInputStream(new byte[0]), file.charset());
      return new FileLines(nothing, none, Optional.of(e));
    }
  }

  private static FileLines whole(InputStream in, InputFile file) {
    Unpacked bytes = Unpacked.of(in, file.codec());
    return new FileLines(bytes, Text.lines(bytes, file.charset()), Optional.empty());
  }

  private static FileLines after(FSDataInputStream in, InputFile file, long from, long until)
      throws IOException {
    // The byte before tells whether a line begins here.
    try {
      in.seek(from - 1);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    Unpacked bytes = Unpacked.of(in, Codec.NONE);
    LineReader lines = new LineReader(bytes, from - 1, Charset.forName(file.charset()));
    FileLines opened = new FileLines(bytes, lines, Optional.empty());
    opened.cut = !lines.skip(until);
    return opened;
  }

  /** Goes to the next line; false after the last one that is whole. */
  public boolean next() throws IOException {
    if (cut || !lines.next()) {
      return false;
    }
    Optional<Damage> damage = bytes.damage();
    cut = damage.isPresent() && damage.get().cut() && !lines.terminated();
    return !cut;
  }

  /** The line that {@link #next()} went to. */
  public LineReader line() {
    return lines;
  }

  /** How many bytes of the file, as it lies on the disk, were read. */
  public long bytesRead() {
    return bytes.taken();
  }

  /** Why the lines ended before the file; empty if they did not. */
  public String problem() {
    return unopened
        .map(e -> "it cannot be read: " + Storage.reason(e))
        .or(() -> bytes.damage().map(Damage::toString))
        .orElse("");
  }

  /**
   * Why the storage ended the lines, where another attempt may go further. What the file holds is
   * the same the next time, and a file that is gone stays away.
   */
  public Optional<IOException> storageFault() {
    return unopened
        .or(bytes::storageFault)
        .filter(fault -> !(fault instanceof FileNotFoundException));
  }

  @Override
  public void close() throws IOException {
    lines.close();
    bytes.close();
  }
}
