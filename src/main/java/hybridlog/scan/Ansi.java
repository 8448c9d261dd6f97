package hybridlog.scan;

/** Colours and cursor movements that a program meant for a terminal. Stateless. */
public final class Ansi {
  /** The character that each of them begins with. */
  public static final char ESCAPE = '\u001b';

  private static final char BELL = '\u0007';

  private Ansi() {}

  /** The text without them. */
  public static String plain(String text) {
    return text.indexOf(ESCAPE) < 0 ? text : strip(text);
  }

  private static String strip(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == ESCAPE) {
        i = end(text, i + 1);
      } else {
        plain.append(c);
        i++;
      }
    }
    return plain.toString();
  }

  /** Index behind the one whose {@link #ESCAPE} stands before {@code at}. */
  public static int end(String text, int at) {
    char kind = at(text, at);
    int i = at + 1;
    if (kind == '[') {
      while (at(text, i) >= 0x20 && at(text, i) < 0x40) {
        i++;
      }
      return Math.min(i + 1, text.length());
    }
    if (kind == ']') {
      while (i < text.length() && text.charAt(i) != BELL && text.charAt(i) != ESCAPE) {
        i++;
      }
      return Math.min(at(text, i) == ESCAPE ? i + 2 : i + 1, text.length());
    }
    return Math.min(i, text.length());
  }

  private static char at(String text, int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }
}
