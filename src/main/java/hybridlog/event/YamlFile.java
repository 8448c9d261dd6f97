package hybridlog.event;

import hybridlog.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * A file of YAML whose mistakes are told with their line. All methods throw {@link Failure} with
 * exit code 2 if the file is not what they are asked for.
 *
 * @param what what the file holds, for messages
 * @param name name of the file, for messages
 */
record YamlFile(String what, String name) {

  /** The file's root; empty if the file is. */
  List<Node> compose(String yaml) {
    try {
      Compose compose = new Compose(LoadSettings.builder().setLabel(name).build());
      return compose.composeString(yaml).stream().toList();
    } catch (MarkedYamlEngineException e) {
      throw wrong(place(e.getProblemMark()), "it is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw wrong(name, "it is not YAML: " + e.getMessage());
    }
  }

  Map<String, Node> mapping(Node node, Set<String> known) {
    Map<String, Node> entries = entries(node);
    for (String key : entries.keySet()) {
      if (!known.contains(key)) {
        throw wrong(node, "key '" + key + "' is unknown; known: " + new TreeSet<>(known));
      }
    }
    return entries;
  }

  Map<String, Node> entries(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong(node, "keys with values are expected here");
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (entries.put(text(tuple.getKeyNode()), tuple.getValueNode()) != null) {
        throw wrong(tuple.getKeyNode(), "key '" + text(tuple.getKeyNode()) + "' is there twice");
      }
    }
    return entries;
  }

  List<Node> sequence(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw wrong(node, "a list is expected here");
  }

  String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(node, "a text is expected here");
  }

  Node required(Node parent, Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    if (node == null) {
      throw wrong(parent, "key '" + key + "' is missing");
    }
    return node;
  }

  Failure wrong(Node node, String why) {
    return wrong(place(node), why);
  }

  String place(Node node) {
    return place(node.getStartMark());
  }

  private String place(Optional<Mark> mark) {
    return mark.map(m -> name + ":" + (m.getLine() + 1)).orElse(name);
  }

  private Failure wrong(String place, String why) {
    String line = why.replaceAll("\\s+", " ").strip();
    return new Failure(Failure.Code.USAGE, "Cannot read " + what + ": " + place + ": " + line);
  }
}
