package hybridlog.rule;

import java.io.Serializable;
import java.util.List;

/**
 * A fact about a line that settles its label.
 *
 * @param id short and unique, shown in the predictions
 * @param label the label of every line that it matches
 * @param pattern RE2 syntax, searched for in the raw text of an event
 * @param source if not empty, the rule holds only for events of this source (case-insensitive)
 * @param matches examples that it must match
 * @param misses examples that it must not match
 * @param place where it is written, as {@code conf/rules.yaml:12}
 */
public record Rule(
    String id,
    String label,
    String pattern,
    String source,
    List<String> matches,
    List<String> misses,
    String place)
    implements Serializable {
  public Rule {
    matches = List.copyOf(matches);
    misses = List.copyOf(misses);
  }
}
