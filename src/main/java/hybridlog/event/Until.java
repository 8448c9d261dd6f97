package hybridlog.event;

import static hybridlog.event.Chars.isWordPart;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Characters up to one of the texts that may follow. */
final class Until implements Element {
  /** Which characters it may hold. */
  enum Kind {
    /** All but blanks. */
    WORD,
    /** All. */
    TEXT,
    /** What names of programs, classes and hosts have. */
    NAME,
    /** The same, with a dot before a letter: a class or a file, and no word of a sentence. */
    CLASS,
    /** Capital letters, digits, _ and -. */
    CAPITALS
  }

  private static final String NAME_PARTS = ".$-/:@#<>*";

  private final int slot;
  private final Kind kind;
  private final String[] stops;
  private final boolean endsLine;
  // Characters below 128 that are not simply passed: those that may begin a stop or are not
  // allowed.
  private final long[] special = new long[2];

  /**
   * Makes one.
   *
   * @param slot where it is put
   * @param stops what may follow; nothing if it goes to the line's end
   * @param kind which characters it may hold
   */
  Until(int slot, List<String> stops, Kind kind) {
    this.slot = slot;
    this.kind = kind;
    this.stops = stops.toArray(String[]::new);
    this.endsLine = stops.isEmpty() || stops.contains(" ");
    for (char c = 0; c < 128; c++) {
      char first = c;
      boolean stop =
          stops.stream()
              .anyMatch(s -> s.charAt(0) == first || (s.charAt(0) == ' ' && first == '\t'));
      if (stop || !isAllowed(c)) {
        special[c >> 6] |= 1L << c;
      }
    }
  }

  /** The same with other stops. */
  Until stoppedBy(List<String> others) {
    return new Until(slot, others, kind);
  }

  @Override
  public int match(Scan scan, int at) {
    String line = scan.line;
    int length = line.length();
    int end = at;
    while (end < length) {
      char c = line.charAt(end);
      if (c < 128 && (special[c >> 6] >>> c & 1) != 0) {
        if (isStop(line, end)) {
          break;
        }
        if (!isAllowed(c)) {
          return -1;
        }
        if (Chars.isBlank(c)) {
          // A blank of a stop stands for all of them: it fails at the others too.
          end = Chars.skipBlanks(line, end);
          continue;
        }
      } else if (c > 127 && kind == Kind.CAPITALS) {
        return -1;
      }
      end++;
    }
    if (end == at
        || (end == length && !endsLine)
        || (kind == Kind.CLASS && !hasDot(line, at, end))) {
      return -1;
    }
    scan.from[slot] = at;
    scan.to[slot] = end;
    return end;
  }

  private static boolean hasDot(String line, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (line.charAt(i) == '.' && Chars.isLetter(line.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** What may follow. */
  List<String> stops() {
    return List.of(stops);
  }

  /** Whether it has but characters of names. */
  boolean isOfNames() {
    return kind == Kind.NAME || kind == Kind.CLASS || kind == Kind.CAPITALS;
  }

  boolean hasBlanks() {
    return kind == Kind.TEXT;
  }

  static boolean isNamePart(char c) {
    return isWordPart(c) || NAME_PARTS.indexOf(c) >= 0 || c > 127;
  }

  private boolean isStop(String line, int at) {
    for (String stop : stops) {
      if (Literal.end(line, stop, at) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isAllowed(char c) {
    return switch (kind) {
      case WORD -> !Chars.isBlank(c);
      case TEXT -> true;
      case NAME, CLASS -> isNamePart(c);
      case CAPITALS -> (c >= 'A' && c <= 'Z') || Chars.isDigit(c) || c == '_' || c == '-';
    };
  }

  @Override
  public boolean canBegin(char c) {
    return isAllowed(c);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Until until
        && slot == until.slot
        && kind == until.kind
        && Arrays.equals(stops, until.stops);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * slot + kind.hashCode()) + Arrays.hashCode(stops);
  }
}
