package hybridlog.redact;

import java.util.List;

/** Passwords among the options of commands that have no key for them. */
final class CommandOptions {
  /** How far behind the command's name its options are looked for. */
  private static final int LONGEST_COMMAND = 256;

  private CommandOptions() {}

  /** {@code curl -u ana:hunter2 https://…}. */
  static void curl(String text, int start, int end, Spans spans) {
    String command = command(text, end);
    for (String option : List.of(" -u ", " --user ")) {
      int at = command.indexOf(option);
      int from = end + at + option.length();
      int stop = wordEnd(text, from, end);
      if (at >= 0 && text.substring(from, stop).indexOf(':') > 0) {
        spans.mark(from, stop, Finding.SECRET);
      }
    }
  }

  /** {@code mysql -u root -phunter2 shop}: this program takes it without a blank. */
  static void mysql(String text, int start, int end, Spans spans) {
    String command = command(text, end);
    for (int at = command.indexOf(" -p"); at >= 0; at = command.indexOf(" -p", at + 1)) {
      int from = end + at + 3;
      int stop = wordEnd(text, from, end);
      if (stop > from) {
        spans.mark(from, stop, Finding.SECRET);
        return;
      }
    }
  }

  /** {@code docker login -u ana -p hunter2 registry.example.com}. */
  static void login(String text, int start, int end, Spans spans) {
    value(text, end, " -p ", spans);
  }

  /** {@code redis-cli -h cache -a hunter2 ping}. */
  static void redis(String text, int start, int end, Spans spans) {
    value(text, end, " -a ", spans);
  }

  private static void value(String text, int end, String option, Spans spans) {
    int at = command(text, end).indexOf(option);
    int from = end + at + option.length();
    int stop = wordEnd(text, from, end);
    if (at >= 0 && stop > from) {
      spans.mark(from, stop, Finding.SECRET);
    }
  }

  private static String command(String text, int end) {
    return text.substring(end, Math.min(text.length(), end + LONGEST_COMMAND));
  }

  private static int wordEnd(String text, int from, int end) {
    return Credentials.partEnd(text, from, end + LONGEST_COMMAND, ' ');
  }
}
