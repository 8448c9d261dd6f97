package hybridlog.report;

import hybridlog.classify.DecidedBy;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** Colours, style and script of the pages that this program writes. */
final class PageStyle {
  private PageStyle() {}

  /** A file that travels in the jar beside the page. */
  static String resource(String name) {
    try (InputStream in = PageStyle.class.getResourceAsStream("/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program's jar has no report/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The labels' colours, the style that all pages share, and more of it for some. */
  static String of(List<String> labels, Palette palette, String... more) {
    StringBuilder style = new StringBuilder(colors(labels, palette)).append(resource("report.css"));
    for (String name : more) {
      style.append(resource(name));
    }
    return style.toString();
  }

  /** Style for {@code l0}, {@code l1} and so on: the labels' colours in both themes. */
  private static String colors(List<String> labels, Palette palette) {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    StringBuilder classes = new StringBuilder();
    for (int i = 0; i < labels.size(); i++) {
      Palette.Shade shade = palette.label(labels.get(i));
      add("l" + i, shade, light, dark, classes);
    }
    for (int i = 0; i < stages().size(); i++) {
      add("d" + i, Palette.stage(stages().get(i)), light, dark, classes);
    }
    return ":root{"
        + light
        + "}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){"
        + dark
        + "}}:root[data-theme=dark]{"
        + dark
        + "}"
        + classes;
  }

  private static void add(
      String name,
      Palette.Shade shade,
      StringBuilder light,
      StringBuilder dark,
      StringBuilder classes) {
    light.append("--").append(name).append(':').append(shade.light()).append(';');
    dark.append("--").append(name).append(':').append(shade.dark()).append(';');
    String color = "var(--" + name + ")";
    classes.append('.').append(name).append("{color:").append(color).append("}svg .");
    classes.append(name).append("{fill:").append(color).append('}');
  }

  /** What the browser is allowed: this style, no script, nothing from anywhere else. */
  static String policy(String style) {
    return policy("style-src '" + hash(style) + "'", "");
  }

  /** The same, and this script. */
  static String policyWithScript(String style, String script) {
    return policy("style-src '" + hash(style) + "'", "; script-src '" + hash(script) + "'");
  }

  private static String policy(String styles, String scripts) {
    return "default-src 'none'; " + styles + scripts + "; base-uri 'none'; form-action 'none'";
  }

  /** A colour as {@code #rrggbb}. */
  static String hex(Color color) {
    return "#" + HexFormat.of().toHexDigits(color.getRGB() & 0xffffff, 6);
  }

  /** What a policy calls a style or script by. */
  private static String hash(String text) {
    return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
  }

  /** The stages in the order of their colours. */
  static List<DecidedBy> stages() {
    return Arrays.asList(DecidedBy.values());
  }
}
