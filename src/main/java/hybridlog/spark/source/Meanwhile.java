package hybridlog.spark.source;

import hybridlog.event.Event;
import java.io.Serializable;

/**
 * What the thread that reads ahead does with its events while nobody takes them: it is for who
 * takes them to profit from. Nothing that is written or counted may depend on it.
 */
public interface Meanwhile extends Serializable {
  /** Work of one thread. */
  @FunctionalInterface
  interface Work {
    /** Returns whether it was of use; work that is not is done more and more seldom. */
    boolean look(Event event);
  }

  /** Begins the work of a thread. */
  Work start();
}
