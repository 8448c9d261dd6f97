package hybridlog.redact;

import java.util.List;

/** What was found in a text, and what stands in its place. */
enum Finding {
  SECRET("<secret>"),
  CARD("<card>"),
  EMAIL("<email>"),
  NAME("<name>"),
  ADDRESS("<address>");

  private static final List<Finding> ALL = List.of(values());

  private final String placeholder;

  Finding(String placeholder) {
    this.placeholder = placeholder;
  }

  String placeholder() {
    return placeholder;
  }

  /** How many parts of a text are placeholders. */
  static int placeholdersIn(String text) {
    int count = 0;
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      for (Finding finding : ALL) {
        count += text.startsWith(finding.placeholder, at) ? 1 : 0;
      }
    }
    return count;
  }
}
