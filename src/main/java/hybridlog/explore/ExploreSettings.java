package hybridlog.explore;

import hybridlog.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * How logs are explored: {@code conf/explore.yaml}.
 *
 * @param eps cosine distance up to which two texts are neighbours, above 0 and below 1
 * @param minTexts how many neighbours make a text dense, itself included; from 1 to 1,000
 * @param minShare a text is dense too if its neighbours have this share of all lines, from 0 to 1
 * @param maxTexts how many texts are clustered at most, from 10 to 10,000; time and memory grow
 *     with the square
 * @param neighbours how many labelled texts vote on each text, from 1 to 100
 * @param minAgreement share of the votes below which a cluster gets no rule, from 0 to 1
 * @param minPrecision precision on the labelled corpus below which a rule is not proposed, from 0
 *     to 1
 */
public record ExploreSettings(
    double eps,
    int minTexts,
    double minShare,
    int maxTexts,
    int neighbours,
    double minAgreement,
    double minPrecision) {

  private static final List<String> KEYS =
      List.of(
          "eps",
          "min-texts",
          "min-share",
          "max-texts",
          "neighbours",
          "min-agreement",
          "min-precision");

  /**
   * @throws Failure with exit code 2 if a value is out of its range
   */
  public ExploreSettings {
    within("eps", eps, 0.001, 0.999);
    within("min-texts", minTexts, 1, 1_000);
    within("min-share", minShare, 0, 1);
    within("max-texts", maxTexts, 10, 10_000);
    within("neighbours", neighbours, 1, 100);
    within("min-agreement", minAgreement, 0, 1);
    within("min-precision", minPrecision, 0, 1);
  }

  /** These settings with what was given on the command line. */
  public ExploreSettings with(OptionalDouble givenEps, OptionalInt givenTexts, OptionalInt most) {
    return new ExploreSettings(
        givenEps.orElse(eps),
        givenTexts.orElse(minTexts),
        minShare,
        most.orElse(maxTexts),
        neighbours,
        minAgreement,
        minPrecision);
  }

  /**
   * Reads the settings; every key must be there, and no other.
   *
   * @param name the file's name for messages
   * @throws Failure with exit code 2 that names the line
   */
  public static ExploreSettings parse(String name, String yaml) {
    Map<String, Double> values = new HashMap<>();
    for (NodeTuple tuple : root(name, yaml).getValue()) {
      String key = text(name, tuple.getKeyNode());
      if (!KEYS.contains(key)) {
        throw wrong(name, tuple.getKeyNode(), "key '" + key + "' is unknown; known: " + KEYS);
      }
      values.put(key, number(name, tuple.getValueNode(), key));
    }
    for (String key : KEYS) {
      if (!values.containsKey(key)) {
        throw new Failure(
            Failure.Code.USAGE, "Cannot read " + name + ": key '" + key + "' is missing");
      }
    }
    return new ExploreSettings(
        values.getOrDefault("eps", 0.0),
        whole(name, values, "min-texts"),
        values.getOrDefault("min-share", 0.0),
        whole(name, values, "max-texts"),
        whole(name, values, "neighbours"),
        values.getOrDefault("min-agreement", 0.0),
        values.getOrDefault("min-precision", 0.0));
  }

  private static MappingNode root(String name, String yaml) {
    Optional<Node> root;
    try {
      root = new Compose(LoadSettings.builder().setLabel(name).build()).composeString(yaml);
    } catch (YamlEngineException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Failure(Failure.Code.USAGE, "Cannot read " + name + ": it is not YAML: " + why, e);
    }
    if (root.isPresent() && root.get() instanceof MappingNode mapping) {
      return mapping;
    }
    throw new Failure(
        Failure.Code.USAGE, "Cannot read " + name + ": it must be a mapping of " + KEYS);
  }

  private static String text(String name, Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong(name, node, "a single value is wanted here");
  }

  private static double number(String name, Node node, String key) {
    String text = text(name, node);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(name, node, "'" + key + "' must be a number, not '" + text + "'");
    }
  }

  private static int whole(String name, Map<String, Double> values, String key) {
    double value = values.getOrDefault(key, 0.0);
    if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot read " + name + ": '" + key + "' must be a whole number");
    }
    return (int) value;
  }

  private static Failure wrong(String name, Node node, String why) {
    String place = node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    return new Failure(Failure.Code.USAGE, "Cannot read " + name + place + ": " + why);
  }

  private static void within(String key, double value, double from, double to) {
    if (!(value >= from && value <= to)) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot explore with "
              + key
              + " "
              + written(value)
              + ": it must be from "
              + written(from)
              + " to "
              + written(to));
    }
  }

  private static String written(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
