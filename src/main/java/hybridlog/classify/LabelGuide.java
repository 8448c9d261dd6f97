package hybridlog.classify;

import hybridlog.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * What each label means, in one line: the legend of the report and part of every question to a
 * language model. The file is a YAML mapping from label to meaning. Immutable and thread safe.
 */
public final class LabelGuide {
  private static final String SHIPPED = "/conf/labels.yaml";

  private final Map<String, String> meanings;

  private LabelGuide(Map<String, String> meanings) {
    this.meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
  }

  /** The labels of {@code conf/labels.yaml} as the program ships them. Reads it from the jar. */
  public static LabelGuide shipped() {
    try (InputStream in = LabelGuide.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + SHIPPED);
      }
      return parse("conf/labels.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + SHIPPED + " in the jar", e);
    }
  }

  /**
   * Parses the text of a label file.
   *
   * @param name the file's name for messages
   * @throws Failure with exit code 2 if it is no mapping from labels to one-line meanings
   */
  public static LabelGuide parse(String name, String yaml) {
    Optional<Node> root;
    try {
      root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw wrong(place(name, e.getProblemMark()), "it is not YAML: " + oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      throw wrong(name, "it is not YAML: " + oneLine(String.valueOf(e.getMessage())));
    }
    Map<String, String> meanings = new LinkedHashMap<>();
    if (root.isPresent()) {
      if (!(root.get() instanceof MappingNode mapping)) {
        throw wrong(
            place(name, root.get().getStartMark()), "it must be a mapping from label to meaning");
      }
      mapping.getValue().forEach(entry -> add(name, entry, meanings));
    }
    return new LabelGuide(meanings);
  }

  private static void add(String name, NodeTuple entry, Map<String, String> meanings) {
    String place = place(name, entry.getKeyNode().getStartMark());
    String label = text(place, entry.getKeyNode());
    String meaning = text(place, entry.getValueNode());
    if (label.equals(Verdict.UNCLASSIFIED)) {
      throw wrong(place, "'" + label + "' is what a line is without a label");
    }
    if (meanings.putIfAbsent(label, meaning) != null) {
      throw wrong(place, "label '" + label + "' is there twice");
    }
  }

  private static String text(String place, Node node) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
      throw wrong(place, "label and meaning must be one line of text each");
    }
    return text;
  }

  private static String place(String name, Optional<Mark> mark) {
    return mark.map(m -> name + ":" + (m.getLine() + 1)).orElse(name);
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ");
  }

  private static Failure wrong(String place, String why) {
    return new Failure(Failure.Code.USAGE, "Cannot read " + place + ": " + why);
  }

  /** Label to meaning, in the file's order. */
  public Map<String, String> meanings() {
    return meanings;
  }

  /** The meaning of a label; empty if the guide does not have it. */
  public String meaning(String label) {
    return meanings.getOrDefault(label, "");
  }

  /**
   * The labels that an event may get: all that it explains, if the model's are among them. A model
   * of other labels knows its trade better than a file that was written for another.
   *
   * @param model the model's labels; empty without a model
   */
  public List<String> choices(List<String> model) {
    return meanings.keySet().containsAll(model) ? labels() : List.copyOf(model);
  }

  /** The labels that it explains, in the file's order. */
  public List<String> labels() {
    return List.copyOf(meanings.keySet());
  }
}
