package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.classify.LabelGuide;
import hybridlog.classify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The colour and the rank of each label: the colour that the user has chosen for it, else the one
 * fixed by its name where it is one of the shipped labels, else by its place. The nine shipped
 * colours were chosen by a search for the greatest distance between any two of them in OKLab as
 * seen with full colour vision and with each of the three kinds of colour blindness; no colour ever
 * stands without its label's name. Immutable.
 */
final class Palette {
  /** A colour on a light and on a dark ground, as {@code #rrggbb}. */
  record Shade(String light, String dark) {}

  private static final Shade GREY = new Shade("#a3a9b1", "#6b737c");

  /** What a person must look at first, first; an unknown label stands before what is calm. */
  private static final List<String> URGENCY =
      List.of(
          "Critical Error",
          "Security Alert",
          "Error",
          "Workflow Error",
          "Resource Usage",
          "Deprecation Warning",
          "",
          "User Action",
          "System Notification",
          "HTTP Status",
          Verdict.UNCLASSIFIED);

  private static final Map<String, Shade> SHIPPED =
      Map.of(
          "Critical Error", new Shade("#cd2022", "#ff4b37"),
          "Security Alert", new Shade("#d042a8", "#d669bb"),
          "Error", new Shade("#f27c0f", "#fa9d57"),
          "Workflow Error", new Shade("#6b2407", "#954e28"),
          "Resource Usage", new Shade("#1d7863", "#52d1a5"),
          "Deprecation Warning", new Shade("#e3c70e", "#f1d86e"),
          "User Action", new Shade("#52348d", "#863ac9"),
          "System Notification", new Shade("#7cd3f2", "#a1d7f8"),
          "HTTP Status", new Shade("#1a8bec", "#339efe"));

  private static final Map<DecidedBy, Shade> STAGES =
      Map.of(
          DecidedBy.RULE, new Shade("#1f3a68", "#dbe7f6"),
          DecidedBy.MODEL, new Shade("#5a8fd0", "#6ea6e6"),
          DecidedBy.LLM, new Shade("#d7a01c", "#e2b33c"),
          DecidedBy.NONE, GREY);

  private final Map<String, Shade> shades = new TreeMap<>();

  private Palette(List<String> labels, Map<String, LabelGuide.Colors> chosen) {
    List<Shade> free = new ArrayList<>();
    for (String label : URGENCY) {
      Shade shade = SHIPPED.get(label);
      if (shade != null && !labels.contains(label)) {
        free.add(shade);
      }
    }
    int place = 0;
    for (String label : labels) {
      LabelGuide.Colors colors = chosen.get(label);
      Shade own =
          colors != null
              ? new Shade(colors.light(), colors.dark())
              : label.equals(Verdict.UNCLASSIFIED) ? GREY : SHIPPED.get(label);
      if (own == null) {
        own = place < free.size() ? free.get(place) : generated(place);
        place++;
      }
      shades.put(label, own);
    }
  }

  /**
   * @param labels in the order that gives other labels than the shipped ones their colours
   */
  static Palette of(List<String> labels) {
    return new Palette(labels, Map.of());
  }

  /** The colours of a run's labels, those first that its user has chosen. */
  static Palette of(Figures figures) {
    return new Palette(figures.labels(), figures.run().guide().colors());
  }

  /** Smaller is more urgent. */
  static int rank(String label) {
    int rank = URGENCY.indexOf(label);
    return rank < 0 ? URGENCY.indexOf("") : rank;
  }

  Shade label(String label) {
    return shades.getOrDefault(label, GREY);
  }

  static Shade stage(DecidedBy decidedBy) {
    return STAGES.getOrDefault(decidedBy, GREY);
  }

  /** Hues that differ by the golden angle, in three degrees of lightness. */
  private static Shade generated(int place) {
    double hue = Math.toRadians(place * 137.508 % 360);
    double lightness = 0.45 + 0.13 * (place % 3);
    return new Shade(oklch(lightness, hue), oklch(lightness + 0.15, hue));
  }

  private static String oklch(double lightness, double hue) {
    double a = 0.11 * Math.cos(hue);
    double b = 0.11 * Math.sin(hue);
    double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
    double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
    double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
    return String.format(
        Locale.ROOT,
        "#%02x%02x%02x",
        channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static int channel(double linear) {
    double clipped = Math.max(0, Math.min(1, linear));
    double encoded =
        clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * encoded);
  }
}
