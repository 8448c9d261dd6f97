package hybridlog.explore;

import hybridlog.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What rules that are there already say of a cluster.
 *
 * @param rule id of the rule that decides most lines of those with the label; of equals the first
 * @param label the label that rules give to most lines; of equals the first by name
 * @param rules how many rules decide any line
 * @param lines lines that rules decide
 * @param ofLines lines of the cluster
 */
public record Decided(String rule, String label, int rules, long lines, long ofLines) {

  /**
   * Counts the lines of a cluster that rules decide; empty if there are none.
   *
   * @param cluster indexes of its kinds
   */
  static Optional<Decided> of(List<Integer> cluster, List<Observed> kinds, KnownRules known) {
    Map<String, Long> labels = new TreeMap<>();
    Map<String, Map<String, Long>> rules = new TreeMap<>();
    long ofLines = 0;
    for (int kind : cluster) {
      long lines = kinds.get(kind).lines();
      ofLines += lines;
      Optional<Rule> rule = known.deciding().get(kind);
      if (rule.isPresent()) {
        String label = rule.get().label();
        labels.merge(label, lines, Long::sum);
        rules
            .computeIfAbsent(label, any -> new TreeMap<>())
            .merge(rule.get().id(), lines, Long::sum);
      }
    }
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    String label = most(labels);
    return Optional.of(
        new Decided(
            most(rules.getOrDefault(label, Map.of())),
            label,
            rules.values().stream().mapToInt(Map::size).sum(),
            labels.values().stream().mapToLong(Long::longValue).sum(),
            ofLines));
  }

  private static String most(Map<String, Long> lines) {
    String most = "";
    for (Map.Entry<String, Long> entry : lines.entrySet()) {
      if (most.isEmpty() || entry.getValue() > lines.getOrDefault(most, 0L)) {
        most = entry.getKey();
      }
    }
    return most;
  }

  /** Whether rules decide more than half of the lines, so that the cluster needs no rule. */
  public boolean isMost() {
    return lines > ofLines / 2.0;
  }

  /** By which rules, for people. */
  public String by() {
    return "decided by rule " + rule + (rules > 1 ? " and " + (rules - 1) + " more" : "");
  }

  /** How many lines they decide, and as what, for people. */
  public String figures() {
    return lines + " of " + ofLines + " lines " + by() + " (" + label + ")";
  }
}
