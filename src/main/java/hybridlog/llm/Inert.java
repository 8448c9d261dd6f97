package hybridlog.llm;

import java.util.regex.Pattern;

/**
 * Makes text of a log harmless for a prompt. Servers turn {@code <|im_end|>}, {@code </s>} or
 * {@code [INST]} into control tokens wherever they stand, quoted or not, so no text of a log may
 * hold one: angle brackets become {@code ‹ ›}, and square ones of such a token are set apart.
 */
final class Inert {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[(?=/?(?:INST|SYS|TOOL|AVAILABLE|THINK|IMG|PREFIX|MIDDLE|SUFFIX|MODEL)[A-Z_]*\\])");

  private Inert() {}

  /** The text on one line, without control characters, cut after {@code most} characters. */
  static String text(String text, int most) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), most) + 1);
    int i = 0;
    while (i < text.length() && out.length() < most) {
      int c = text.codePointAt(i);
      out.appendCodePoint(harmless(c));
      i += Character.charCount(c);
    }
    if (i < text.length()) {
      out.append('…');
    }
    return TOKEN.matcher(out).replaceAll("[ ").strip();
  }

  private static int harmless(int c) {
    return switch (Character.getType(c)) {
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> '\ufffd';
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      default -> c == '<' ? '‹' : c == '>' ? '›' : c;
    };
  }
}
