package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;

import java.util.List;

/**
 * A part of a header pattern. It is matched at a place of a line and never tried again elsewhere,
 * so a pattern is linear. Immutable; what it finds is put into the scan.
 */
sealed interface Element
    permits Element.Literal,
        Element.Gap,
        Until,
        Element.Digits,
        Element.Hex,
        Element.OneOf,
        Element.Cut,
        Element.Quoted,
        Element.Structured,
        Element.Any,
        Element.Shaped,
        Element.Maybe,
        Rest,
        LevelElement {

  /** Returns where the part ends, or -1 if it is not there. */
  int match(Scan scan, int at);

  /** Whether the part can begin with that character. */
  boolean canBegin(char c);

  /** Text that must stand there; a blank of it is any number of blanks, or the line's end. */
  record Literal(String text) implements Element {
    @Override
    public int match(Scan scan, int at) {
      return end(scan.line, text, at);
    }

    static int end(String line, String text, int at) {
      int end = at;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ') {
          int next = Chars.skipBlanks(line, end);
          if (next == end && end < line.length()) {
            return -1;
          }
          end = next;
        } else if (end < line.length() && line.charAt(end) == c) {
          end++;
        } else {
          return -1;
        }
      }
      return end;
    }

    @Override
    public boolean canBegin(char c) {
      return text.charAt(0) == ' ' ? isBlank(c) : text.charAt(0) == c;
    }
  }

  /** Blanks, or none. */
  record Gap() implements Element {
    @Override
    public int match(Scan scan, int at) {
      return Chars.skipBlanks(scan.line, at);
    }

    @Override
    public boolean canBegin(char c) {
      return true;
    }
  }

  /** Digits. */
  record Digits(int slot) implements Element {
    @Override
    public int match(Scan scan, int at) {
      int start = at(scan.line, at) == '-' ? at + 1 : at;
      int digits = digits(scan.line, start);
      scan.from[slot] = at;
      scan.to[slot] = start + digits;
      return digits == 0 ? -1 : start + digits;
    }

    @Override
    public boolean canBegin(char c) {
      return isDigit(c) || c == '-';
    }
  }

  /**
   * Digits and letters a to f, with or without 0x.
   *
   * @param least how many there must be
   */
  record Hex(int slot, int least) implements Element {
    @Override
    public int match(Scan scan, int at) {
      String line = scan.line;
      int start = at(line, at) == '0' && at(line, at + 1) == 'x' ? at + 2 : at;
      int end = start;
      while (Character.digit(at(line, end), 16) >= 0) {
        end++;
      }
      scan.from[slot] = at;
      scan.to[slot] = end;
      return end - start < least ? -1 : end;
    }

    @Override
    public boolean canBegin(char c) {
      return Character.digit(c, 16) >= 0;
    }
  }

  /** One of some words. */
  record OneOf(int slot, List<String> words) implements Element {
    public OneOf {
      words = List.copyOf(words);
    }

    @Override
    public int match(Scan scan, int at) {
      int end = -1;
      for (int i = 0; i < words.size(); i++) {
        if (scan.line.startsWith(words.get(i), at)) {
          end = Math.max(end, at + words.get(i).length());
        }
      }
      scan.from[slot] = at;
      scan.to[slot] = end;
      return end;
    }

    @Override
    public boolean canBegin(char c) {
      return words.stream().anyMatch(word -> word.charAt(0) == c);
    }
  }

  /**
   * One of two words, of which the first says that the line goes on in the next one of its writer:
   * in the next that has the same word before this one.
   */
  record Cut(List<String> words) implements Element {
    public Cut {
      words = List.copyOf(words);
    }

    @Override
    public int match(Scan scan, int at) {
      for (int i = 0; i < words.size(); i++) {
        if (scan.line.startsWith(words.get(i), at)) {
          scan.cut = i == 0;
          scan.cutAt = at;
          return at + words.get(i).length();
        }
      }
      return -1;
    }

    @Override
    public boolean canBegin(char c) {
      return words.stream().anyMatch(word -> word.charAt(0) == c);
    }
  }

  /** Text up to the next quotation mark that no backslash and no doubling takes its meaning. */
  record Quoted(int slot) implements Element {
    @Override
    public int match(Scan scan, int at) {
      int end = scan.line.indexOf('"', at);
      while (end > at && isEscaped(scan.line, at, end)) {
        end = scan.line.indexOf('"', end + 1);
      }
      if (end < 0) {
        return -1;
      }
      scan.from[slot] = at;
      scan.to[slot] = end;
      return end;
    }

    @Override
    public boolean canBegin(char c) {
      return true;
    }
  }

  /** Whether a backslash takes its meaning from the character at {@code index}. */
  static boolean isEscaped(String line, int from, int index) {
    int at = index;
    while (at > from && line.charAt(at - 1) == '\\') {
      at--;
    }
    return (index - at) % 2 == 1;
  }

  /** Structured data of RFC 5424: a dash, or groups in brackets with quoted values. */
  record Structured() implements Element {
    @Override
    public int match(Scan scan, int start) {
      String line = scan.line;
      int at = start;
      if (at(line, at) == '-') {
        return at + 1;
      }
      while (at(line, at) == '[') {
        boolean quoted = false;
        while (at < line.length() && (quoted || line.charAt(at) != ']')) {
          char c = line.charAt(at);
          quoted ^= c == '"';
          at += c == '\\' && quoted ? 2 : 1;
        }
        if (at >= line.length()) {
          return -1;
        }
        at++;
      }
      return at == start ? -1 : at;
    }

    @Override
    public boolean canBegin(char c) {
      return c == '-' || c == '[';
    }
  }

  /**
   * A time of any shape.
   *
   * @param named whether it must begin with the name of a month or day
   * @param weekday whether that may be a day's
   */
  record Any(boolean named, boolean weekday) implements Element {
    @Override
    public int match(Scan scan, int at) {
      boolean other =
          (named && !isLetter(at(scan.line, at))) || (!weekday && AnyTime.isWeekday(scan.line, at));
      return other ? -1 : scan.anyTime(at);
    }

    @Override
    public boolean canBegin(char c) {
      return isLetter(c) || (!named && isDigit(c));
    }
  }

  /** A time of a shape that the format tells. */
  record Shaped(TimePattern shape) implements Element {
    @Override
    public int match(Scan scan, int at) {
      return scan.shapedTime(shape, at);
    }

    @Override
    public boolean canBegin(char c) {
      return shape.canBegin(c);
    }
  }

  /** A part that may be missing. */
  record Maybe(List<Element> parts) implements Element {
    public Maybe {
      parts = List.copyOf(parts);
    }

    @Override
    public int match(Scan scan, int at) {
      Level level = scan.level;
      boolean timed = scan.timed;
      int end = at;
      for (int i = 0; i < parts.size() && end >= 0; i++) {
        end = parts.get(i).match(scan, end);
      }
      if (end < 0) {
        scan.level = level;
        scan.timed = timed;
        return at;
      }
      return end;
    }

    @Override
    public boolean canBegin(char c) {
      return parts.get(0).canBegin(c);
    }
  }
}
