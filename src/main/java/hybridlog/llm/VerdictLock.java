package hybridlog.llm;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The right to write a file of verdicts, which one of several runs has: a lock on a hidden file
 * beside it, which ends with the process however that ends. The hidden file stays, since who
 * removes it might take it away from one that has just opened it.
 */
final class VerdictLock {
  /** The lock of a file is between processes; this one is between the threads of this one. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private VerdictLock() {}

  /** Waits for the right, which nobody has for long, and does the work with it. */
  static <T> T during(Path file, Supplier<T> work) throws IOException {
    Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
    HERE.lock();
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      waitFor(channel);
      return work.get();
    } finally {
      HERE.unlock();
    }
  }

  private static void waitFor(FileChannel channel) {
    try {
      channel.lock();
    } catch (FileLockInterruptionException e) {
      throw new Failure(Failure.Code.INTERRUPTED, "Cannot add verdicts: interrupted", e);
    } catch (IOException e) {
      // A network disk without locks: it goes without one.
    }
  }
}
