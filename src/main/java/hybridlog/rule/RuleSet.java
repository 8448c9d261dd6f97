package hybridlog.rule;

import com.google.re2j.Pattern;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules in their order: the first that matches decides. Immutable, thread safe and serializable.
 */
public final class RuleSet implements Serializable {
  private static final long serialVersionUID = 1;

  private final List<Rule> rules;
  private final List<Pattern> patterns;

  private RuleSet(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.patterns = new ArrayList<>();
    for (Rule rule : rules) {
      patterns.add(Pattern.compile(rule.pattern()));
    }
  }

  public static RuleSet of(List<Rule> rules) {
    return new RuleSet(rules);
  }

  public List<Rule> rules() {
    return rules;
  }

  /**
   * The first rule that matches.
   *
   * @param source the event's source; may be empty
   * @param raw the event's raw text
   */
  public Optional<Rule> match(String source, String raw) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).matcher(raw).find()) {
        return Optional.of(rules.get(i));
      }
    }
    return Optional.empty();
  }
}
