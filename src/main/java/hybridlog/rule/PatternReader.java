package hybridlog.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the {@link Literals} of a pattern. Reads as much of RE2's syntax as it takes to be right;
 * what it does not know stands for any text, which costs time but is never wrong. The pattern must
 * have been compiled by RE2 before.
 */
final class PatternReader {
  /** Classes of more characters are no literals. */
  private static final int MAX_CLASS = 8;

  /** Turns case off for a part of the pattern or for all of it. */
  private static final Pattern ANY_CASE = Pattern.compile("\\(\\?[a-zA-Z]*i");

  private final String pattern;
  private final boolean anyCase;
  private int at;

  private PatternReader(String pattern) {
    this.pattern = pattern;
    this.anyCase = isAnyCase(pattern);
  }

  /** Whether some of the pattern may match in another case than it is written in. */
  static boolean isAnyCase(String pattern) {
    return ANY_CASE.matcher(pattern).find();
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
    int last = 0;
    while (more() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      if (!skipNothing()) {
        last = parts.size();
        parts.add(atom());
      }
      // After nothing a repetition holds for what was before it.
      if (!parts.isEmpty()) {
        repetition(parts, last);
      }
    }
    return parts.isEmpty() ? Literals.EMPTY : Literals.concat(parts);
  }

  /** Skips what is no expression of its own: flags as (?i), and a quotation of nothing. */
  private boolean skipNothing() {
    if (pattern.startsWith("\\Q\\E", at)) {
      at += 4;
      return true;
    }
    int end = at + 2;
    if (pattern.startsWith("(?", at)) {
      while (end < pattern.length() && "imsU-".indexOf(pattern.charAt(end)) >= 0) {
        end++;
      }
    }
    boolean flags = end > at + 2 && pattern.startsWith(")", end);
    at = flags ? end + 1 : at;
    return flags;
  }

  /** Applies the repetitions that come next to the last part, and what was put for it. */
  private void repetition(List<Literals> parts, int last) {
    while (more()) {
      char c = pattern.charAt(at);
      int counted = c == '{' ? counted() : at;
      if (c != '*' && c != '+' && c != '?' && counted == at) {
        return;
      }
      boolean none = c == '*' || c == '?' || pattern.startsWith("{0", at);
      Literals once = parts.size() == last + 1 ? parts.get(last) : Literals.ANY;
      parts.subList(last, parts.size()).clear();
      parts.add(none ? (c == '?' ? once.optional() : Literals.ANY) : once);
      if (!none) {
        parts.add(Literals.ANY); // a+ is an a and then anything
      }
      at = c == '{' ? counted : at + 1;
      if (more() && pattern.charAt(at) == '?') {
        at++; // a lazy repetition matches the same texts
      }
    }
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
        while (pattern.charAt(end) != ':') {
          end++;
        }
        at = end + 1;
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
    at = end < 0 ? pattern.length() : end + 2;
    // A repetition after \E would hold for the last character only: nothing is said about any.
    return Literals.ANY;
  }

  private Literals literal(char c) {
    return c < 128 ? Literals.of(List.of(text(c))) : Literals.ANY;
  }

  private String text(char c) {
    return anyCase ? String.valueOf(c).toLowerCase(Locale.ROOT) : String.valueOf(c);
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
      char high = low;
      if (pattern.startsWith("-", at) && pattern.charAt(at + 1) != ']') {
        high = pattern.charAt(at + 1);
        any |= high == '\\' || high == '[';
        at += any ? 0 : 2;
      }
      any |= low == 0 || high >= 128 || high < low || high - low >= MAX_CLASS;
      for (char c = low; !any && c <= high; c++) {
        members.add(text(c));
      }
    }
    at++;
    return any || members.size() > MAX_CLASS ? Literals.ANY : Literals.of(List.copyOf(members));
  }
}
