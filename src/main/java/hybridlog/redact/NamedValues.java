package hybridlog.redact;

/**
 * Values whose key is the value of another: {@code {"name":"DB_PASSWORD","value":"hunter2"}}, as
 * containers' environments are written, and {@code <add key="ApiKey" value="…"/>}.
 */
final class NamedValues {
  /** How far before the value its name is looked for. */
  private static final int FAR = 160;

  private NamedValues() {}

  static void look(String text, int start, int end, Spans spans) {
    int sign = Signs.at(text, end - 1); // behind the quotation mark, or the sign itself
    if (sign < 0) {
      return;
    }
    int to = nameEnd(text, start);
    int from = to < 0 ? -1 : text.lastIndexOf('"', to - 1);
    if (from < Math.max(0, start - FAR) || !isName(text, from)) {
      return;
    }
    Value value = Value.at(text, Signs.valueStart(text, sign));
    if (KeyedSecrets.isSecret(text, from + 1, to) && !value.isNothing(text)) {
      value.mark(text, spans);
    }
  }

  /** Where the quotation mark stands that the value before ends with; -1 if there is none. */
  private static int nameEnd(String text, int start) {
    int i = start - 1;
    while (i >= 0 && " ,".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && text.charAt(i) == '"' ? i : -1;
  }

  /** Whether what begins at a quotation mark is the value of {@code name} or {@code key}. */
  private static boolean isName(String text, int quote) {
    int i = quote - 1;
    while (i >= 0 && " :=\"".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return ends(text, i + 1, "name") || ends(text, i + 1, "key");
  }

  private static boolean ends(String text, int end, String word) {
    return text.regionMatches(true, end - word.length(), word, 0, word.length());
  }
}
