package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.skipBlanks;

/** Looks at the beginning of a line for the time of a header that no pattern describes. */
final class HeaderStart {
  /** Groups before the time, and the characters that one may take. */
  private static final int MOST_GROUPS = 3;

  private static final int LONGEST_GROUP = 80;

  /** Blanks before a level that was padded. */
  private static final int WIDEST = 4;

  private static final TimePattern CLOCK = TimePattern.of("HH:mm:ss");
  private static final TimePattern EXACT_CLOCK = TimePattern.of("HH:mm:ss.S");

  private HeaderStart() {}

  /**
   * Whether a time stands near the beginning: so most lines without a header are told at once.
   * Before it can stand a word, or some groups in brackets.
   */
  static boolean hasTime(Scan scan, int start) {
    String line = scan.line;
    if (scan.anyTime(start) >= 0) {
      return true;
    }
    if (isDigit(at(line, start))) {
      return scan.epoch(start) >= 0 || clock(scan, start) >= 0;
    }
    if (isLetter(at(line, start))) {
      int next = behindWord(line, start);
      return next > 0 && beginsTime(scan, next);
    }
    int at = start;
    while (at(line, at) == '-' || at(line, at) == '*' || at(line, at) == ' ') {
      at++;
    }
    for (int group = 0; group < MOST_GROUPS; group++) {
      if (beginsTime(scan, at)) {
        return true;
      }
      char close = HeaderCell.closing(line, at);
      int end = close == 0 ? -1 : line.indexOf(close, at);
      if (end < 0 || end - at > LONGEST_GROUP) {
        return false;
      }
      at = skipBlanks(line, end + 1);
    }
    return beginsTime(scan, at);
  }

  /** Where a line goes on behind its first word; -1 if that is a long way. */
  private static int behindWord(String line, int at) {
    int end = at;
    while (isLetter(at(line, end))) {
      end++;
    }
    if (AnyHeader.isBar(at(line, end)) || at(line, end) == ':') {
      return skipBlanks(line, end + 1);
    }
    int blank = line.indexOf(' ', end);
    return blank < 0 || blank - at > LONGEST_GROUP ? -1 : skipBlanks(line, blank);
  }

  /** Whether there is a time, in a bracket or not; names of months are words too outside of one. */
  private static boolean beginsTime(Scan scan, int at) {
    String line = scan.line;
    int from = at;
    if (HeaderCell.closing(line, at) != 0 || at(line, at) == '"') {
      from = skipBlanks(line, at + 1);
      from = isBlank(at(line, from + 1)) ? skipBlanks(line, from + 1) : from;
    }
    if (from > at && isLetter(at(line, from))) {
      return scan.anyTime(from) >= 0;
    }
    return isDigit(at(line, from))
        && (scan.anyTime(from) >= 0
            || scan.epoch(from) >= 0
            || (from > at && clock(scan, from) >= 0));
  }

  /** A time of day alone; returns where it ends, or -1. */
  static int clock(Scan scan, int at) {
    int end = scan.shapedTime(EXACT_CLOCK, at);
    return end < 0 ? scan.shapedTime(CLOCK, at) : end;
  }

  /**
   * Whether a line begins with a level that was padded to five letters, as {@code %5p} does, or to
   * more before a time.
   */
  static boolean isPadded(String text, int at) {
    if (at > WIDEST) {
      return false;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
      end++;
    }
    boolean named = text.startsWith("INFO", at) || text.startsWith("WARN", at);
    boolean five = at == 1 && end == at + 4 && named;
    return isBlank(at(text, end))
        && (five || isDigit(at(text, skipBlanks(text, end))))
        && Level.ofWord(text, at, end) != Level.NONE;
  }
}
