package hybridlog.event;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds the formats that a line can have by how it begins, so that few are tried. A line that
 * begins with a time is only held against formats that do. Immutable.
 */
final class FormatTable {
  private static final int ASCII = 128;
  private static final int ROWS = ASCII + 1;
  private static final String DIGITS = "0123456789";

  private final Candidates[] afterTime = new Candidates[4 * ROWS];
  private final Candidates[] afterBracketTime = new Candidates[4 * ROWS];
  private final Candidates[] others = new Candidates[ROWS];

  FormatTable(List<Format> formats) {
    // Most beginnings allow the same formats as another.
    Map<BitSet, Candidates> known = new HashMap<>();
    Function<BitSet, Candidates> candidates =
        numbers ->
            known.computeIfAbsent(
                numbers, chosen -> new Candidates(chosen.stream().mapToObj(formats::get).toList()));
    for (char c = 0; c < ROWS; c++) {
      // Which digit it is decides when a format is tried: what holds of any holds of all.
      String alike = Chars.isDigit(c) ? DIGITS : String.valueOf(c);
      if (c > alike.charAt(0)) {
        copy(alike.charAt(0), c);
        continue;
      }
      others[c] = candidates.apply(any(alike, seen -> others(formats, seen)));
      for (int kind = 0; kind < 4; kind++) {
        boolean blank = kind % 2 == 1;
        boolean named = kind / 2 == 1;
        afterTime[4 * c + kind] =
            candidates.apply(
                any(alike, seen -> after(formats, Beginning.TIME, seen, blank, named)));
        afterBracketTime[4 * c + kind] =
            candidates.apply(
                any(alike, seen -> after(formats, Beginning.BRACKET_TIME, seen, blank, named)));
      }
    }
  }

  private void copy(char from, char to) {
    others[to] = others[from];
    System.arraycopy(afterTime, 4 * from, afterTime, 4 * to, 4);
    System.arraycopy(afterBracketTime, 4 * from, afterBracketTime, 4 * to, 4);
  }

  private static BitSet any(String characters, Function<Character, BitSet> formats) {
    BitSet found = new BitSet();
    characters.chars().forEach(c -> found.or(formats.apply((char) c)));
    return found;
  }

  /**
   * The formats that a line can have, in the order in which they are to be tried.
   *
   * @param timed whether only formats with a time will do
   */
  Candidates candidates(Scan scan, int at, boolean timed) {
    char first = Chars.at(scan.line, at);
    int end = scan.startTime(at);
    if (end < 0) {
      scan.glance(at);
      return timed && !canPad(first) ? Candidates.NONE : others[Math.min(first, ASCII)];
    }
    if (first == '[') {
      scan.glance(behindBracket(scan.line, end));
      return afterBracketTime[row(scan.line, end, Chars.at(scan.line, at + 1))];
    }
    scan.glance(Chars.skipBlanks(scan.line, end));
    return afterTime[row(scan.line, end, first)];
  }

  private static int behindBracket(String line, int at) {
    return Chars.skipBlanks(line, Chars.at(line, at) == ']' ? at + 1 : at);
  }

  /** With what a header can begin that has a time and stands behind blanks, if not with it. */
  private static boolean canPad(char first) {
    return first == '{' || first == '[' || Chars.isDigit(first);
  }

  private static int row(String line, int end, char first) {
    int next = Chars.skipBlanks(line, end);
    int kind = (next > end ? 1 : 0) + (Chars.isLetter(first) ? 2 : 0);
    return 4 * Math.min(Chars.at(line, next), ASCII) + kind;
  }

  private static BitSet others(List<Format> formats, char c) {
    BitSet found = new BitSet();
    for (int i = 0; i < formats.size(); i++) {
      found.set(i, canBegin(formats.get(i), c));
    }
    return found;
  }

  private static boolean canBegin(Format format, char c) {
    if (format instanceof PatternFormat pattern) {
      return pattern.pattern().beginning() == Beginning.OTHER && pattern.pattern().canBegin(c);
    }
    return !(format instanceof FieldsFormat fields) || fields.canBegin(c);
  }

  private static BitSet after(
      List<Format> formats, Beginning beginning, char c, boolean blank, boolean named) {
    BitSet found = new BitSet();
    for (int i = 0; i < formats.size(); i++) {
      Format format = formats.get(i);
      boolean fits =
          format instanceof PatternFormat pattern
              ? pattern.pattern().beginning() == beginning
                  && (named || !pattern.pattern().beginsNamed())
                  && pattern.pattern().canFollowTime(c, blank)
              : format instanceof AnyHeader;
      found.set(i, fits);
    }
    return found;
  }
}
