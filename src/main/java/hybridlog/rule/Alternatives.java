package hybridlog.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes choices apart: {@code out of memory|(GET|PUT) /x} becomes {@code out of memory}, {@code GET
 * /x} and {@code PUT /x}. Each part has literals of its own, so that only the parts that can match
 * a text are run on it; and RE2/J skips to a literal that a pattern begins with, but walks through
 * every character of the text if there is none: some 60 µs for an access line instead of 1.
 */
final class Alternatives {
  private static final String SYNTAX = "\\[](){}.*+?|^$";
  private static final String IGNORE_CASE = "(?i)";

  /** What makes it hard to tell where a group or a class ends, or what a flag holds for. */
  private static final Pattern HARD =
      Pattern.compile("(?<!\\\\)(?:\\\\{2})*\\(\\?|\\[\\^?]|\\[:\\^?[a-z]+:]|\\\\Q");

  private Alternatives() {}

  /**
   * Patterns that together match just what the pattern matches; the pattern itself if it has no
   * choice at its top or after the literal that it begins with.
   */
  static List<String> of(String pattern) {
    String flag = pattern.startsWith(IGNORE_CASE) ? IGNORE_CASE : "";
    String body = pattern.substring(flag.length());
    if (HARD.matcher(body).find()) {
      return List.of(pattern);
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int bar = choice(body, 0); bar >= 0; bar = choice(body, start)) {
      parts.add(body.substring(start, bar));
      start = bar + 1;
    }
    parts.add(body.substring(start));
    if (parts.contains("")) {
      return List.of(pattern);
    }
    return parts.stream().flatMap(part -> words(part).stream()).map(flag::concat).toList();
  }

  /** Takes apart a choice of words after the literal, if any, that a pattern begins with. */
  private static List<String> words(String pattern) {
    int open = literal(pattern, 0);
    if (open == pattern.length() || pattern.charAt(open) != '(') {
      return List.of(pattern);
    }
    List<String> words = new ArrayList<>();
    int at = open;
    do {
      int end = literal(pattern, at + 1);
      if (end == at + 1 || end == pattern.length()) {
        return List.of(pattern);
      }
      words.add(pattern.substring(at + 1, end));
      at = end;
    } while (pattern.charAt(at) == '|');
    String rest = pattern.substring(at + 1);
    if (pattern.charAt(at) != ')' || isRepeated(rest)) {
      return List.of(pattern);
    }
    String before = pattern.substring(0, open);
    return words.stream().map(word -> before + word + rest).toList();
  }

  private static int literal(String pattern, int from) {
    int i = from;
    while (i < pattern.length() && SYNTAX.indexOf(pattern.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static boolean isRepeated(String rest) {
    return !rest.isEmpty() && "*+?{".indexOf(rest.charAt(0)) >= 0;
  }

  /** Where from {@code from} on a choice is outside of all groups; -1 if nowhere. */
  private static int choice(String pattern, int from) {
    int depth = 0;
    boolean inClass = false;
    for (int i = from; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
