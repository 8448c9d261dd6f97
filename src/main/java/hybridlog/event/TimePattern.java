package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.longNumber;
import static hybridlog.event.Chars.number;

import java.util.ArrayList;
import java.util.List;

/**
 * A time in a shape that a format tells, where looking at it would not do. Letters are those of
 * {@link java.time.format.DateTimeFormatter}, but {@code S} takes any number of digits, {@code z}
 * any zone or none, and {@code x} any offset in digits; or one of the words {@code epoch}, {@code
 * hexadecimal}, {@code tai64n}, {@code uptime}, {@code elapsed}. Immutable.
 */
final class TimePattern {
  private static final String WORDS = "epoch hexadecimal tai64n uptime elapsed";

  private record Part(char letter, int width) {}

  /** Stands for a digit in {@link #beginning}. */
  private static final char DIGIT = '0';

  private final String word;
  private final List<Part> parts;

  /** What is known of a time's first characters: digits, and what stands between them. */
  private final String beginning;

  private TimePattern(String word, List<Part> parts) {
    this.word = word;
    this.parts = List.copyOf(parts);
    this.beginning = beginning(parts);
  }

  private static String beginning(List<Part> parts) {
    StringBuilder beginning = new StringBuilder();
    for (Part part : parts) {
      if (part.width == 0) {
        beginning.append(part.letter);
        if (part.letter == ' ') {
          break; // or several
        }
      } else if ("yMdHms".indexOf(part.letter) >= 0
          && part.width > 1
          && (part.letter != 'M' || part.width == 2)) {
        beginning.append(String.valueOf(DIGIT).repeat(part.width));
      } else {
        break;
      }
    }
    return beginning.toString();
  }

  /** Whether a text may have such a time: a look that costs little, since most have not. */
  private boolean canBeAt(String s, int start) {
    for (int i = 0; i < beginning.length(); i++) {
      char known = beginning.charAt(i);
      char c = at(s, start + i);
      if (known == DIGIT ? !isDigit(c) : known == ' ' ? !Chars.isBlank(c) : c != known) {
        return false;
      }
    }
    return true;
  }

