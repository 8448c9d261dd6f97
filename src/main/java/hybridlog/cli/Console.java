package hybridlog.cli;

import hybridlog.report.Display;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and talks.
 *
 * @param in standard input
 * @param out standard output: data only
 * @param err standard error: talk
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {

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
