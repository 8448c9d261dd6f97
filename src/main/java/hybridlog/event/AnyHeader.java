package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.skipBlanks;

import java.util.List;
import java.util.Locale;

/**
 * A header that no pattern describes. Programs put time, level, and what else they know of an event
 * in any order and between any marks. All have a time and a level near it; what stands between the
 * two are names, numbers and groups in brackets, and never the words of a sentence: a line with
 * those before its level has no header of this kind. Immutable.
 *
 * @param name name of the format
 * @param levelKeys keys, in small letters, of pairs that tell the level
 */
record AnyHeader(String name, List<String> levelKeys) implements Format {
  /** Cells up to time and level; characters that they may take. */
  private static final int MOST_CELLS = 9;

  private static final int LONGEST = 200;

  /** Cells behind time and level. */
  private static final int MOST_MORE = 5;

  /** What stands between cells and belongs to none. */
  private static final String MARKS = " \t|-:;,~*#>=)]}\"";

  private static final String BARS = "|;~\t";

  AnyHeader {
    levelKeys = levelKeys.stream().map(key -> key.toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public boolean joinsAll() {
    return false;
  }

  @Override
  public boolean read(HeaderReader reader, int at) {
    Scan scan = reader.scan();
    scan.clear();
    if (!HeaderStart.hasTime(scan, at)) {
      return false;
    }
    scan.byValue = true;
    Reading reading = new Reading(scan, at, levelKeys);
    if (!reading.timeAndLevel()) {
      return false;
    }
    reading.more();
    scan.timed = true;
    reader.takeTime();
    reader.level = reading.level;
    HeaderCell source = reading.source;
    reader.source = source.length() == 0 ? "" : scan.name(scan.line, source.from(), source.to());
    if (SecretKeys.has(reader.source)) {
      return false;
    }
    reader.message = reading.message();
    return true;
  }

  /** One line, from left to right. */
  private static final class Reading {
    private final Scan scan;
    private final String line;
    private final int start;
    private final List<String> levelKeys;
    private int at;
    private boolean timed;
    private Level level = Level.NONE;
    private HeaderCell source;
    private int rank;
    // Where the group ends that the time stands in.
    private int around;
    // The bracket that the level stands in.
    private char enclosing;

    Reading(Scan scan, int at, List<String> levelKeys) {
      this.scan = scan;
      this.line = scan.line;
      this.levelKeys = levelKeys;
      this.start = at;
      this.at = at;
      this.source = new HeaderCell(line, at, at);
    }

    /** Goes behind time and level, whichever comes last; false if they are not there. */
    boolean timeAndLevel() {
      for (int cells = 0; !timed || level == Level.NONE; cells++) {
        while (at < line.length() && MARKS.indexOf(line.charAt(at)) >= 0) {
          at++;
        }
        if (cells == MOST_CELLS || at >= line.length() || at - start > LONGEST || !cell()) {
          return false;
        }
      }
      return true;
    }

    private boolean cell() {
      return (!timed && time(at)) || (HeaderCell.closing(line, at) == 0 ? word() : group());
    }

    private boolean time(int from) {
      int end = scan.anyTime(from);
      if (end < 0 && from - start < 2) {
        end = scan.epoch(from);
        end = end < 0 ? HeaderStart.clock(scan, from) : end;
      }
      if (end < 0) {
        return false;
      }
      timed = true;
      at = end;
      return true;
    }

    private boolean group() {
      HeaderCell group = HeaderCell.group(line, at);
      if (group.length() == 0) {
        return false;
      }
      if (!timed && (time(group.from()) || letterAndTime(group))) {
        around = group.end();
        return true;
      }
      Level told = level == Level.NONE ? HeaderLevel.ofGroup(group) : Level.NONE;
      if (told == Level.NONE) {
        take(group, 0);
      } else {
        level = told;
        enclosing = group.open();
      }
      at = group.end();
      return true;
    }

    /** {@code [ N 2026-03-19 08:14:07.1234 …}. */
    private boolean letterAndTime(HeaderCell group) {
      Level told = Level.ofLetter(at(line, group.from()));
      if (told == Level.NONE
          || !isBlank(at(line, group.from() + 1))
          || !time(skipBlanks(line, group.from() + 1))) {
        return false;
      }
      level = told;
      return true;
    }

    private boolean word() {
      HeaderCell word = HeaderCell.word(line, at);
      if (word.length() == 0) {
        return false;
      }
      Level told = level == Level.NONE ? HeaderLevel.ofWord(word, start, levelKeys) : Level.NONE;
      if (told != Level.NONE) {
        level = told;
        at = word.from() + word.letters();
        at = at(line, at) == '=' ? word.end() : at;
        return true;
      }
      // What stands behind a time that a collector has put there has a header of its own.
      boolean again = timed && AnyTime.read(new TimeParts(), line, at) >= 0;
      boolean first = word.from() == start; // a time follows, or it would not have come to this
      if (again || (!first && !word.isName() && !word.isBetweenBars())) {
        return false;
      }
      take(word, 0);
      at = word.end();
      return true;
    }

    /** Goes on over what belongs to the header behind time and level, to the message. */
    void more() {
      at = behindMarks(Math.max(at, around));
      for (int i = 0; i < MOST_MORE; i++) {
        HeaderCell cell =
            HeaderCell.closing(line, at) == 0
                ? HeaderCell.name(line, at)
                : HeaderCell.group(line, at);
        if (cell.length() == 0 || !cell.isOfHeader(enclosing)) {
          return;
        }
        int behind = behindMarks(cell.end());
        if (behind >= line.length() && cell.open() != 0) {
          return; // a group that comes last is what the program says
        }
        take(cell, 2);
        at = behind;
      }
    }

    /** The rest, without the quotation marks that it may stand in. */
    String message() {
      String rest = line.substring(at).strip();
      boolean quoted = at(line, at - 1) == '"' && rest.endsWith("\"");
      return quoted ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Remembers what can be the source, if nothing better was there. */
    private void take(HeaderCell cell, int more) {
      int its = HeaderSource.rank(cell);
      if (its > 0 && its + more > rank) {
        rank = its + more;
        source = cell.withoutPlace();
      }
    }

    /** Behind brackets that close, one mark that parts, and blanks; a sign is part of a number. */
    private int behindMarks(int from) {
      int next = from;
      while (")]}>*\"".indexOf(at(line, next)) >= 0 && next < line.length()) {
        next++;
      }
      next = skipBlanks(line, next);
      int mark = next;
      while (mark < line.length()) {
        int bar = skipBlanks(line, mark);
        if (at(line, bar) == '|') {
          mark = bar + 1;
        } else if (":-|;,~>".indexOf(line.charAt(mark)) >= 0) {
          mark++;
        } else {
          break;
        }
      }
      boolean parts =
          mark > next
              && (isBlank(at(line, mark))
                  || BARS.indexOf(line.charAt(mark - 1)) >= 0
                  || line.charAt(mark - 1) == ':'
                  || at(line, mark) == '"'
                  || (line.charAt(next) == ',' && next == from)
                  || HeaderCell.closing(line, mark) != 0);
      next = parts ? skipBlanks(line, mark) : next;
      return at(line, next) == '"' && line.charAt(next - 1) == ',' ? next + 1 : next;
    }
  }

  static boolean isBar(char c) {
    return c != 0 && BARS.indexOf(c) >= 0;
  }
}
