package hybridlog.explore;

import hybridlog.Failure;
import hybridlog.yaml.Yaml;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The keys of the file, and what their values may be, both ends included. */
  private enum Key {
    EPS(0.001, 0.999),
    MIN_TEXTS(1, 1_000),
    MIN_SHARE(0, 1),
    MAX_TEXTS(10, 10_000),
    NEIGHBOURS(1, 100),
    MIN_AGREEMENT(0, 1),
    MIN_PRECISION(0, 1);

    private static final Set<String> WRITTEN =
        Stream.of(values()).map(Key::toString).collect(Collectors.toUnmodifiableSet());

    private final double least;
    private final double most;

    Key(double least, double most) {
      this.least = least;
      this.most = most;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong about a value; empty if nothing is. */
    String wrong(double value) {
      return value >= least && value <= most
          ? ""
          : "it must be from " + written(least) + " to " + written(most);
    }

    void check(double value) {
      if (!wrong(value).isEmpty()) {
        throw new Failure(
            Failure.Code.USAGE,
            "Cannot explore with " + this + " " + written(value) + ": " + wrong(value));
      }
    }

    double in(Yaml root) {
      Yaml at = root.required(toString());
      double value = at.number();
      if (!wrong(value).isEmpty()) {
        throw at.wrong(this + " is " + written(value) + ": " + wrong(value));
      }
      return value;
    }

    int wholeIn(Yaml root) {
      double value = in(root);
      if (value != Math.rint(value)) {
        throw root.required(toString()).wrong("'" + this + "' must be a whole number");
      }
      return (int) value;
    }
  }

  /**
   * @throws Failure with exit code 2 if a value is out of its range
   */
  public ExploreSettings {
    Key.EPS.check(eps);
    Key.MIN_TEXTS.check(minTexts);
    Key.MIN_SHARE.check(minShare);
    Key.MAX_TEXTS.check(maxTexts);
    Key.NEIGHBOURS.check(neighbours);
    Key.MIN_AGREEMENT.check(minAgreement);
    Key.MIN_PRECISION.check(minPrecision);
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
    Yaml root = Yaml.parse(name, yaml).mapping(Key.WRITTEN);
    return new ExploreSettings(
        Key.EPS.in(root),
        Key.MIN_TEXTS.wholeIn(root),
        Key.MIN_SHARE.in(root),
        Key.MAX_TEXTS.wholeIn(root),
        Key.NEIGHBOURS.wholeIn(root),
        Key.MIN_AGREEMENT.in(root),
        Key.MIN_PRECISION.in(root));
  }

  private static String written(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
