package hybridlog.spark.source;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BufferedFSInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk, of which files cannot be read to their ends as often as is told. */
public final class FlakyFileSystem extends RawLocalFileSystem {
  static final AtomicInteger FAULTS = new AtomicInteger();

  private static final int WELL = 100;

  /** A configuration in which it stands for all local files. */
  static Configuration configuration(int faults) {
    FAULTS.set(faults);
    Configuration configuration = new Configuration();
    configuration.setClass("fs.file.impl", FlakyFileSystem.class, RawLocalFileSystem.class);
    configuration.setBoolean("fs.file.impl.disable.cache", true);
    return configuration;
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    return new FSDataInputStream(
        new BufferedFSInputStream(new Faulty(super.open(path, buffer)), WELL));
  }

  private static final class Faulty extends FSInputStream {
    private final FSDataInputStream in;

    Faulty(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      if (in.getPos() >= WELL && FAULTS.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new IOException("the network is down");
      }
      return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int one = length == 0 ? 0 : read();
      if (one < 0 || length == 0) {
        return one;
      }
      into[offset] = (byte) one;
      return 1;
    }

    @Override
    public void seek(long to) throws IOException {
      in.seek(to);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long to) {
      return false;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
