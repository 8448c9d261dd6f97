package hybridlog.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The right to change names beside a model, which one of several trainings has: a lock on a file,
 * which ends with the process however that ends. Closing it gives the right to the next; the file
 * stays, since who removes it might take it away from one that has just opened it.
 */
final class SwapLock implements Closeable {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final FileChannel channel;

  private SwapLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes it; empty if another training has it all the while.
   *
   * @param model directory of the model; need not exist, but what it lies in must
   * @param patience how long to wait
   */
  static Optional<SwapLock> take(Path model, Duration patience) throws IOException {
    Path file = model.resolveSibling("." + model.getFileName() + ".lock");
    Instant end = Instant.now().plus(patience);
    Optional<SwapLock> lock = tried(file);
    while (lock.isEmpty() && Instant.now().isBefore(end)) {
      pause();
      lock = tried(file);
    }
    return lock;
  }

  @SuppressWarnings("MustBeClosed") // the channel is closed with the lock
  private static Optional<SwapLock> tried(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return Optional.of(new SwapLock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // by a training in this very process
    } catch (IOException e) {
      return true; // a network disk without locks: it goes without one
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(
          "Interrupted while another training puts its model in place");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
