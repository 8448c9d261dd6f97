package hybridlog.event;

import hybridlog.Failure;
import hybridlog.event.FieldRole.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads formats from YAML and says where one is wrong. */
final class FormatFile {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "kind",
          "patterns",
          "message",
          "inner",
          "tidy",
          "wraps",
          "joins",
          "samples",
          "requires",
          "time",
          "level",
          "levels",
          "source",
          "text",
          "drop");

  private final YamlFile file;
  private final List<Format> formats = new ArrayList<>();
  private final List<FormatSample> samples = new ArrayList<>();
  private int index;

  private FormatFile(String name, String yaml, int firstIndex) {
    this.file = new YamlFile("formats", name);
    this.index = firstIndex;
    for (Node root : file.compose(yaml)) {
      Map<String, Node> top = file.mapping(root, Set.of("formats"));
      for (Node item : file.sequence(file.required(root, top, "formats"))) {
        read(item);
      }
    }
  }

  /**
   * Parses the text of a file of formats.
   *
   * @param firstIndex a number above that of all other formats that are used together with these
   * @throws Failure with exit code 2, naming the line
   */
  static List<Format> parse(String name, String yaml, int firstIndex) {
    return new FormatFile(name, yaml, firstIndex).formats;
  }

  /** The sample lines of a file of formats. */
  static List<FormatSample> samples(String name, String yaml) {
    return new FormatFile(name, yaml, 0).samples;
  }

  /** Reads every sample of a file with formats. */
  static void check(String name, String yaml, Formats formats) {
    for (FormatSample sample : samples(name, yaml)) {
      String wrong = sample.wrong(formats);
      if (!wrong.isEmpty()) {
        throw new Failure(
            Failure.Code.USAGE, "Cannot read formats: " + sample.place() + ": " + wrong);
      }
    }
  }

  private void read(Node item) {
    Map<String, Node> keys = file.mapping(item, KEYS);
    String name = file.text(file.required(item, keys, "name"));
    String kind = text(keys, "kind", "pattern");
    switch (kind) {
      case "pattern" -> patterns(item, name, keys);
      case "any" -> formats.add(new AnyHeader(name));
      case "json", "pairs" -> formats.add(fields(name, kind.equals("json"), keys));
      default ->
          throw file.wrong(
              item, "kind '" + kind + "' is unknown; known: pattern, json, pairs, any");
    }
    for (Node sample : texts(keys, "samples")) {
      samples.add(FormatSample.of(file, sample, name));
    }
  }

  private void patterns(Node item, String name, Map<String, Node> keys) {
    String message = text(keys, "message", "");
    for (Node node : file.sequence(file.required(item, keys, "patterns"))) {
      try {
        for (HeaderPattern pattern : HeaderPattern.of(file.text(node))) {
          formats.add(
              new PatternFormat(
                  name,
                  pattern,
                  PatternFormat.parts(message, pattern),
                  isTrue(keys, "inner"),
                  isTrue(keys, "tidy"),
                  wrapping(keys),
                  text(keys, "joins", "").equals("all"),
                  text(keys, "joins", "").equals("next")));
        }
      } catch (IllegalArgumentException e) {
        throw file.wrong(node, "pattern of " + name + ": " + e.getMessage());
      }
    }
  }

  private FieldsFormat fields(String name, boolean json, Map<String, Node> keys) {
    Map<Kind, List<String>> fields = new EnumMap<>(Kind.class);
    fields.put(Kind.TIME, strings(keys, "time"));
    fields.put(Kind.LEVEL, strings(keys, "level"));
    fields.put(Kind.SOURCE, strings(keys, "source"));
    fields.put(Kind.MESSAGE, strings(keys, "text"));
    fields.put(Kind.DROPPED, strings(keys, "drop"));
    return new FieldsFormat(
        name,
        json,
        new FieldRoles(index++, fields),
        strings(keys, "requires"),
        levels(keys),
        isTrue(keys, "inner"),
        wrapping(keys));
  }

  private Wrapping wrapping(Map<String, Node> keys) {
    Wrapping wrapping = Wrapping.named(text(keys, "wraps", "false"));
    if (wrapping == null) {
      Node node = keys.get("wraps");
      throw file.wrong(Objects.requireNonNull(node), "wraps is true, traces or false");
    }
    return wrapping;
  }

  private Map<Long, Level> levels(Map<String, Node> keys) {
    Map<Long, Level> levels = new HashMap<>();
    Node node = keys.get("levels");
    if (node != null) {
      file.entries(node)
          .forEach(
              (number, level) -> {
                try {
                  levels.put(Long.parseLong(number), Level.named(file.text(level)));
                } catch (IllegalArgumentException e) {
                  throw file.wrong(
                      level, "levels are numbers with names as " + List.of(Level.values()));
                }
              });
    }
    return levels;
  }

  private List<Node> texts(Map<String, Node> keys, String key) {
    Node node = keys.get(key);
    return node == null ? List.of() : file.sequence(node);
  }

  private List<String> strings(Map<String, Node> keys, String key) {
    return texts(keys, key).stream().map(file::text).toList();
  }

  private String text(Map<String, Node> keys, String key, String otherwise) {
    Node node = keys.get(key);
    return node == null ? otherwise : file.text(node);
  }

  private boolean isTrue(Map<String, Node> keys, String key) {
    return text(keys, key, "false").equals("true");
  }
}
