package hybridlog.cli;

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
    err.println(visible(line));
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

  /** Control characters, and those that turn the direction of text, as escapes that can be read. */
  public static String visible(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && !turnsDirection(c))) {
                safe.appendCodePoint(c);
              } else {
                safe.append(String.format("\\u%04x", c));
              }
            });
    return safe.toString();
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x200e && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x61c
        || c == 0x2028
        || c == 0x2029;
  }
}
