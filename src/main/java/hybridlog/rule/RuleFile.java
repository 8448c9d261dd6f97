package hybridlog.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import hybridlog.Failure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads rules from YAML and says where one is wrong.
 *
 * <p>The file is a mapping with one key, {@code rules}: a list of mappings with {@code id}, {@code
 * label} and {@code pattern}, and if wanted {@code source}, {@code matches} and {@code misses}.
 */
public final class RuleFile {
  private static final Set<String> KEYS =
      Set.of("id", "label", "pattern", "source", "matches", "misses");

  private final String name;
  private final List<Rule> rules;
  private final Map<String, String> places;

  private RuleFile(String name, List<Rule> rules, Map<String, String> places) {
    this.name = name;
    this.rules = rules;
    this.places = places;
  }

  /**
   * A rule file that was read.
   *
   * @param name the file's name for messages
   * @param yaml its content
   */
  public record Text(String name, String yaml) {}

  /**
   * Reads a rule file.
   *
   * @throws hybridlog.Failure with exit code 2 if it cannot be read or is no rule file
   */
  public static List<Rule> read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot read rules: " + file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot read rules: " + file + " does not exist or is not readable",
          e);
    }
  }

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
    List<Rule> rules = new ArrayList<>();
    Map<String, String> places = new HashMap<>();
    for (Text file : files) {
      new RuleFile(file.name(), rules, places).read(file.yaml());
    }
    return List.copyOf(rules);
  }

  private void read(String yaml) {
    Optional<Node> root;
    try {
      root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw usage(place(e.getProblemMark()), "it is not YAML: " + oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw usage(name, "it is not YAML: " + oneLine(String.valueOf(e.getMessage())));
    }
    root.ifPresent(this::readRoot);
  }

  private void readRoot(Node root) {
    Map<String, Node> top = mapping(root, Set.of("rules"), "a rule file is a mapping with 'rules'");
    Node list = top.get("rules");
    if (list == null) {
      throw usage(place(root), "key 'rules' is missing");
    }
    for (Node item : sequence(list, "'rules' must be a list")) {
      readRule(item);
    }
  }

  private void readRule(Node item) {
    Map<String, Node> keys = mapping(item, KEYS, "a rule is a mapping with id, label and pattern");
    String place = place(item);
    String id = required(item, keys, "id");
    String label = required(item, keys, "label");
    String pattern = required(item, keys, "pattern");
    String before = places.putIfAbsent(id, place);
    if (before != null) {
      throw usage(place(keys, "id", item), "rule id '" + id + "' is taken at " + before);
    }
    Node source = keys.get("source");
    try {
      Pattern.compile(pattern); // as it stands there, for the message quotes it
    } catch (PatternSyntaxException e) {
      throw usage(place(keys, "pattern", item), "pattern of rule '" + id + "' " + explain(e));
    }
    rules.add(
        new Rule(
            id,
            label,
            pattern,
            source == null ? "" : text(source, "source"),
            examples(keys, "matches"),
            examples(keys, "misses"),
            place));
  }

  private List<String> examples(Map<String, Node> keys, String key) {
    List<String> texts = new ArrayList<>();
    Node list = keys.get(key);
    if (list != null) {
      for (Node item : sequence(list, "'" + key + "' must be a list of texts")) {
        texts.add(text(item, key));
      }
    }
    return texts;
  }

  private String required(Node item, Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    if (node == null) {
      throw usage(place(item), "key '" + key + "' is missing");
    }
    String text = text(node, key);
    if (text.isBlank()) {
      throw usage(place(node), "'" + key + "' is empty");
    }
    return text;
  }

  private String text(Node node, String key) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw usage(place(node), "'" + key + "' must be a text");
  }

  private List<Node> sequence(Node node, String otherwise) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw usage(place(node), otherwise);
  }

  private Map<String, Node> mapping(Node node, Set<String> known, String otherwise) {
    if (!(node instanceof MappingNode mapping)) {
      throw usage(place(node), otherwise);
    }
    Map<String, Node> keys = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode(), "key");
      if (!known.contains(key)) {
        throw usage(
            place(tuple.getKeyNode()), "key '" + key + "' is unknown; known: " + sorted(known));
      }
      if (!seen.add(key)) {
        throw usage(place(tuple.getKeyNode()), "key '" + key + "' is there twice");
      }
      keys.put(key, tuple.getValueNode());
    }
    return keys;
  }

  private String place(Map<String, Node> keys, String key, Node otherwise) {
    Node node = keys.get(key);
    return place(node == null ? otherwise : node);
  }

  private String place(Node node) {
    return place(node.getStartMark());
  }

  private String place(Optional<Mark> mark) {
    return mark.map(m -> name + ":" + (m.getLine() + 1)).orElse(name);
  }

  /**
   * RE2 leaves out what cannot be run in linear time; people who write such a thing are told so.
   */
  private static String explain(PatternSyntaxException e) {
    String found = e.getPattern();
    String what = "is not RE2 syntax: " + oneLine(String.valueOf(e.getDescription()));
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
    return what + (found.isEmpty() ? "" : ": " + oneLine(found));
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Failure usage(String place, String why) {
    return new Failure(Failure.Code.USAGE, "Cannot read rules: " + place + ": " + why);
  }
}
