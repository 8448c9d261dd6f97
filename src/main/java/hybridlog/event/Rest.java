package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isWordPart;

/**
 * Everything to the line's end.
 *
 * @param closing what closes the line and is no part of it; it may be missing, as where a message
 *     of several lines is closed in its last one
 * @param logger whether the name of a logger in parentheses at the end, which has a dot or begins
 *     as a class does, is the source and no part of it
 */
record Rest(int slot, String closing, boolean logger) implements Element {
  @Override
  public int match(Scan scan, int at) {
    String line = scan.line;
    int end = line.length();
    while (end > at && line.charAt(end - 1) <= ' ') {
      end--;
    }
    int closed = end - closing.length();
    scan.from[slot] = at;
    scan.to[slot] = closed >= at && line.startsWith(closing, closed) ? closed : end;
    if (!logger) {
      return line.length();
    }
    int open = at(line, end - 1) == ')' ? line.lastIndexOf(" (", end) : -1;
    if (open < at) {
      return -1;
    }
    int dot = line.indexOf('.', open);
    boolean dotted = dot > 0 && dot < end - 1;
    if (!dotted && !isClass(line, open + 2)) {
      return -1;
    }
    for (int i = open + 2; i < end - 1; i++) {
      if (!isWordPart(line.charAt(i)) && ".$-".indexOf(line.charAt(i)) < 0) {
        return -1;
      }
    }
    scan.to[slot] = open;
    scan.from[Scan.SOURCE] = open + 2;
    scan.to[Scan.SOURCE] = end - 1;
    return line.length();
  }

  private static boolean isClass(String line, int at) {
    char first = at(line, at);
    char second = at(line, at + 1);
    return first >= 'A' && first <= 'Z' && second >= 'a' && second <= 'z';
  }

  @Override
  public boolean canBegin(char c) {
    return true;
  }
}
