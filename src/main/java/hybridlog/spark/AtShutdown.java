package hybridlog.spark;

import java.io.Closeable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * Something to be done if the process is told to end, by Ctrl-C or SIGTERM, before this is closed:
 * after Spark has stopped, whose tasks would go on writing, and while file systems are still open.
 * Thread safe.
 */
final class AtShutdown implements Closeable {
  /** Above the file systems', which are closed then, and below that at which Spark stops. */
  private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

  private final Runnable work;

  private AtShutdown(Runnable work) {
    this.work = work;
  }

  /** From now on; where the end has come already, nothing will be done. */
  static AtShutdown run(Runnable work) {
    try {
      ShutdownHookManager.get().addShutdownHook(work, PRIORITY);
    } catch (IllegalStateException e) {
      // Too late to ask: the run ends on its own, as Spark has.
    }
    return new AtShutdown(work);
  }

  @Override
  public void close() {
    try {
      ShutdownHookManager.get().removeShutdownHook(work);
    } catch (IllegalStateException e) {
      // The end has come: the work sees for itself that there is nothing left to do.
    }
  }
}
