package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.skipBlanks;

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
  static final int LONGEST_NAME = 100;

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
    int stop = word.to;
    // a::b, where the level was parted so
    int colons = at(line, at - 1) == ':' ? line.indexOf("::", at) : -1;
    stop = colons > at && colons < stop ? colons : stop;
    int end = behindNumber(line, stop);
    char next = at(line, end);
    int after = skipBlanks(line, end);
    boolean parted =
        AnyHeader.isBar(next)
            ? at(line, after) != '{'
            : next == ':'
                || next == '"'
                || ((after > end || end > stop) && isSeparator(line, after));
    HeaderCell name = new HeaderCell(line, at, stop, end, (char) 0);
    boolean place = isBlank(next) && name.isPlace();
    return parted || place ? name : new HeaderCell(line, at, at);
  }

  /**
   * Where a number in brackets ends that touches a name: {@code worker[221]}, {@code put(12)},
   * {@code a.Till[:88]}.
   */
  private static int behindNumber(String line, int at) {
    char close = at(line, at) == '[' || at(line, at) == '(' ? closing(line, at) : 0;
    int from = at(line, at + 1) == ':' ? at + 2 : at + 1;
    int digits = close == 0 ? 0 : digits(line, from);
    return digits > 0 && at(line, from + digits) == close ? from + digits + 1 : at;
  }

  /** {@code load.py:142}: nothing has to part it from the message. */
  private boolean isPlace() {
    HeaderCell file = withoutPlace();
    int dot = line.lastIndexOf('.', file.to - 1);
    return file.to < to && dot > from && file.to - dot < 6;
  }

  /** A mark that stands alone between blanks. */
  private static boolean isSeparator(String line, int at) {
    int end = line.startsWith("=>", at) ? at + 1 : at;
    while (end < line.length() && ":-|>@".indexOf(line.charAt(end)) >= 0) {
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

  /**
   * Whether it belongs to the header, where it stands behind time and level.
   *
   * @param enclosing the bracket that the level stands in; 0 if in none
   */
  boolean isOfHeader(char enclosing) {
    if (open == 0) {
      boolean number = !isLetter(line.charAt(from));
      char next = at(line, end);
      boolean barred = AnyHeader.isBar(next) || isBlank(next) || next == '"' || end > to;
      // 404: /index is what the message says
      return number ? isPart() && next != ':' : barred || isLogger();
    }
    String text = text();
    if (text.charAt(0) == open || text.indexOf('=') >= 0) {
      return open != '(' && open != '<';
    }
    boolean named = at(line, end) == ':' || isName();
    return switch (open) {
      case '[' -> !isOutcome() && (named || !HeaderLevel.isCapitals(line, from, to));
      case '(' -> at(line, end) == ':' || (text.indexOf(' ') < 0 && (named || !isOutcome()));
      default -> at(line, end) == ':' || (open == enclosing && text.indexOf(' ') < 0);
    };
  }

  private boolean isOutcome() {
    return OUTCOMES.contains(text().toLowerCase(Locale.ROOT));
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
