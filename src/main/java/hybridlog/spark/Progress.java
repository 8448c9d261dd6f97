package hybridlog.spark;

import hybridlog.report.ProgressText;
import hybridlog.spark.source.ReadSoFar;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tells now and then how much of the input has been read. Running tasks are known from the
 * heartbeats of the executors.
 */
final class Progress extends SparkListener {
  /** A job that reads. */
  @FunctionalInterface
  interface Reading<T> {
    T run() throws IOException;
  }

  private final SparkContext context;
  private final ReadSoFar soFar;
  private final ProgressDisplay display;
  private final long start = System.nanoTime();
  private final Map<Long, Long> runningBytes = new ConcurrentHashMap<>();
  private final Map<Long, Long> runningLines = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Progress::daemon);
  private boolean ended;

  private Progress(SparkContext context, ReadSoFar soFar, ProgressDisplay display) {
    this.context = context;
    this.soFar = soFar;
    this.display = display;
  }

  /** Runs a job and tells how far it is. */
  static <T> T during(
      SparkContext context, ReadSoFar soFar, ProgressDisplay display, Reading<T> reading)
      throws IOException {
    Progress progress = new Progress(context, soFar, display);
    long every = display.every().toMillis();
    context.addSparkListener(progress);
    ScheduledFuture<?> telling =
        progress.ticker.scheduleAtFixedRate(progress::tell, every, every, TimeUnit.MILLISECONDS);
    try {
      return reading.run();
    } finally {
      telling.cancel(true);
      progress.end();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    CollectionConverters.asJava(update.accumUpdates())
        .forEach(
            task ->
                CollectionConverters.asJava(task._4())
                    .forEach(info -> running((Long) task._1(), info)));
  }

  private void running(long task, AccumulableInfo info) {
    if (info.update().isDefined() && info.update().get() instanceof Long value) {
      if (info.id() == soFar.bytes().id()) {
        runningBytes.put(task, value);
      } else if (info.id() == soFar.lines().id()) {
        runningLines.put(task, value);
      }
    }
  }

  /** From now on the accumulators themselves have the task's numbers. */
  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    runningBytes.remove(end.taskInfo().taskId());
    runningLines.remove(end.taskInfo().taskId());
  }

  private synchronized void tell() {
    long bytes = sum(soFar.bytes(), runningBytes);
    if (bytes > 0 && !ended) {
      long lines = sum(soFar.lines(), runningLines);
      Duration since = Duration.ofNanos(System.nanoTime() - start);
      display.line().accept(ProgressText.of(bytes, soFar.allBytes(), lines, since));
    }
  }

  private static long sum(LongAccumulator finished, Map<Long, Long> running) {
    return finished.value() + running.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Nothing is told after the last line was taken away. */
  private synchronized void end() {
    ended = true;
    ticker.shutdownNow();
    context.removeSparkListener(this);
    display.line().accept("");
  }
}
