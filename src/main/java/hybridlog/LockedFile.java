package hybridlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to what a file stands for, which one at a time has, of all processes and of the threads
 * of this one: a lock on that file, which ends with the process however that ends. Closing it gives
 * the right to the next; the file stays, since who removes it might take it away from one that has
 * just opened it. On a network disk without locks everybody has the right at once.
 */
public final class LockedFile implements Closeable {
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** A process that closes a file a second time may lose the lock that it has on it. */
  private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private boolean isAlone;

  private LockedFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes a file, which is made where it is not there.
   *
   * @param patience how long to wait for one that has it
   * @return empty if another has it all the while
   * @throws Failure with exit code 130 if the thread is interrupted while it waits
   */
  public static Optional<LockedFile> take(Path file, Duration patience) throws IOException {
    long start = System.nanoTime();
    Optional<LockedFile> lock = tried(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    while (lock.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
      pause(file);
      lock = tried(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
    return lock;
  }

  /**
   * Takes a file that is there, if that can be had at once.
   *
   * @return empty if another has it
   * @throws java.nio.file.NoSuchFileException if it is not there
   */
  public static Optional<LockedFile> takeExisting(Path file) throws IOException {
    return tried(file, StandardOpenOption.WRITE);
  }

  private static Optional<LockedFile> tried(Path name, OpenOption... how) throws IOException {
    Path file = name.toAbsolutePath().normalize();
    if (!HERE.add(file)) {
      return Optional.empty();
    }
    try {
      LockedFile own = new LockedFile(file, FileChannel.open(file, how));
      if (own.isRefused()) {
        own.close();
        return Optional.empty();
      }
      return Optional.of(own);
    } catch (IOException e) {
      HERE.remove(file);
      throw e;
    }
  }

  private boolean isRefused() {
    try {
      isAlone = channel.tryLock() != null;
      return !isAlone;
    } catch (IOException e) {
      return false; // a network disk without locks
    }
  }

  private static void pause(Path file) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(
          Failure.Code.INTERRUPTED, "Cannot wait for " + file + ", which another has locked", e);
    }
  }

  /** Whether nobody else can have it now: false on a disk without locks. */
  public boolean isAlone() {
    return isAlone;
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HERE.remove(file);
    }
  }
}
