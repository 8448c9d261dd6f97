package hybridlog.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The report's script: one from several files, since a page that is a single file can import none.
 * They share one strict closure, in which each file sees the names of those before it.
 */
final class PageScript {
  /** In the order in which they need each other. */
  static final List<String> FILES =
      List.of(
          "elements.js",
          "wording.js",
          "data.js",
          "choice.js",
          "search.js",
          "counting.js",
          "tables.js",
          "timeline.js",
          "pictures.js",
          "status.js",
          "link.js",
          "copying.js",
          "keys.js",
          "page.js");

  private PageScript() {}

  /** All files in one closure. */
  static String text() {
    return FILES.stream()
        .map(PageScript::file)
        .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "\n})();\n"));
  }

  /** A file without its indentation and the lines of comments, which every report would carry. */
  static String file(String name) {
    return PageStyle.resource("script/" + name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n"));
  }
}
