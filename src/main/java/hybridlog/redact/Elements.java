package hybridlog.redact;

/** Elements of XML whose name says that their text is secret. */
final class Elements {
  private static final int LONGEST_ATTRIBUTES = 512;
  private static final int LONGEST_PREFIX = 32;
  private static final String CDATA = "<![CDATA[";

  private Elements() {}

  /**
   * Where the text of an element begins whose name is there, behind its attributes; -1 if there is
   * no element.
   */
  static int textStart(String text, int nameStart, int nameEnd) {
    if (nameEnd >= text.length()) {
      return -1;
    }
    if (text.charAt(nameEnd) == '>') {
      return nameEnd + 1;
    }
    if (text.charAt(nameEnd) > ' ' || !isTag(text, nameStart)) {
      return -1;
    }
    boolean attribute = false;
    for (int i = nameEnd; i < Math.min(text.length(), nameEnd + LONGEST_ATTRIBUTES); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return attribute && text.charAt(i - 1) != '/' ? i + 1 : -1;
      }
      if (c == '<') {
        return -1;
      }
      attribute |= c == '=';
    }
    return -1;
  }

  private static boolean isTag(String text, int nameStart) {
    boolean prefixed = nameStart > 0 && text.charAt(nameStart - 1) == ':';
    int start =
        prefixed
            ? Alphabet.DOTTED.runStart(text, nameStart - 1, nameStart - 1 - LONGEST_PREFIX)
            : nameStart;
    return start > 0 && text.charAt(start - 1) == '<';
  }

  /** Marks the text of an element, {@code <password>hunter2</password>}. */
  static void look(String text, int nameStart, int textStart, KeyStrength strength, Spans spans) {
    if (nameStart == 0 || "<:".indexOf(text.charAt(nameStart - 1)) < 0) {
      return;
    }
    boolean quoted = text.startsWith(CDATA, textStart);
    int from = quoted ? textStart + CDATA.length() : textStart;
    int stop = text.indexOf(quoted ? "]]>" : "<", from);
    int end = stop < 0 ? text.length() : stop;
    boolean placeholder = text.startsWith(Finding.SECRET.placeholder(), nameStart - 1);
    if (placeholder && !text.startsWith("</", end)) {
      return;
    }
    Value value = new Value(from, end, "<");
    boolean attributes = text.substring(nameStart, textStart).indexOf('=') >= 0;
    boolean told = strength.isSecret() || !attributes;
    if (!value.isNothing(text) && (told || value.looksOpaque(text))) {
      spans.mark(from, end, Finding.SECRET);
    }
  }
}
