package hybridlog.cli;

import hybridlog.report.Display;
import hybridlog.spark.ProgressDisplay;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Where a command reads and talks.
 *
 * @param in standard input
 * @param out standard output: data only
 * @param err standard error: talk
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {

  /** Takes away what is right of the cursor (ECMA-48, erase in line). */
  private static final String CLEAR_TO_END = "\033[K";

  /** When to use colours. */
  public enum Color {
    auto,
    always,
    never
  }

  /** One line of talk, without control characters that a file name could smuggle in. */
  public void say(String line) {
    err.println(Display.escaped(line));
    err.flush();
  }

  /**
   * Tells how far a run is: on a terminal in one line that is written over and goes at the end,
   * elsewhere in a line every ten seconds.
   */
  public ProgressDisplay progress() {
    if (!isTerminal("err")) {
      return new ProgressDisplay(
          Duration.ofSeconds(10),
          line -> {
            if (!line.isEmpty()) {
              say(line);
            }
          });
    }
    return new ProgressDisplay(
        Duration.ofSeconds(1),
        line -> {
          err.print("\r" + Display.escaped(line) + CLEAR_TO_END);
          err.flush();
        });
  }

  /**
   * Whether to colour standard output: as asked, else on a terminal unless {@code NO_COLOR} is set.
   */
  public boolean colored(Color color) {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto ->
          isTerminal("out")
              && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
              && !"dumb".equals(System.getenv("TERM"));
    };
  }

  /**
   * Whether a stream is a terminal, as submit.sh has seen.
   *
   * @param stream {@code out} or {@code err}
   */
  public static boolean isTerminal(String stream) {
    return System.getenv().getOrDefault("HYBRIDLOG_TERMINAL", "").contains(stream);
  }
}
