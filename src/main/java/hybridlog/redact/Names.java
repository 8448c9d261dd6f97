package hybridlog.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of people and accounts, where a text says that one follows: {@code user=bob}, {@code for
 * user bob}, {@code /home/bob}. Accounts that every system has stay, they identify nobody.
 */
final class Names {
  static final List<String> KEYS =
      List.of(
          """
          user login name owner author customer principal recipient"""
              .split("\\s+"));

  /** After these a name follows without a sign. */
  static final List<String> PHRASES =
      List.of(
          "for user ",
          "invalid user ",
          "illegal user ",
          "unknown user ",
          "by user ",
          "of user ",
          "session opened for ",
          "password for ",
          "publickey for ",
          "keyboard-interactive for ",
          "/home/",
          "/users/",
          "\\users\\");

  /** What follows the account in what sudo tells. */
  static final String BEHIND_ACCOUNT = " : tty=";

  /** Further words of a name, as {@code John Ronald Tolkien} has two. */
  private static final int FURTHER_WORDS = 2;

  private static final List<String> ENDINGS =
      List.of(
          """
          user username login loginname logname owner author customer principal recipient
          firstname lastname fullname displayname accountname surname ruser customername"""
              .split("\\s+"));

  /** Whose names are not those of accounts, but have several words. */
  private static final List<String> PERSONS =
      List.of(
          "customer", "owner", "author", "recipient", "fullname", "displayname", "customername");

  private static final int LONGEST_WORD = 32;

  private static final Set<String> EVERYBODY =
      Set.of(
          """
          root admin administrator guest nobody anonymous system daemon unknown null none
          true false is was has not account from with name id login logged authentication
          password invalid user illegal the and or on in shared public default"""
              .split("\\s+"));

  private Names() {}

  static void afterKey(String text, int start, int end, Spans spans) {
    int keyStart = Alphabet.DOTTED.runStart(text, start, start - 32);
    int keyEnd = Alphabet.DOTTED.runEnd(text, end, end + 32);
    String key =
        text.substring(keyStart, keyEnd).toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    int sign = keyEnd + Value.quoteAt(text, keyEnd).length();
    boolean joined = sign < text.length() && (text.charAt(sign) == '=' || text.charAt(sign) == ':');
    if (!joined || text.startsWith("::", sign) || ENDINGS.stream().noneMatch(key::endsWith)) {
      return;
    }
    int from = Signs.valueStart(text, sign);
    Value value = Value.at(text, from);
    if (!value.isNothing(text)) {
      boolean person = PERSONS.stream().anyMatch(key::endsWith) && value.quote().isEmpty();
      mark(text, value.start(), person ? nameEnd(text, value) : value.end(), spans);
    }
  }

  /** Behind the words of a name that follow the first; its end if there are none. */
  private static int nameEnd(String text, Value value) {
    int end = value.end();
    if (wordEnd(text, value.start()) < end) {
      return end;
    }
    for (int words = 0; words < FURTHER_WORDS && text.startsWith(" ", end); words++) {
      int stop = wordEnd(text, end + 1);
      boolean key = stop < text.length() && ":=(".indexOf(text.charAt(stop)) >= 0;
      if (stop == end + 1 || key) {
        break;
      }
      end = stop;
    }
    return end;
  }

  /** Where a word with one capital and letters behind it ends; {@code from} if it is not so. */
  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + LONGEST_WORD && isOfName(text.charAt(i))) {
      i++;
    }
    boolean name =
        i > from + 1
            && Character.isUpperCase(text.charAt(from))
            && !Character.isUpperCase(text.charAt(i - 1));
    return name ? i : from;
  }

  private static boolean isOfName(char c) {
    return Character.isLetter(c) || c == '\'' || c == '-';
  }

  /** {@code sudo: bob : TTY=pts/0 ; PWD=/ ; USER=root}. */
  static void beforeTerminal(String text, int start, int end, Spans spans) {
    mark(text, Alphabet.DOTTED.runStart(text, start, start - 64), start, spans);
  }

  static void afterPhrase(String text, int start, int end, Spans spans) {
    int from = end + Value.quoteAt(text, end).length();
    int stop = Alphabet.DOTTED.runEnd(text, from, from + 64);
    while (stop > from && text.charAt(stop - 1) == '.') {
      stop--;
    }
    mark(text, from, stop, spans);
  }

  private static void mark(String text, int from, int to, Spans spans) {
    boolean letters = text.substring(from, to).chars().anyMatch(Character::isLetter);
    String name = text.substring(from, Math.min(to, from + 32)).toLowerCase(Locale.ROOT);
    if (letters && !EVERYBODY.contains(name)) {
      spans.mark(from, to, Finding.NAME);
    }
  }
}
