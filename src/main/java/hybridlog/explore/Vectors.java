package hybridlog.explore;

import hybridlog.embed.Embedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Vectors of length 1, one a text. Immutable and thread safe. */
public final class Vectors {
  private final Map<String, float[]> byText;

  private Vectors(Map<String, float[]> byText) {
    this.byText = byText;
  }

  /** Hears how far the embedding is. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code all} texts are embedded; called from any thread. */
    void embedded(int done, int all);
  }

  /**
   * Embeds every distinct text once, each alone, so that no vector depends on its neighbours. Costs
   * some 5 ms a text and thread.
   *
   * @param threads how many texts are embedded at once, at least 1
   */
  public static Vectors of(List<String> texts, Embedder embedder, int threads, Progress progress) {
    List<String> distinct = List.copyOf(new LinkedHashSet<>(texts));
    AtomicInteger done = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<float[]>> results = new ArrayList<>();
      for (String text : distinct) {
        results.add(
            pool.submit(
                () -> {
                  float[] vector = embedder.embed(text);
                  progress.embedded(done.incrementAndGet(), distinct.size());
                  return vector;
                }));
      }
      Map<String, float[]> byText = new HashMap<>();
      for (int i = 0; i < distinct.size(); i++) {
        byText.put(distinct.get(i), result(results.get(i)));
      }
      return new Vectors(byText);
    } finally {
      end(pool);
    }
  }

  /** Waits for those under way: ONNX Runtime takes the process down if it ends meanwhile. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      pool.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static float[] result(Future<float[]> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Cannot embed a text", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while texts were embedded", e);
    }
  }

  /**
   * The vector of a text that was embedded; not to be written to.
   *
   * @throws IllegalArgumentException if the text was not among those that were embedded
   */
  public float[] of(String text) {
    float[] vector = byText.get(text);
    if (vector == null) {
      throw new IllegalArgumentException("Cannot find the vector of a text: it was not embedded");
    }
    return vector;
  }

  /**
   * The cosine of the angle between two vectors of length 1. The sum is built in a fixed order: the
   * same bits on every machine.
   */
  static float cosine(float[] a, float[] b) {
    // Eight sums that do not wait for each other: four times as fast as one.
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int whole = a.length & ~7;
    for (int i = 0; i < whole; i += 8) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
      s4 += a[i + 4] * b[i + 4];
      s5 += a[i + 5] * b[i + 5];
      s6 += a[i + 6] * b[i + 6];
      s7 += a[i + 7] * b[i + 7];
    }
    float rest = 0;
    for (int i = whole; i < a.length; i++) {
      rest += a[i] * b[i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
  }
}
