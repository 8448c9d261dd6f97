package hybridlog.redact;

import java.util.List;

/**
 * A password among the options of a command that has no key for it.
 *
 * @param command its name
 * @param options what the password follows at once
 * @param pair whether it is one behind a name and a colon only
 */
record CommandOption(String command, List<String> options, boolean pair) implements Detector {
  static final List<CommandOption> KNOWN =
      List.of(
          // mysql -u root -phunter2 shop: this program takes it without a blank
          new CommandOption("mysql", List.of(" -p"), false),
          new CommandOption("curl", List.of(" -u ", " --user ", " --user="), true),
          new CommandOption("docker login", List.of(" -p "), false),
          new CommandOption("redis-cli", List.of(" -a "), false));

  /** How far behind the command's name its options are looked for. */
  private static final int LONGEST_COMMAND = 256;

  @Override
  public void look(String text, int start, int end, Spans spans) {
    int limit = Math.min(text.length(), end + LONGEST_COMMAND);
    String line = text.substring(end, limit);
    for (String option : options) {
      for (int at = line.indexOf(option); at >= 0; at = line.indexOf(option, at + 1)) {
        int from = end + at + option.length();
        int stop = Credentials.partEnd(text, from, limit, ' ');
        if (stop > from && (!pair || text.substring(from, stop).indexOf(':') > 0)) {
          spans.mark(from, stop, Finding.SECRET);
          break;
        }
      }
    }
  }
}
