package hybridlog.redact;

import java.util.List;
import java.util.Locale;

/** Passwords in the commands of FTP, POP3, IMAP and SMTP. */
final class LoginCommands {
  private static final String USER = "USER ";
  private static final String PASS = "PASS ";

  /** Before a command that a server tells of. */
  private static final List<String> TELLING = List.of(">", "c:");

  /** The same where nothing else can be told of. */
  private static final List<String> COMMAND = List.of("command:", "cmd:");

  /** In names of what has passed: test runs write {@code PASS} too. */
  private static final List<String> TESTED = List.of("test", "spec", "::");

  /** Of a password that is told by so little; {@code lint} and {@code build} pass, too. */
  private static final int SHORTEST = 6;

  private static final int FAR = 80;
  private static final int LONGEST = 128;

  private LoginCommands() {}

  /**
   * {@code command: PASS hunter2}, {@code USER bob PASS hunter2}, and nothing but {@code PASS
   * hunter2} or with whose command it is before it.
   */
  static void pass(String text, int start, int end, Spans spans) {
    int command = end - PASS.length();
    if (!text.startsWith(PASS, command) || Alphabet.URL_SAFE.hasAt(text, command - 1)) {
      return;
    }
    Value value = new Value(end, Credentials.partEnd(text, end, end + LONGEST, ' '), "");
    String before = text.substring(Math.max(0, command - FAR), command);
    boolean told =
        isTold(before, text, value.end())
            || isBehindUser(before)
            || (isAlone(before, text, value.end()) && !isTested(text, value));
    if (told && !value.isNothing(text) && !value.isProse(text)) {
      value.mark(text, spans);
    }
  }

  private static boolean isTold(String before, String text, int end) {
    String words = before.stripTrailing().toLowerCase(Locale.ROOT);
    boolean last = !text.startsWith(" ", end);
    return COMMAND.stream().anyMatch(words::endsWith)
        || (last && TELLING.stream().anyMatch(words::endsWith));
  }

  /** Whether there is but one word behind the command, and before it at most whose it is. */
  private static boolean isAlone(String before, String text, int end) {
    String line = before.substring(before.lastIndexOf('\n') + 1).stripTrailing();
    String whose = line.substring(line.lastIndexOf(' ') + 1);
    boolean told =
        whose.isEmpty()
            || "])\"'".indexOf(whose.charAt(whose.length() - 1)) >= 0
            || whose.indexOf('@') > 0
            || isAddress(whose);
    return told && !text.startsWith(" ", end);
  }

  /** Of version 4, with its port or without. */
  private static boolean isAddress(String word) {
    return Alphabet.ADDRESS.runEnd(word, 0, word.length()) == word.length()
        && word.split("\\.", -1).length == 4;
  }

  /** Whether this may be a name of what has passed, and no password. */
  private static boolean isTested(String text, Value value) {
    String word = text.substring(value.start(), value.end()).toLowerCase(Locale.ROOT);
    boolean path = word.indexOf('/') >= 0 && !value.looksOpaque(text);
    return path || word.length() < SHORTEST || TESTED.stream().anyMatch(word::contains);
  }

  private static boolean isBehindUser(String before) {
    int user = before.lastIndexOf(USER);
    String name = user < 0 ? "" : before.substring(user + USER.length()).strip();
    return !name.isEmpty() && name.indexOf(' ') < 0;
  }

  /** {@code AUTH PLAIN AGJvYgBodW50ZXIy}: Base64 of NUL, a name, NUL and a password (RFC 4616). */
  static void plain(String text, int start, int end, Spans spans) {
    int stop = Alphabet.BASE64.runEnd(text, end, end + 1024);
    if (stop - end >= 8 && decodedNuls(text.substring(end, stop)) == 2) {
      spans.mark(end, stop, Finding.SECRET);
    }
  }

  private static long decodedNuls(String base64) {
    return Credentials.decoded(base64).chars().filter(c -> c == 0).count();
  }
}
