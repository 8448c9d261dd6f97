package hybridlog.spark;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Where a run tells how far it is.
 *
 * @param every time from one telling to the next
 * @param line receives what is to be shown; an empty one at the end, which takes the last away
 *     where that can be done
 */
public record ProgressDisplay(Duration every, Consumer<String> line) {
  /** Tells nobody. */
  public static ProgressDisplay none() {
    return new ProgressDisplay(Duration.ofDays(1), line -> {});
  }
}
