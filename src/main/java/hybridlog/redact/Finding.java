package hybridlog.redact;

/** What was found in a text, and what stands in its place. */
enum Finding {
  SECRET("<secret>"),
  CARD("<card>"),
  EMAIL("<email>"),
  NAME("<name>"),
  ADDRESS("<address>");

  private final String placeholder;

  Finding(String placeholder) {
    this.placeholder = placeholder;
  }

  String placeholder() {
    return placeholder;
  }
}
