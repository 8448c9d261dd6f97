package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.number;
import static hybridlog.event.Chars.skipBlanks;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a cell of a header is a level, or a word of a sentence that looks like one. */
final class HeaderLevel {
  /** Words of levels that as often are words of a sentence. */
  private static final Set<String> AMBIGUOUS =
      Set.of(
          "default", "normal", "success", "log", "config", "fine", "note", "fail", "failure",
          "fault", "panic", "verbose");

  /** Letters of the longest level, "information". */
  private static final int LONGEST = 11;

  private HeaderLevel() {}

  /** The level that a group is, or that one of its parts is; {@link Level#NONE} if none. */
  static Level ofGroup(HeaderCell group) {
    String line = group.line();
    int from = group.from();
    int to = group.to();
    if (group.length() == 1) {
      return Level.ofLetter(line.charAt(from));
    }
    Level whole = Level.ofWord(line, from, to);
    if (whole != Level.NONE) {
      return group.open() == '(' && isAmbiguous(line, from, to) ? Level.NONE : whole;
    }
    if (group.open() != '[' && group.open() != '<') {
      return Level.NONE;
    }
    // [I|app|3fa9], [worker-3/WARN], <Info:vlan.link>: one of its parts.
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || "|:/".indexOf(line.charAt(i)) >= 0) {
        Level part = ofPart(line, start, i, start == from && i < to && line.charAt(i) == '|');
        if (part != Level.NONE) {
          return part;
        }
        start = i + 1;
      }
    }
    return Level.NONE;
  }

  private static Level ofPart(String line, int from, int to, boolean letter) {
    if (to - from == 1) {
      return letter ? Level.ofLetter(line.charAt(from)) : Level.NONE;
    }
    boolean named = to - from > 2 && line.charAt(from) >= 'A' && line.charAt(from) <= 'Z';
    return named && !isAmbiguous(line, from, to) ? Level.ofWord(line, from, to) : Level.NONE;
  }

  /**
   * The level that a word is: in capitals, or set apart from what would be a sentence.
   *
   * @param start where the header begins
   * @param keys of pairs that tell a level, in small letters
   */
  static Level ofWord(HeaderCell word, int start, List<String> keys) {
    String line = word.line();
    int from = word.from();
    int end = from + word.letters();
    boolean goesOn = at(line, end) == '-' && isLetter(at(line, end + 1));
    if (end == from || goesOn || isWordPart(at(line, end)) || at(line, end) == '.') {
      return Level.NONE;
    }
    if (at(line, end) == '=') {
      return ofPair(word, end, keys);
    }
    boolean apart = isSetApart(line, from, end, start);
    if (end - from == 1) {
      boolean letter = (apart && !isDigit(at(line, end + 1))) || isBeforeName(line, end);
      return letter ? Level.ofLetter(line.charAt(from)) : Level.NONE;
    }
    boolean alone =
        apart
            || (end - from > 2 && isCapitals(line, from, end))
            || isPadded(line, from, end, start);
    return alone && !isAmbiguous(line, from, end) ? Level.ofWord(line, from, end) : Level.NONE;
  }

  /** {@code level=40}, where no other pair follows: a row of them is no header but all message. */
  private static Level ofPair(HeaderCell pair, int equals, List<String> keys) {
    String line = pair.line();
    int end = pair.end();
    int next = skipBlanks(line, end);
    while (isWordPart(at(line, next)) || at(line, next) == '.') {
      next++;
    }
    if (at(line, next) == '='
        || !keys.contains(line.substring(pair.from(), equals).toLowerCase(Locale.ROOT))) {
      return Level.NONE;
    }
    int digits = digits(line, equals + 1);
    if (digits > 0) {
      boolean number = digits < 3 && equals + 1 + digits == end;
      return number ? Level.ofNumber(number(line, equals + 1, digits)) : Level.NONE;
    }
    return Level.ofWord(line, equals + 1, end);
  }

  /** The level that a message begins with as a word of its own: {@code warning: disk is slow}. */
  static Level ofMessage(String message) {
    int end = 0;
    while (end < LONGEST && isLetter(at(message, end))) {
      end++;
    }
    boolean apart = end > 2 && at(message, end) == ':' && isBlank(at(message, end + 1));
    return apart && !isAmbiguous(message, 0, end) ? Level.ofWord(message, 0, end) : Level.NONE;
  }

  private static boolean isAmbiguous(String line, int from, int to) {
    return AMBIGUOUS.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
  }

  static boolean isCapitals(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.charAt(i) < 'A' || line.charAt(i) > 'Z') {
        return false;
      }
    }
    return to > from;
  }

  /** Whether a mark stands on one side of it. */
  private static boolean isSetApart(String line, int from, int end, int start) {
    int before = from - 1;
    while (before >= start && line.charAt(before) == ' ') {
      before--;
    }
    char mark = before < start ? 0 : line.charAt(before);
    boolean behind =
        switch (mark) {
          case '-', ':' -> !isDigit(at(line, before - 1));
          case '*' -> at(line, end) == '*';
          case '"' -> at(line, before - 1) == ',';
          default -> AnyHeader.isBar(mark);
        };
    char next = at(line, end);
    return behind || next == ':' || AnyHeader.isBar(next) || at(line, skipBlanks(line, end)) == '|';
  }

  /** Whether it stands in a column of its own. */
  private static boolean isPadded(String line, int from, int end, int start) {
    return (from - 2 >= start && isBlank(line.charAt(from - 1)) && isBlank(line.charAt(from - 2)))
        || (isBlank(at(line, end)) && isBlank(at(line, end + 1)));
  }

  /** {@code I acme.boot: …}. */
  private static boolean isBeforeName(String line, int end) {
    if (!isBlank(at(line, end))) {
      return false;
    }
    HeaderCell next = HeaderCell.name(line, skipBlanks(line, end));
    return next.length() > 0 && next.isLogger();
  }
}
