package hybridlog.report;

import hybridlog.event.Event;
import hybridlog.redact.Redactor;
import java.util.Locale;

/** How numbers, times and hostile texts are shown to people. */
public final class Display {
  private Display() {}

  /** With a comma between thousands. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share of a whole in percent: {@code 12.3%}, {@code <0.1%}, {@code 0%}. */
  public static String share(long part, long whole) {
    if (part == 0 || whole == 0) {
      return "0%";
    }
    double percent = 100.0 * part / whole;
    if (percent < 0.1) {
      return "<0.1%";
    }
    return part == whole ? "100%" : String.format(Locale.ROOT, "%.1f%%", Math.min(99.9, percent));
  }

  /** A time as {@code 2026-01-02 03:04:05}, in UTC. */
  public static String time(long micros) {
    return PredictionRow.timeOf(Math.floorDiv(micros, 1_000_000L) * 1_000_000L)
        .replace('T', ' ')
        .replace("Z", "");
  }

  /**
   * At most so many characters of a text, all of them visible; line ends and tabs stay.
   *
   * @param most at least 2
   */
  public static String clip(String text, int most) {
    if (text.length() <= most) {
      return visible(text, true);
    }
    return visible(Event.beginning(text, most - 1), true) + "…";
  }

  /** The same without secrets. */
  static String excerpt(String text, int most) {
    return clip(Redactor.secrets().redact(text), most);
  }

  /** Bytes that a text takes in a page, with its escapes. */
  static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight +=
          switch (c) {
            case '&', '"', '\'' -> 5;
            case '<', '>' -> 4;
            default -> c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
          };
    }
    return weight;
  }

  /** The end of a long name, which is what tells names apart. */
  static String shortName(String name, int most) {
    String visible = visible(name, false);
    return visible.length() <= most
        ? visible
        : "…" + visible.substring(visible.length() - most + 1);
  }

  /**
   * The text with each control character, and each that turns the direction of writing, as a
   * character that can be seen.
   *
   * @param lines whether line ends and tabs stay
   */
  public static String visible(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      if (isHidden(text.charAt(i), lines)) {
        return shown(text, lines);
      }
    }
    return text;
  }

  private static String shown(String text, boolean lines) {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isHidden(c, lines)) {
        shown.append(c);
      } else if (c < ' ') {
        shown.append((char) (0x2400 + c));
      } else if (c == 0x7f) {
        shown.append('\u2421');
      } else {
        shown.append(String.format(Locale.ROOT, "⟨U+%04X⟩", (int) c));
      }
    }
    return shown.toString();
  }

  private static boolean isHidden(char c, boolean lines) {
    if (c < ' ') {
      return !lines || (c != '\n' && c != '\t');
    }
    return (c >= 0x7f && c <= 0x9f)
        || c == 0x61c
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff;
  }

  /**
   * The text with control characters, and those that turn the direction of writing, as escapes that
   * can be read: fit for a terminal. Tabs stay.
   */
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t' || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && !turnsDirection(c))) {
                safe.appendCodePoint(c);
              } else {
                safe.append(String.format("\\u%04x", c));
              }
            });
    return safe.toString();
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x200e && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x61c
        || c == 0x2028
        || c == 0x2029;
  }
}
