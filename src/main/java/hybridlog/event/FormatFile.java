package hybridlog.event;

import hybridlog.Failure;
import hybridlog.event.FieldRole.Kind;
import hybridlog.yaml.Yaml;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private final List<Format> formats = new ArrayList<>();
  private final List<FormatSample> samples = new ArrayList<>();
  private int index;

  private FormatFile(String name, String yaml, int firstIndex) {
    this.index = firstIndex;
    Yaml.parse(name, yaml).mapping(Set.of("formats")).items("formats").forEach(this::add);
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
        throw sample.at().wrong(wrong);
      }
    }
  }

  private void add(Yaml format) {
    format.mapping(KEYS);
    String name = format.required("name").text();
    String kind = format.text("kind", "pattern");
    switch (kind) {
      case "pattern" -> patterns(format, name);
      case "any" -> formats.add(new AnyHeader(name, format.texts("level")));
      case "json", "pairs" -> formats.add(fields(format, name, kind.equals("json")));
      default ->
          throw format.wrong("kind '" + kind + "' is unknown; known: pattern, json, pairs, any");
    }
    for (Yaml sample : format.items("samples")) {
      samples.add(FormatSample.of(sample, name));
    }
  }

  private void patterns(Yaml format, String name) {
    String message = format.text("message", "");
    String joins = choice(format, "joins", List.of("", "all", "next", "next and all"));
    for (Yaml written : format.required("patterns").items()) {
      try {
        for (HeaderPattern pattern : HeaderPattern.of(written.text())) {
          formats.add(
              new PatternFormat(
                  name,
                  pattern,
                  PatternFormat.parts(message, pattern),
                  isTrue(format, "inner"),
                  isTrue(format, "tidy"),
                  wrapping(format),
                  joins.endsWith("all"),
                  joins.startsWith("next")));
        }
      } catch (IllegalArgumentException e) {
        throw written.wrong("pattern of " + name + ": " + e.getMessage());
      }
    }
  }

  private FieldsFormat fields(Yaml format, String name, boolean json) {
    Map<Kind, List<String>> fields = new EnumMap<>(Kind.class);
    fields.put(Kind.TIME, format.texts("time"));
    fields.put(Kind.LEVEL, format.texts("level"));
    fields.put(Kind.SOURCE, format.texts("source"));
    fields.put(Kind.MESSAGE, format.texts("text"));
    fields.put(Kind.DROPPED, format.texts("drop"));
    return new FieldsFormat(
        name,
        json,
        new FieldRoles(index++, fields),
        required(format),
        levels(format),
        isTrue(format, "inner"),
        wrapping(format));
  }

  private static Wrapping wrapping(Yaml format) {
    return Wrapping.named(format.text("wraps", "false"))
        .orElseThrow(() -> format.required("wraps").wrong("wraps is true, traces or false"));
  }

  private static Map<Long, Level> levels(Yaml format) {
    Map<Long, Level> levels = new HashMap<>();
    format
        .get("levels")
        .map(Yaml::entries)
        .orElse(Map.of())
        .forEach(
            (number, level) -> {
              try {
                levels.put(Long.parseLong(number), Level.named(level.text()));
              } catch (IllegalArgumentException e) {
                throw level.wrong("levels are numbers with names as " + List.of(Level.values()));
              }
            });
    return levels;
  }

  private static List<String> required(Yaml format) {
    for (Yaml field : format.items("requires")) {
      if (field.text().isEmpty()) {
        throw field.wrong("requires has a field without a name");
      }
    }
    return format.texts("requires");
  }

  private static boolean isTrue(Yaml format, String key) {
    return choice(format, key, List.of("false", "true")).equals("true");
  }

  /** One of several words, of which the first holds where the key is missing. */
  private static String choice(Yaml format, String key, List<String> words) {
    String word = format.text(key, words.get(0));
    if (!words.contains(word)) {
      String known = String.join(" or ", words.stream().filter(w -> !w.isEmpty()).toList());
      throw format.required(key).wrong(key + " is " + known + ", not '" + word + "'");
    }
    return word;
  }
}
