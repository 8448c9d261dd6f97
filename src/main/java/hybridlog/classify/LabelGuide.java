package hybridlog.classify;

import hybridlog.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * What each label means, in one line: shown in the report and part of every question to a language
 * model. The file is a YAML mapping from label to meaning, or to a mapping of {@code meaning},
 * {@code color} and {@code dark}. Immutable and thread safe.
 */
public final class LabelGuide implements Serializable {
  private static final long serialVersionUID = 1;

  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");

  /**
   * A label's colours, as {@code #rrggbb}.
   *
   * @param light on a light ground
   * @param dark on a dark ground
   */
  public record Colors(String light, String dark) implements Serializable {}

  private static final String SHIPPED = "/conf/labels.yaml";

  private final Map<String, String> meanings;
  private final Map<String, Colors> colors;

  private LabelGuide(Map<String, String> meanings, Map<String, Colors> colors) {
    this.meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    this.colors = Collections.unmodifiableMap(new LinkedHashMap<>(colors));
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
    Map<String, Colors> colors = new LinkedHashMap<>();
    if (root.isPresent()) {
      if (!(root.get() instanceof MappingNode mapping)) {
        throw wrong(
            place(name, root.get().getStartMark()), "it must be a mapping from label to meaning");
      }
      mapping.getValue().forEach(entry -> add(name, entry, meanings, colors));
    }
    return new LabelGuide(meanings, colors);
  }

  private static void add(
      String name, NodeTuple entry, Map<String, String> meanings, Map<String, Colors> colors) {
    String place = place(name, entry.getKeyNode().getStartMark());
    String label = text(place, entry.getKeyNode());
    Map<String, String> parts = parts(name, entry.getValueNode());
    String meaning =
        parts.isEmpty() ? text(place, entry.getValueNode()) : parts.getOrDefault("meaning", "");
    if (meaning.isEmpty()) {
      throw wrong(place, "label '" + label + "' has no meaning");
    }
    if (parts.containsKey("color")) {
      String light = color(place, parts.get("color"));
      colors.put(label, new Colors(light, color(place, parts.getOrDefault("dark", light))));
    }
    if (label.equals(Verdict.UNCLASSIFIED)) {
      throw wrong(place, "'" + label + "' is what a line is without a label");
    }
    if (meanings.putIfAbsent(label, meaning) != null) {
      throw wrong(place, "label '" + label + "' is there twice");
    }
  }

  /** What stands below a label; empty if that is no mapping. */
  private static Map<String, String> parts(String name, Node node) {
    Map<String, String> parts = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple part : mapping.getValue()) {
        String place = place(name, part.getKeyNode().getStartMark());
        String key = text(place, part.getKeyNode());
        if (!List.of("meaning", "color", "dark").contains(key)) {
          throw wrong(place, "'" + key + "' is none of meaning, color and dark");
        }
        parts.put(key, text(place, part.getValueNode()));
      }
    }
    return parts;
  }

  private static String color(String place, String text) {
    if (!COLOR.matcher(text).matches()) {
      throw wrong(place, "'" + text + "' is no colour such as '#1f77b4'");
    }
    return text.toLowerCase(Locale.ROOT);
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

  /** The colours of the labels that have some of their own. */
  public Map<String, Colors> colors() {
    return colors;
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
