package hybridlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on in a thread of its own. Closing it waits for the thread's end and throws what
 * the work has thrown, so that nothing is called done that is not. To be closed by one thread.
 */
public final class Background implements Closeable {
  private final FutureTask<@Nullable Void> task;
  private final Thread thread;

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  private Background(String name, Work work) {
    this.task =
        new FutureTask<>(
            () -> {
              work.run();
              return null;
            });
    this.thread = new Thread(task, name);
  }

  /**
   * Begins it.
   *
   * @param name name of the thread
   */
  public static Background start(String name, Work work) {
    Background background = new Background(name, work);
    background.thread.start();
    return background;
  }

  /** Waits for the end of all, and throws what the last that failed has thrown. */
  public static void closeAll(List<Background> all) throws IOException {
    if (all.isEmpty()) {
      return;
    }
    try {
      all.get(0).close();
    } finally {
      closeAll(all.subList(1, all.size()));
    }
  }

  /**
   * Waits for its end and keeps what it has thrown to itself: for ways out on which something else
   * is to be said.
   */
  public void await() {
    try {
      ended();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      System.getLogger(Background.class.getName())
          .log(System.Logger.Level.DEBUG, "Cannot finish " + thread.getName(), e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      ended();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while it waited for " + thread.getName());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException thrown) {
        throw thrown;
      }
      if (cause instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (cause instanceof Error thrown) {
        throw thrown;
      }
      throw new IOException("Cannot finish " + thread.getName() + ": " + cause, e);
    }
  }

  /** The thread, not only its work: a native library may still clean up behind a thread's work. */
  private void ended() throws InterruptedException, ExecutionException {
    thread.join();
    task.get();
  }
}
