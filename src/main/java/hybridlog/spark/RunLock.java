package hybridlog.spark;

import hybridlog.LockedFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Says that a run is at work in its folder: by a file, and on a local disk by a lock on it.
 * Elsewhere only the end tells. Closing it gives the folder free; what is in it stays.
 */
final class RunLock implements Closeable {
  static final String NAME = "_RUNNING";

  /** Longer than another run has the lock that looks whether the folder is held. */
  private static final Duration A_LOOK = Duration.ofSeconds(10);

  private final FileSystem fs;
  private final Path file;
  private final Optional<LockedFile> lock;

  private RunLock(FileSystem fs, Path file, Optional<LockedFile> lock) {
    this.fs = fs;
    this.file = file;
    this.lock = lock;
  }

  /** Takes a new folder. */
  static RunLock take(FileSystem fs, Path folder) throws IOException {
    Path file = new Path(folder, NAME);
    fs.create(file, false).close();
    Optional<LockedFile> lock =
        fs instanceof LocalFileSystem local
            ? LockedFile.take(local.pathToFile(file).toPath(), A_LOOK)
            : Optional.empty();
    return new RunLock(fs, file, lock);
  }

  /** Whether a run is at work in a folder; elsewhere than on a local disk nobody can tell. */
  static boolean isHeld(FileSystem fs, Path folder) throws IOException {
    if (!(fs instanceof LocalFileSystem local)) {
      return false;
    }
    try {
      Optional<LockedFile> free =
          LockedFile.takeExisting(local.pathToFile(new Path(folder, NAME)).toPath());
      if (free.isPresent()) {
        free.get().close();
      }
      return free.isEmpty();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether nobody has removed what the run has put into its folder. */
  boolean isIntact() throws IOException {
    return fs.exists(file);
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
