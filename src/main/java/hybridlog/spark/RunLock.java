package hybridlog.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Says that a run is at work in its folder: by a file, and on a local disk by a lock on it, which
 * ends with the process however that ends. Closing it gives the folder free; what is in it stays.
 */
final class RunLock implements Closeable {
  static final String NAME = "_RUNNING";

  private final FileSystem fs;
  private final Path file;
  private final Optional<FileChannel> channel;

  private RunLock(FileSystem fs, Path file, Optional<FileChannel> channel) {
    this.fs = fs;
    this.file = file;
    this.channel = channel;
  }

  /** Takes a new folder. */
  @SuppressWarnings("MustBeClosed") // the channel is closed with this
  static RunLock take(FileSystem fs, Path folder) throws IOException {
    Path file = new Path(folder, NAME);
    fs.create(file, false).close();
    if (!(fs instanceof LocalFileSystem local)) {
      return new RunLock(fs, file, Optional.empty());
    }
    FileChannel channel =
        FileChannel.open(local.pathToFile(file).toPath(), StandardOpenOption.WRITE);
    try {
      channel.lock();
      return new RunLock(fs, file, Optional.of(channel));
    } catch (IOException e) {
      channel.close(); // a network disk without locks: as elsewhere, only the end tells
      return new RunLock(fs, file, Optional.empty());
    }
  }

  /** Whether a run is at work in a folder; elsewhere than on a local disk nobody can tell. */
  static boolean isHeld(FileSystem fs, Path folder) throws IOException {
    if (!(fs instanceof LocalFileSystem local)) {
      return false;
    }
    java.nio.file.Path file = local.pathToFile(new Path(folder, NAME)).toPath();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return isLocked(channel);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isLocked(FileChannel channel) {
    try (FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true; // by a run in this very process
    } catch (IOException e) {
      return false; // a network disk without locks
    }
  }

  /** Whether nobody has removed what the run has put into its folder. */
  boolean isIntact() throws IOException {
    return fs.exists(file);
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
