package hybridlog.train;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fits that run side by side. Closing it stops those that still run.
 *
 * <p>Not a parallel stream: its threads would not see the classes that spark-submit has loaded.
 */
public final class Fits implements AutoCloseable {
  /** Each is on one core at a time; three of the shipped corpus use 1.8 of two cores. */
  private static final int AT_ONCE = 3;

  private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);

  /** Begins when fewer than three are running. */
  public <T> Future<T> start(Callable<T> fit) {
    return workers.submit(fit);
  }

  /** Waits for its end; throws what it has thrown. */
  public static <T> T result(Future<T> fit) {
    try {
      return fit.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while fitting", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
