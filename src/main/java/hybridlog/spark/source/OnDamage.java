package hybridlog.spark.source;

import hybridlog.Failure;
import java.util.Locale;

/** What is done about a file that cannot be read, or not to its end. */
enum OnDamage {
  /** It is in the {@link ReadCounts}: whoever reads looks there and says it. */
  COUNT,
  /** It is said in the log: of the driver if the file is not read at all, else of the executor. */
  WARN,
  /** The reading fails. */
  FAIL;

  /**
   * By the name of Spark's own sources for the same.
   *
   * @throws Failure with exit code 2 if there is none of that name
   */
  static OnDamage ofMode(String mode) {
    return switch (mode.toUpperCase(Locale.ROOT)) {
      case "PERMISSIVE" -> WARN;
      case "FAILFAST" -> FAIL;
      default ->
          throw new Failure(
              Failure.Code.USAGE,
              "Cannot read logs: mode '" + mode + "' is neither PERMISSIVE nor FAILFAST");
    };
  }
}
