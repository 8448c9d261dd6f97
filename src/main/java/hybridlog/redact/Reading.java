package hybridlog.redact;

import hybridlog.scan.Ansi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as its reader has it: without what colours it on a terminal, or without one level of the
 * backslashes of JSON as well, and what arrays of bytes in it say. Knows where in the text each of
 * its characters stands, so that what is found in the one can be marked in the other. Immutable.
 */
final class Reading {
  /** An object in a string in an object, as collectors make of what containers write. */
  private static final int MOST_LEVELS = 4;

  private static final int HEX_DIGITS = 4;
  private static final int FEWEST_BYTES = 4;

  /** How the character before a colour is written by who writes no such characters. */
  private static final List<String> WRITTEN = List.of("#033[", "^[[");

  /** The same by who writes them behind a backslash. */
  private static final List<String> ESCAPED =
      List.of("\\u001b[", "\\u001B[", "\\x1b[", "\\x1B[", "\\033[", "\\e[");

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private Reading(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** The text as it is. */
  static Reading of(String text) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    Arrays.setAll(starts, i -> i);
    Arrays.setAll(ends, i -> i + 1);
    return new Reading(text, starts, ends);
  }

  /**
   * What else a text reads like: most read like nothing else. Time linear in its length.
   *
   * @return the nearest to the text first
   */
  static List<Reading> others(String text) {
    boolean hasBytes = hasBytes(text);
    if (text.indexOf('\\') < 0 && !isColoured(text) && !hasBytes) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>();
    of(text).addOthers(readings);
    if (hasBytes) {
      Reading bytes = of(text).ofBytes();
      readings.add(bytes);
      bytes.addOthers(readings);
    }
    return readings;
  }

  private void addOthers(List<Reading> readings) {
    Reading last = withoutColours();
    if (last.text.length() < text.length()) {
      readings.add(last);
    }
    int most = readings.size() + MOST_LEVELS;
    while (last.text.indexOf('\\') >= 0 && readings.size() < most) {
      last = last.unescaped().withoutColours();
      readings.add(last);
    }
  }

  /** Whether a text has colours, so that without them it reads otherwise. */
  static boolean isColoured(String text) {
    return text.indexOf(Ansi.ESCAPE) >= 0
        || hasAny(text, WRITTEN)
        || (text.indexOf('\\') >= 0 && hasAny(text, ESCAPED));
  }

  private static boolean hasAny(String text, List<String> parts) {
    for (String part : parts) {
      if (text.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** The same, and before them the text as it is. */
  static List<Reading> all(String text) {
    List<Reading> readings = new ArrayList<>(List.of(of(text)));
    readings.addAll(others(text));
    return readings;
  }

  String text() {
    return text;
  }

  /** Marks in the text what was found in this reading of it. */
  void mark(int start, int end, Finding finding, Spans spans) {
    if (end > start) {
      spans.mark(starts[start], ends[end - 1], finding);
    }
  }

  /** The same for each place where a part stands in this reading. */
  void markEach(String part, Finding finding, Spans spans) {
    int at = part.isEmpty() ? -1 : text.indexOf(part);
    while (at >= 0) {
      mark(at, at + part.length(), finding, spans);
      at = text.indexOf(part, at + part.length());
    }
  }

  /** How many characters of this reading begin before an index of the text. */
  int before(int index) {
    int found = Arrays.binarySearch(starts, index);
    return found < 0 ? -found - 1 : found;
  }

  private Reading withoutColours() {
    if (!isColoured(text)) {
      return this;
    }
    Builder plain = new Builder();
    int i = 0;
    while (i < text.length()) {
      int end = colourEnd(i);
      if (end == i) {
        plain.add(text.charAt(i), i, i + 1);
      }
      i = Math.max(end, i + 1);
    }
    return plain.build();
  }

  private int colourEnd(int at) {
    char c = text.charAt(at);
    if (c == Ansi.ESCAPE) {
      // The address of a link stays: it can have a password, and its end can be missing.
      return text.startsWith("]", at + 1) ? at + 2 : Ansi.end(text, at + 1);
    }
    if (c == '\\' || c == '#' || c == '^') {
      for (String written : c == '\\' ? ESCAPED : WRITTEN) {
        if (text.startsWith(written, at)) {
          return Ansi.end(text, at + written.length() - 1);
        }
      }
    }
    return at;
  }

  private static boolean hasBytes(String text) {
    int bracket = text.indexOf('[');
    while (bracket >= 0 && bytesEnd(text, bracket) == bracket) {
      bracket = text.indexOf('[', bracket + 1);
    }
    return bracket >= 0;
  }

  /**
   * What arrays of bytes say, each a line, and nothing else: so the journal writes texts in JSON.
   */
  private Reading ofBytes() {
    Builder read = new Builder();
    for (int start = text.indexOf('['); start >= 0; start = text.indexOf('[', start + 1)) {
      int end = bytesEnd(text, start);
      if (end > start) {
        read.add('\n', start, start + 1);
      }
      int at = start + 1;
      while (at < end) {
        int stop = Alphabet.DIGITS.runEnd(text, at, end);
        if (stop > at) {
          read.add((char) Integer.parseInt(text.substring(at, stop)), at, stop);
        }
        at = stop + 1;
      }
    }
    return read.build();
  }

  /**
   * Where an array of bytes ends that begins at a bracket, or was cut off; the bracket if there is
   * none that is long enough for a secret.
   */
  private static int bytesEnd(String text, int bracket) {
    int at = bracket;
    int count = 0;
    do {
      int from = Signs.blanksEnd(text, at + 1);
      int stop = Alphabet.DIGITS.runEnd(text, from, from + 4);
      boolean isByte =
          stop > from && stop < from + 4 && Integer.parseInt(text.substring(from, stop)) < 256;
      if (!isByte && from < text.length()) {
        return bracket;
      }
      count++;
      at = Signs.blanksEnd(text, stop);
    } while (text.startsWith(",", at));
    boolean whole = text.startsWith("]", at) || at == text.length();
    return whole && count >= FEWEST_BYTES ? at : bracket;
  }

  private Reading unescaped() {
    Builder plain = new Builder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i++;
      if (c == '\\' && i < text.length()) {
        c = text.charAt(i++);
        int code = c == 'u' ? code(i) : -1;
        i += code < 0 ? 0 : HEX_DIGITS;
        c = code < 0 ? named(c) : (char) code;
      }
      plain.add(c, start, i);
    }
    return plain.build();
  }

  /** What a letter behind a backslash stands for. */
  private static char named(char letter) {
    return switch (letter) {
      case 'n', 'r' -> '\n';
      case 't' -> '\t';
      case 'b', 'f' -> ' ';
      default -> letter;
    };
  }

  /** What four hex digits say; -1 if they are none. */
  private int code(int from) {
    int code = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code;
  }

  /** Another reading of this one, each character with its place in the first text. */
  private final class Builder {
    private final StringBuilder read = new StringBuilder(text.length());
    private final int[] readStarts = new int[text.length()];
    private final int[] readEnds = new int[text.length()];

    /** Adds what stands at {@code start} to {@code end} of the text that is read. */
    void add(char c, int start, int end) {
      readStarts[read.length()] = starts[start];
      readEnds[read.length()] = ends[end - 1];
      read.append(c);
    }

    Reading build() {
      int length = read.length();
      return new Reading(
          read.toString(), Arrays.copyOf(readStarts, length), Arrays.copyOf(readEnds, length));
    }
  }
}
