package hybridlog.input;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The unpacked bytes of a file. It never throws for what the file holds: where the packed bytes are
 * damaged, cannot be read on, or blow up to more than anyone means, it ends and {@link #damage()}
 * says so. Not thread safe.
 */
final class Unpacked extends InputStream {
  /**
   * A packed file that expands to more than this and by more than {@link #BOMB_RATIO} is no log.
   */
  static final long BOMB_BYTES = 1_400_000_000L;

  static final long BOMB_RATIO = 200;

  private final Counting packed;
  private final InputStream bytes;
  private final boolean bombs;
  private long expanded;
  private Optional<Damage> damage;

  private Unpacked(Counting packed, InputStream bytes, boolean bombs, Optional<Damage> damage) {
    this.packed = packed;
    this.bytes = bytes;
    this.bombs = bombs;
    this.damage = damage;
  }

  /** Unpacks a stream that stands at the file's first byte. */
  static Unpacked of(InputStream in, Codec codec) {
    Counting packed = new Counting(in);
    try {
      InputStream bytes =
          switch (codec) {
            case NONE -> packed;
            case GZIP -> new GzipBytes(packed);
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case ZSTD -> new ZstdInputStreamNoFinalizer(packed);
          };
      return new Unpacked(packed, bytes, codec != Codec.NONE, Optional.empty());
    } catch (IOException e) {
      InputStream nothing = new ByteArrayInputStream(new byte[0]);
      return new Unpacked(packed, nothing, false, Optional.of(packed.explain(e)));
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (damage.isPresent()) {
      return -1;
    }
    try {
      int count = bytes.read(into, offset, length);
      expanded += Math.max(count, 0);
      if (bombs && expanded > BOMB_BYTES && expanded > packed.count * BOMB_RATIO) {
        damage =
            Optional.of(
                new Damage(
                    "it expands to more than " + BOMB_RATIO + " times its size",
                    packed.count,
                    true));
        return -1;
      }
      return count;
    } catch (IOException e) {
      damage = Optional.of(packed.explain(e));
      return -1;
    } catch (RuntimeException e) {
      // Decoders of other projects answer to hostile bytes with whatever their arrays throw.
      damage = Optional.of(new Damage("its packed bytes make no sense", packed.count, true));
      return -1;
    }
  }

  /** How many bytes of the file, as it lies on the disk, were taken. */
  long taken() {
    return packed.count;
  }

  /** Why the bytes ended before the file did. */
  Optional<Damage> damage() {
    return damage;
  }

  /** Why the file itself could not be read on, if that ended the bytes. */
  Optional<IOException> storageFault() {
    return packed.fault;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    packed.close();
  }

  /** Knows how many bytes of the file were taken, and whether the file itself failed. */
  private static final class Counting extends FilterInputStream {
    private long count;
    private Optional<IOException> fault = Optional.empty();

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int got = in.read(into, offset, length);
        count += Math.max(got, 0);
        return got;
      } catch (IOException e) {
        fault = Optional.of(e);
        throw e;
      }
    }

    Damage explain(IOException e) {
      if (fault.isPresent()) {
        return new Damage("it cannot be read on, " + Storage.reason(e), count, true);
      }
      if (e instanceof DamagedException damaged) {
        return damaged.damage();
      }
      boolean early =
          e instanceof EOFException || String.valueOf(e.getMessage()).contains("runcated");
      String what = early ? "it ends too early" : "its packed bytes make no sense";
      return new Damage(what, count, true);
    }
  }
}
