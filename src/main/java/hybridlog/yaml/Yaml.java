package hybridlog.yaml;

import hybridlog.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a file of YAML: a mapping, a list or a text. Whoever asks it for what it is not gets a
 * {@link Failure} with exit code 2 that names file and line. Immutable.
 */
public final class Yaml {
  private final String file;

  /** What it is called in messages. */
  private final String name;

  private final Node node;

  private Yaml(String file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  /**
   * What is in a file; a mapping without keys if that is nothing.
   *
   * @param file its name for messages
   * @param text its content
   */
  public static Yaml parse(String file, String text) {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
      return new Yaml(
          file, "it", root.orElseGet(() -> new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK)));
    } catch (MarkedYamlEngineException e) {
      throw wrong(place(file, e.getProblemMark()), "it is not YAML: " + e.getProblem());
    } catch (ReaderException e) {
      long line = 1 + text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      String character = "character U+%04X is not allowed".formatted(e.getCodePoint());
      throw wrong(file + ":" + line, "it is not YAML: " + character);
    } catch (YamlEngineException e) {
      throw wrong(file, "it is not YAML: " + e.getMessage());
    }
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** This mapping, which has none but these keys, each once. */
  public Yaml mapping(Set<String> known) {
    for (NodeTuple entry : tuples(known)) {
      if (!known.contains(key(entry))) {
        throw at(entry)
            .wrong("key '" + key(entry) + "' is unknown; known: " + new TreeSet<>(known));
      }
    }
    entries();
    return this;
  }

  /** What this mapping has, in the file's order. */
  public Map<String, Yaml> entries() {
    Map<String, Yaml> entries = new LinkedHashMap<>();
    for (NodeTuple entry : tuples(Set.of())) {
      if (entries.put(key(entry), value(entry)) != null) {
        throw at(entry).wrong("key '" + key(entry) + "' is there twice");
      }
    }
    return entries;
  }

  /** What this mapping has at a key. */
  public Optional<Yaml> get(String key) {
    for (NodeTuple entry : tuples(Set.of())) {
      if (key(entry).equals(key)) {
        return Optional.of(value(entry));
      }
    }
    return Optional.empty();
  }

  private List<NodeTuple> tuples(Set<String> known) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    throw wrong(
        name + " must be a mapping" + (known.isEmpty() ? "" : " of " + new TreeSet<>(known)));
  }

  private String key(NodeTuple entry) {
    return at(entry).text();
  }

  private Yaml at(NodeTuple entry) {
    return new Yaml(file, "a key", entry.getKeyNode());
  }

  private Yaml value(NodeTuple entry) {
    return new Yaml(file, "'" + key(entry) + "'", entry.getValueNode());
  }

  /** What this mapping has at a key; it must be there, and no blank text. */
  public Yaml required(String key) {
    Yaml value = get(key).orElseThrow(() -> wrong("key '" + key + "' is missing"));
    if (value.node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
      throw value.wrong(value.name + " is empty");
    }
    return value;
  }

  /** The text at a key of this mapping. */
  public String text(String key, String otherwise) {
    return get(key).map(Yaml::text).orElse(otherwise);
  }

  /** The texts of the list at a key of this mapping; none if there is no such key. */
  public List<String> texts(String key) {
    return items(key).stream().map(Yaml::text).toList();
  }

  /** The values of the list at a key of this mapping; none if there is no such key. */
  public List<Yaml> items(String key) {
    return get(key).map(Yaml::items).orElse(List.of());
  }

  /** The values of this list. */
  public List<Yaml> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new Yaml(file, "it", item)).toList();
    }
    throw wrong(name + " must be a list");
  }

  public String text() {
    return scalar("a text");
  }

  public double number() {
    String text = scalar("a number");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(name + " must be a number, not '" + text + "'");
    }
  }

  private String scalar(String what) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(name + " must be " + what);
  }

  /** Its file and line. */
  public String place() {
    return place(file, node.getStartMark());
  }

  @Override
  public String toString() {
    return place();
  }

  /** What to throw if it is well formed and wrong all the same. */
  public Failure wrong(String why) {
    return wrong(place(), why);
  }

  private static String place(String file, Optional<Mark> mark) {
    return mark.map(m -> file + ":" + (m.getLine() + 1)).orElse(file);
  }

  private static Failure wrong(String place, String why) {
    String line = why.replaceAll("\\s+", " ").strip();
    return new Failure(Failure.Code.USAGE, "Cannot read " + place + ": " + line);
  }
}
