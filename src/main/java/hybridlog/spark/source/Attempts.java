package hybridlog.spark.source;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;

/**
 * How often a task is tried before its failure ends the job. Spark tells its tasks only how often
 * they were tried, those tries included that were killed, lost with their executor or made beside
 * another, which it does not count as failures; the most is set when the job is made. Immutable.
 *
 * @param most at least 1
 */
record Attempts(int most) implements Serializable {
  /** See {@code SparkContext}: a local master has no other than its own number, and 1 if none. */
  private static final Pattern LOCAL =
      Pattern.compile("local(\\[[^,\\]]*(,\\s*([0-9]+)\\s*)?\\])?");

  private static final int SPARKS_OWN = 4;

  static Attempts of(String master, SparkConf configuration) {
    Matcher local = LOCAL.matcher(master);
    if (!local.matches()) {
      return new Attempts(configuration.getInt("spark.task.maxFailures", SPARKS_OWN));
    }
    return new Attempts(local.group(3) == null ? 1 : Integer.parseInt(local.group(3)));
  }

  /**
   * Whether the task of this thread is done again if it fails. True is certain; where tries were
   * killed or lost, false may come while Spark would still try again.
   */
  boolean areLeft() {
    TaskContext task = TaskContext.get();
    return task != null && task.attemptNumber() + 1 < most;
  }
}
