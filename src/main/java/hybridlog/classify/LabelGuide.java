package hybridlog.classify;

import hybridlog.yaml.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each label means, in one line: shown in the report and part of every question to a language
 * model. The file is a YAML mapping from label to meaning, or to a mapping of {@code meaning},
 * {@code color} and {@code dark}. Immutable and thread safe.
 */
public final class LabelGuide implements Serializable {
  private static final long serialVersionUID = 1;

  private static final Set<String> PARTS = Set.of("meaning", "color", "dark");
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
   * @throws hybridlog.Failure with exit code 2 that names the line, if it is no mapping from labels
   *     to one-line meanings
   */
  public static LabelGuide parse(String name, String yaml) {
    Map<String, String> meanings = new LinkedHashMap<>();
    Map<String, Colors> colors = new LinkedHashMap<>();
    Yaml.parse(name, yaml)
        .entries()
        .forEach(
            (label, value) -> {
              meanings.put(oneLine(value, label), meaning(value));
              if (label.equals(Verdict.UNCLASSIFIED)) {
                throw value.wrong("'" + label + "' is what a line is without a label");
              }
              if (value.isMapping() && (has(value, "color") || has(value, "dark"))) {
                Yaml light = value.required("color");
                Yaml dark = value.get("dark").orElse(light);
                colors.put(label, new Colors(color(light), color(dark)));
              }
            });
    return new LabelGuide(meanings, colors);
  }

  private static boolean has(Yaml value, String key) {
    return value.get(key).isPresent();
  }

  private static String meaning(Yaml value) {
    Yaml meaning = value.isMapping() ? value.mapping(PARTS).required("meaning") : value;
    return oneLine(meaning, meaning.text());
  }

  private static String oneLine(Yaml at, String text) {
    String line = text.strip();
    if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
      throw at.wrong("label and meaning must be one line of text each");
    }
    return line;
  }

  private static String color(Yaml value) {
    if (!COLOR.matcher(value.text()).matches()) {
      throw value.wrong("'" + value.text() + "' is no colour such as '#1f77b4'");
    }
    return value.text().toLowerCase(Locale.ROOT);
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
