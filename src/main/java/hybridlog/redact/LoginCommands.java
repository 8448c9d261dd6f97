package hybridlog.redact;

import java.util.List;
import java.util.Locale;

/** Passwords in the commands of FTP, POP3, IMAP and SMTP. */
final class LoginCommands {
  private static final String USER = "USER ";
  private static final String PASS = "PASS ";

  /** Before a command that a server tells of; test runs write {@code PASS} too. */
  private static final List<String> TELLING = List.of(">", "c:", "\"", "'");

  /** The same where nothing else can be told of. */
  private static final List<String> COMMAND = List.of("command:", "cmd:");

  private static final int FAR = 80;
  private static final int LONGEST = 128;

  private LoginCommands() {}

  /** {@code command: PASS hunter2}, {@code USER bob PASS hunter2}. */
  static void pass(String text, int start, int end, Spans spans) {
    int command = end - PASS.length();
    if (!text.startsWith(PASS, command)) {
      return;
    }
    Value value = new Value(end, Credentials.partEnd(text, end, end + LONGEST, ' '), "");
    String before = text.substring(Math.max(0, command - FAR), command);
    boolean told = isTold(before, text, value.end()) || isBehindUser(before);
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
