package hybridlog.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the {@link Literals} of a pattern. Reads as much of RE2's syntax as it takes to be right;
 * what it does not know stands for any text, which costs time but is never wrong. The pattern must
 * have been compiled by RE2 before.
 */
final class PatternReader {
  /** Classes of more characters are no literals. */
  private static final int MAX_CLASS = 8;

  private final String pattern;
  private int at;

  private PatternReader(String pattern) {
    this.pattern = pattern;
  }

  static Literals read(String pattern) {
    PatternReader reader = new PatternReader(pattern);
    Literals literals = reader.alternation();
    return reader.at == pattern.length() ? literals : Literals.ANY;
  }

  private boolean more() {
    return at < pattern.length();
  }

  private Literals alternation() {
    List<Literals> parts = new ArrayList<>();
    parts.add(concatenation());
    while (more() && pattern.charAt(at) == '|') {
      at++;
      parts.add(concatenation());
    }
    return parts.size() == 1 ? parts.get(0) : Literals.either(parts);
  }

  private Literals concatenation() {
    List<Literals> parts = new ArrayList<>();
    while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      parts.add(repetition(atom()));
    }
    return parts.isEmpty() ? Literals.EMPTY : Literals.concat(parts);
  }

  private Literals repetition(Literals atom) {
    Literals result = atom;
    while (more()) {
      char c = pattern.charAt(at);
      if (c == '*') {
        result = result.repeated(0, false);
      } else if (c == '+') {
        result = result.repeated(1, false);
      } else if (c == '?') {
        result = result.repeated(0, true);
      } else if (c == '{' && counted() > at) {
        boolean none = pattern.startsWith("{0", at);
        at = counted() - 1;
        result = result.repeated(none ? 0 : 1, false);
      } else {
        return result;
      }
      at++;
      if (more() && pattern.charAt(at) == '?') {
        at++; // a lazy repetition matches the same texts
      }
    }
    return result;
  }

  /** End of a {@code {n,m}} that begins here, or {@code at} if it is only a brace. */
  private int counted() {
    int end = at + 1;
    while (end < pattern.length() && "0123456789,".indexOf(pattern.charAt(end)) >= 0) {
      end++;
    }
    boolean closed = end > at + 1 && end < pattern.length() && pattern.charAt(end) == '}';
    return closed && Character.isDigit(pattern.charAt(at + 1)) ? end + 1 : at;
  }

  private Literals atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape();
      case '^', '$' -> Literals.EMPTY;
      case '.' -> Literals.ANY;
      default -> literal(c);
    };
  }

  private Literals group() {
    if (pattern.startsWith("?", at)) {
      int end = at + 1;
      if (pattern.startsWith("P<", end) || pattern.startsWith("<", end)) {
        at = pattern.indexOf('>', end) + 1;
      } else {
        while (pattern.charAt(end) != ':' && pattern.charAt(end) != ')') {
          end++;
        }
        at = end + 1;
        if (pattern.charAt(end) == ')') {
          return Literals.EMPTY;
        }
      }
    }
    Literals inner = alternation();
    at++;
    return inner;
  }

  private Literals escape() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case 'b', 'B', 'A', 'z' -> Literals.EMPTY;
      case 'Q' -> quoted();
      case 't' -> literal('\t');
      case 'n' -> literal('\n');
      case 'r' -> literal('\r');
      case 'f' -> literal('\f');
      case 'p', 'P', 'x' -> {
        skipArgument(c == 'x' ? 2 : 1);
        yield Literals.ANY;
      }
      default -> {
        if (Character.isDigit(c)) {
          while (more() && Character.isDigit(pattern.charAt(at))) {
            at++;
          }
          yield Literals.ANY;
        }
        yield Character.isLetter(c) ? Literals.ANY : literal(c);
      }
    };
  }

  private void skipArgument(int length) {
    at = pattern.startsWith("{", at) ? pattern.indexOf('}', at) + 1 : at + length;
  }

  private Literals quoted() {
    int end = pattern.indexOf("\\E", at);
    String text = end < 0 ? pattern.substring(at) : pattern.substring(at, end);
    at = end < 0 ? pattern.length() : end + 2;
    // A repetition after \E holds for the last character only: say nothing about the rest of it.
    return text.isEmpty() ? Literals.EMPTY : Literals.ANY;
  }

  private Literals literal(char c) {
    return c < 128
        ? Literals.of(List.of(String.valueOf(c).toLowerCase(Locale.ROOT)))
        : Literals.ANY;
  }

  /** The characters of a small ASCII class; any text for others. */
  private Literals characterClass() {
    Set<String> members = new TreeSet<>();
    boolean any = pattern.startsWith("^", at);
    at += any ? 1 : 0;
    boolean first = true;
    while (first || pattern.charAt(at) != ']') {
      first = false;
      char low = pattern.charAt(at++);
      if (low == '\\') {
        char escaped = pattern.charAt(at++);
        any |= Character.isLetterOrDigit(escaped);
        if ("pPx".indexOf(escaped) >= 0) {
          skipArgument(escaped == 'x' ? 2 : 1);
        }
        low = escaped;
      } else if (low == '[' && pattern.startsWith(":", at)) {
        any = true;
        at = pattern.indexOf(":]", at) + 2;
      }
      boolean range = pattern.startsWith("-", at) && pattern.charAt(at + 1) != ']';
      any |= range || low >= 128 || low == 0;
      members.add(String.valueOf(low).toLowerCase(Locale.ROOT));
    }
    at++;
    return any || members.size() > MAX_CLASS ? Literals.ANY : Literals.of(List.copyOf(members));
  }
}
