package hybridlog.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import hybridlog.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads rules from YAML and says where one is wrong.
 *
 * <p>The file is a mapping with one key, {@code rules}: a list of mappings with {@code id}, {@code
 * label} and {@code pattern}, and if wanted {@code source}, {@code matches} and {@code misses}.
 */
public final class RuleFile {
  private static final Set<String> KEYS =
      Set.of("id", "label", "pattern", "source", "matches", "misses");

  private final List<Rule> rules = new ArrayList<>();

  /** Where each id stands. */
  private final Map<String, String> places = new HashMap<>();

  private RuleFile() {}

  /**
   * A rule file that was read.
   *
   * @param name the file's name for messages
   * @param yaml its content
   */
  public record Text(String name, String yaml) {}

  /**
   * Parses the text of a rule file. Examples are not run here: see {@link RuleCheck}.
   *
   * @param name the file's name for messages
   * @return the rules in the file's order; an empty file has none
   * @throws hybridlog.Failure with exit code 2 if it is no rule file, naming the line
   */
  public static List<Rule> parse(String name, String yaml) {
    return parse(List.of(new Text(name, yaml)));
  }

  /**
   * Parses several rule files as if they were one: their rules are asked in the order of the files,
   * and an id may be in one of them only.
   *
   * @throws hybridlog.Failure with exit code 2 if one is no rule file, naming the line
   */
  public static List<Rule> parse(List<Text> files) {
    RuleFile all = new RuleFile();
    for (Text file : files) {
      Yaml root = Yaml.parse(file.name(), file.yaml()).mapping(Set.of("rules"));
      root.items("rules").forEach(all::add);
    }
    return List.copyOf(all.rules);
  }

  private void add(Yaml rule) {
    rule.mapping(KEYS);
    String id = rule.required("id").text();
    String label = rule.required("label").text();
    Yaml pattern = rule.required("pattern");
    String before = places.putIfAbsent(id, rule.place());
    if (before != null) {
      throw rule.required("id").wrong("rule id '" + id + "' is taken at " + before);
    }
    try {
      Pattern.compile(pattern.text()); // as it stands there, for the message quotes it
    } catch (PatternSyntaxException e) {
      throw pattern.wrong("pattern of rule '" + id + "' " + explain(e));
    }
    rules.add(
        new Rule(
            id,
            label,
            pattern.text(),
            rule.text("source", ""),
            rule.texts("matches"),
            rule.texts("misses"),
            rule.place()));
  }

  /**
   * RE2 leaves out what cannot be run in linear time; people who write such a thing are told so.
   */
  private static String explain(PatternSyntaxException e) {
    String found = e.getPattern();
    String what = "is not RE2 syntax: " + e.getDescription();
    if (found.startsWith("(?=") || found.startsWith("(?!")) {
      what = "uses look-ahead, which RE2 does not have";
    } else if (found.startsWith("(?<=") || found.startsWith("(?<!")) {
      what = "uses look-behind, which RE2 does not have";
    } else if (found.matches("\\\\[1-9k].*")) {
      what = "uses a back-reference, which RE2 does not have";
    } else if (found.matches("([*+?]|\\{.*})\\+")) {
      what = "uses a possessive repetition, which RE2 does not have";
    } else if (found.startsWith("(?>")) {
      what = "uses an atomic group, which RE2 does not have";
    }
    return what + (found.isEmpty() ? "" : ": " + found);
  }
}
