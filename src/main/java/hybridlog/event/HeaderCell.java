package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.skipBlanks;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word, or a group in brackets, of a header that no pattern describes: {@code line[from, to)}
 * without what encloses it.
 *
 * @param end where the line goes on behind it
 * @param open the bracket that it stands in; 0 for a word
 */
record HeaderCell(String line, int from, int to, int end, char open) {
  private static final int LONGEST_GROUP = 80;
  private static final int LONGEST_NAME = 100;

  /** What a message says in brackets: how something went. */
  private static final Set<String> OUTCOMES =
      Set.of(
          "ok",
          "done",
          "fail",
          "failed",
          "failure",
          "success",
          "succeeded",
          "passed",
          "skipped",
          "denied",
          "blocked",
          "allowed",
          "rejected",
          "accepted",
          "error",
          "warning",
          "ignored",
          "cached",
          "new",
          "up",
          "down",
          "start",
          "stop",
          "end",
          "retry",
          "timeout");

  /** What threads are named after that have a number. */
  private static final List<String> WORKERS =
      List.of("pool", "exec", "worker", "qtp", "nio", "io-", "req", "task", "job");

  HeaderCell(String line, int from, int to) {
    this(line, from, to, to, (char) 0);
  }

  int length() {
    return to - from;
  }

  /** The bracket that closes one that opens there; 0 if none does. */
  static char closing(String line, int at) {
    return switch (at(line, at)) {
      case '[' -> ']';
      case '(' -> ')';
      case '{' -> '}';
      case '<' -> '>';
      default -> 0;
    };
  }

  /** The group that opens there; empty if it does not close soon. */
  static HeaderCell group(String line, int at) {
    char open = line.charAt(at);
    char close = closing(line, at);
    int depth = 0;
    for (int i = at; i < line.length() && i - at <= LONGEST_GROUP; i++) {
      char c = line.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        int from = Math.min(skipBlanks(line, at + 1), i);
        int to = i;
        while (to > from && isBlank(line.charAt(to - 1))) {
          to--;
        }
        // An empty one is a cell too.
        return new HeaderCell(line, to == from ? at : from, to == from ? i : to, i + 1, open);
      }
    }
    return new HeaderCell(line, at, at);
  }

  /** The word that begins there, without a colon and the like at its end. */
  static HeaderCell word(String line, int at) {
    int end = at;
    while (end < line.length()
        && !isBlank(line.charAt(end))
        && "|;~,\"[](){}<>".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    int to = end;
    while (to > at && ":-*".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return new HeaderCell(line, at, to, end, (char) 0);
  }

  /** A name behind time and level, and what parts it from what follows; empty if nothing does. */
  static HeaderCell name(String line, int at) {
    HeaderCell word = word(line, at);
    int end = word.to;
    char next = at(line, end);
    int after = skipBlanks(line, end);
    boolean parted =
        AnyHeader.isBar(next)
            ? at(line, after) != '{'
            : next == ':' || next == '"' || (after > end && isSeparator(line, after));
    return parted ? new HeaderCell(line, at, end) : new HeaderCell(line, at, at);
  }

  /** A mark that stands alone between blanks. */
  private static boolean isSeparator(String line, int at) {
    int end = at;
    while (end < line.length() && ":-|>".indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    return end > at && (isBlank(at(line, end)) || line.charAt(end - 1) == '|');
  }

  String text() {
    return line.substring(from, to);
  }

  /** How many letters it begins with. */
  int letters() {
    int i = from;
    while (i < to && isLetter(line.charAt(i))) {
      i++;
    }
    return i - from;
  }

  /** Whether it is no word of a sentence: it has digits or marks in it, or capitals within. */
  boolean isName() {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (!isLetter(c) && c != '\'') {
        return true;
      }
    }
    return isCamel() || (length() == 4 && line.startsWith("main", from));
  }

  private boolean isCamel() {
    for (int i = from + 1; i < to; i++) {
      if (Character.isUpperCase(line.charAt(i)) && Character.isLowerCase(line.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** {@code - dagster -}. */
  boolean isBetweenBars() {
    int before = from - 1;
    while (before > 0 && line.charAt(before) == ' ') {
      before--;
    }
    char mark = at(line, before);
    char next = at(line, skipBlanks(line, end));
    return mark == next && (mark == '-' || AnyHeader.isBar(mark));
  }

  /** The name of a logger: what has a dot, a dash or the like, or capitals within. */
  boolean isLogger() {
    if (length() < 2 || length() > LONGEST_NAME || !isLetter(line.charAt(from))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (!isWordPart(c) && ".$-:#".indexOf(c) < 0) {
        return false;
      }
    }
    return isName() && !TraceShape.isExceptionName(line, to);
  }

  /** Whether it belongs to the header, where it stands behind time and level. */
  boolean isOfHeader() {
    if (open == 0) {
      boolean number = !isLetter(line.charAt(from));
      char next = at(line, end);
      boolean barred = AnyHeader.isBar(next) || isBlank(next) || next == '"';
      return number ? isPart() : barred || isLogger();
    }
    String text = text();
    if (text.charAt(0) == open || text.indexOf('=') >= 0) {
      return open != '(' && open != '<';
    }
    boolean named = at(line, end) == ':' || isName();
    return switch (open) {
      case '[' ->
          !OUTCOMES.contains(text.toLowerCase(Locale.ROOT))
              && (named || !HeaderLevel.isCapitals(line, from, to));
      case '(' -> (named && text.indexOf(' ') < 0) || at(line, end) == ':';
      default -> at(line, end) == ':';
    };
  }

  /** A number that something parts from the message. */
  private boolean isPart() {
    for (int i = from; i < to; i++) {
      if (!isDigit(line.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** How much it looks like a source: 0 if it is none. */
  int rank() {
    HeaderCell name = withoutPlace();
    if (name.length() < 2 || name.length() > LONGEST_NAME || !isLetter(line.charAt(name.from))) {
      return 0;
    }
    boolean dotted = false;
    boolean digit = false;
    for (int i = name.from; i < name.to; i++) {
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
    char next = at(line, skipBlanks(line, end));
    boolean named = open != 0 || next == '"' || AnyHeader.isBar(next) || isLogger();
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

  /** Of {@code http.go:194} without the line. */
  HeaderCell withoutPlace() {
    int stop = to;
    while (stop > from && isDigit(line.charAt(stop - 1))) {
      stop--;
    }
    boolean place = stop < to && stop > from + 1 && line.charAt(stop - 1) == ':';
    return place ? new HeaderCell(line, from, stop - 1, end, open) : this;
  }
}
