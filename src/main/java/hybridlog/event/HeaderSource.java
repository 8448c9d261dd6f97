package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.skipBlanks;

import java.util.List;
import java.util.Locale;

/** Tells a logger or program among the cells of a header from threads, ids and numbers. */
final class HeaderSource {
  /** What threads are named after that have a number. */
  private static final List<String> WORKERS =
      List.of("pool", "exec", "worker", "qtp", "nio", "io-", "req", "task", "job");

  private HeaderSource() {}

  /** How much it looks like a source: 0 if it is none. */
  static int rank(HeaderCell cell) {
    HeaderCell name = cell.withoutPlace();
    String line = cell.line();
    if (name.length() < 2
        || name.length() > HeaderCell.LONGEST_NAME
        || !isLetter(line.charAt(name.from()))) {
      return 0;
    }
    boolean dotted = false;
    boolean digit = false;
    for (int i = name.from(); i < name.to(); i++) {
      char c = line.charAt(i);
      if (!isWordPart(c) && ".$-:/#".indexOf(c) < 0) {
        return 0;
      }
      dotted |= c == '.' || c == ':' || c == '$';
      digit |= isDigit(c);
    }
    if (dotted) {
      return 2;
    }
    char next = at(line, skipBlanks(line, cell.end()));
    boolean numbered = at(line, cell.to()) == '[' || at(line, cell.to()) == '(';
    boolean named =
        cell.open() != 0 || numbered || next == '"' || AnyHeader.isBar(next) || cell.isLogger();
    boolean isOther = isThread(name.text(), digit) || !named;
    return isOther ? 0 : 1;
  }

  private static boolean isThread(String name, boolean digit) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("main")
        || lower.contains("thread")
        || (digit && (lower.length() < 4 || isHex(lower) || hasAny(lower, WORKERS)));
  }

  private static boolean isHex(String name) {
    return name.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
  }

  private static boolean hasAny(String name, List<String> words) {
    return words.stream().anyMatch(name::contains);
  }
}
