package hybridlog.explore;

import hybridlog.Counted;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A rule that could go into {@code conf/rules.yaml}, with what speaks for it.
 *
 * @param id short, unique among the proposals of a run
 * @param label what it says of every line that it matches
 * @param pattern in RE2 syntax
 * @param matches lines of the explored logs that it must match
 * @param misses lines of the explored logs that are near but not meant
 * @param evidence what it does to the explored logs and to the labelled corpus
 */
public record ProposedRule(
    String id,
    String label,
    String pattern,
    List<String> matches,
    List<String> misses,
    Evidence evidence) {
  public ProposedRule {
    matches = List.copyOf(matches);
    misses = List.copyOf(misses);
  }

  /** The same rule with its expression and its examples changed alike. */
  public ProposedRule withTexts(UnaryOperator<String> change) {
    return new ProposedRule(
        id,
        label,
        change.apply(pattern),
        matches.stream().map(change).toList(),
        misses.stream().map(change).toList(),
        evidence);
  }

  /** The rule as an entry of the list {@code rules}, figures in a comment above it. */
  public String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  # ").append(figures()).append('\n');
    yaml.append("  - id: ").append(quote(id)).append('\n');
    yaml.append("    label: ").append(quote(label)).append('\n');
    yaml.append("    pattern: ").append(quote(pattern)).append('\n');
    examples(yaml, "matches", matches);
    examples(yaml, "misses", misses);
    return yaml.toString();
  }

  private String figures() {
    String corpus =
        evidence.precision().isEmpty()
            ? "no line of the labelled corpus"
            : String.format(
                Locale.ROOT,
                "%d of %d in the labelled corpus right, recall %.3f",
                evidence.corpusRight(),
                evidence.corpusHits(),
                evidence.recall());
    return String.format(
        Locale.ROOT,
        "%s of the explored logs, %d of them outside its cluster; %s",
        Counted.of(evidence.hits(), "line"),
        evidence.elsewhere(),
        corpus);
  }

  private static void examples(StringBuilder yaml, String key, List<String> lines) {
    if (!lines.isEmpty()) {
      yaml.append("    ").append(key).append(":\n");
      for (String line : lines) {
        yaml.append("      - ").append(quote(line)).append('\n');
      }
    }
  }

  /** A text as a quoted YAML scalar on one line: single quotes unless something must be escaped. */
  private static String quote(String text) {
    if (text.codePoints().allMatch(ProposedRule::isPlain)) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(String.format(Locale.ROOT, c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isPlain(int c) {
    return (c >= ' ' && c < 0x7f) || Character.isLetterOrDigit(c);
  }
}