  /**
   * Compiles a shape.
   *
   * @throws IllegalArgumentException if it has a letter that means nothing
   */
  static TimePattern of(String shape) {
    if (List.of(WORDS.split(" ")).contains(shape)) {
      return new TimePattern(shape, List.of());
    }
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < shape.length()) {
      char c = shape.charAt(i);
      int start = i;
      while (i < shape.length() && shape.charAt(i) == c && isLetter(c)) {
        i++;
      }
      if (i == start) {
        i++;
        parts.add(new Part(c, 0));
      } else if (c == 'T') { // as ISO 8601 puts it between date and time
        parts.add(new Part(c, 0));
      } else if ("yMdHhmsSazx".indexOf(c) < 0) {
        throw new IllegalArgumentException("the letter " + c + " means no part of a time");
      } else {
        parts.add(new Part(c, i - start));
      }
    }
    return new TimePattern("", parts);
  }

  /** Reads a time; returns where it ends, or -1. */
  int read(TimeParts time, String s, int start) {
    if (!canBeAt(s, start)) {
      return -1;
    }
    time.clear();
    time.byValue = !word.isEmpty();
    return switch (word) {
      case "epoch" -> epoch(time, s, start);
      case "hexadecimal" -> hexadecimal(time, s, start);
      case "tai64n" -> tai(time, s, start);
      case "uptime" -> uptime(time, s, start);
      case "elapsed" -> elapsed(time, s, start);
      default -> shaped(time, s, start);
    };
  }

  private int shaped(TimeParts time, String s, int start) {
    int at = start;
    boolean dated = false;
    for (Part part : parts) {
      at = read(part, time, s, at);
      if (at < 0) {
        return -1;
      }
      dated |= part.letter == 'd';
    }
    time.unknown = !dated;
    return time.isDate() && time.isClock() ? at : -1;
  }

  /** Whether a time of this shape is told by looking at it too, though perhaps for another one. */
  boolean isAnyTime() {
    StringBuilder example = new StringBuilder();
    for (Part part : parts) {
      switch (part.letter) {
        case 'y' -> example.append(part.width == 2 ? "21" : "2021");
        case 'M' -> example.append(part.width == 3 ? "Nov" : "11");
        case 'd' -> example.append("12");
        case 'a' -> example.append("AM");
        case 'z' -> example.append('Z');
        case 'x' -> example.append("+01:00");
        case 'S' -> example.append("123");
        default -> example.append(part.width == 0 ? String.valueOf(part.letter) : "10");
      }
    }
    return AnyTime.read(new TimeParts(), example.toString(), 0) >= 0;
  }

  /** Whether a time of this shape can begin with that character. */
  boolean canBegin(char c) {
    if (word.equals("tai64n")) {
      return c == '@';
    }
    if (word.equals("hexadecimal")) {
      return Character.digit(c, 16) >= 0;
    }
    if (parts.isEmpty() || parts.get(0).letter != 'M' || parts.get(0).width < 3) {
      return isDigit(c)
          || (!parts.isEmpty() && parts.get(0).width == 0 && parts.get(0).letter == c);
    }
    return isLetter(c);
  }

  private static int read(Part part, TimeParts time, String s, int at) {
    return switch (part.letter) {
      case ' ' -> Chars.isBlank(at(s, at)) ? Chars.skipBlanks(s, at) : -1;
      case 'a' -> {
        int end = Clock.halfDay(time, s, at);
        yield end == at ? -1 : end;
      }
      case 'z' -> Clock.zone(time, s, at);
      case 'x' -> at(s, at) == '+' || at(s, at) == '-' ? offset(time, s, at) : -1;
      case 'S' -> {
        int digits = digits(s, at);
        time.micros = Clock.micros(s, at, digits);
        yield digits == 0 ? -1 : at + digits;
      }
      default -> {
        if (part.width == 0) {
          yield at(s, at) == part.letter ? at + 1 : -1;
        }
        boolean name = part.letter == 'M' && part.width == 3;
        yield name ? MonthNames.read(time, s, at) : count(part, time, s, at);
      }
    };
  }

  private static int offset(TimeParts time, String s, int at) {
    int end = Clock.zone(time, s, at);
    return end == at ? -1 : end;
  }

  /** A number: as wide as the shape says, or one or two digits where it says one. */
  private static int count(Part part, TimeParts time, String s, int at) {
    int there = digits(s, at);
    int width = part.width == 1 ? Math.min(there, 2) : part.width;
    if (there < width || width == 0) {
      return -1;
    }
    int value = number(s, at, width);
    switch (part.letter) {
      case 'y' -> time.year = part.width == 2 ? 2000 + value : value;
      case 'M' -> time.month = value;
      case 'd' -> time.day = value;
      case 'm' -> time.minute = value;
      case 's' -> time.second = value;
      default -> time.hour = value;
    }
    return at + width;
  }

  /** A count since 1970 with or without a fraction. */
  static int epoch(TimeParts time, String s, int at) {
    int digits = digits(s, at);
    if (digits < 10 || digits > 19 || !time.since1970(longNumber(s, at, digits))) {
      return -1;
    }
    int end = at + digits;
    if (at(s, end) == '.' && isDigit(at(s, end + 1))) {
      int fraction = digits(s, end + 1);
      time.instant += digits == 10 ? Clock.micros(s, end + 1, fraction) : 0;
      end += 1 + fraction;
    }
    return end;
  }

  /** Seconds since 1970 and nanoseconds, each in 8 hex digits, as OpenLDAP writes them. */
  private static int hexadecimal(TimeParts time, String s, int at) {
    long seconds = hex(s, at, 8);
    long nanos = hex(s, at + 9, 8);
    time.instant = seconds * 1_000_000 + nanos / 1000;
    return seconds >= 0 && nanos >= 0 && at(s, at + 8) == '.' ? at + 17 : -1;
  }

  /** Seconds since 1970 plus 2^62 and ten more, then nanoseconds, in 24 hex digits after an @. */
  private static int tai(TimeParts time, String s, int at) {
    long seconds = hex(s, at + 1, 16);
    long nanos = hex(s, at + 17, 8);
    time.instant = (seconds - (1L << 62) - 10) * 1_000_000 + nanos / 1000;
    return at(s, at) == '@' && seconds >>> 62 == 1 && nanos >= 0 ? at + 25 : -1;
  }

  /** A number of so many hex digits; -1 if they are not there. */
  private static long hex(String s, int at, int digits) {
    long value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(at(s, i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static int uptime(TimeParts time, String s, int start) {
    time.unknown = true;
    int at = Chars.skipBlanks(s, start);
    int digits = digits(s, at);
    int fraction = at(s, at + digits) == '.' ? digits(s, at + digits + 1) : 0;
    return digits > 0 && fraction == 6 ? at + digits + 7 : -1;
  }

  /** Seconds since the program began, with a fraction of any length: {@code 0.122}. */
  private static int elapsed(TimeParts time, String s, int at) {
    time.unknown = true;
    int digits = digits(s, at);
    int fraction = at(s, at + digits) == '.' ? digits(s, at + digits + 1) : 0;
    return digits > 0 && fraction > 0 ? at + digits + 1 + fraction : -1;
  }
}
