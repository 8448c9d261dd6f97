package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Recognises paths, URLs, host names and mail addresses; see {@link Shapes} for the manner. */
final class Paths {
  /** Ends of host names. Two letters are in many words: they need three labels. */
  private static final Lexicon DOMAINS =
      Lexicon.of(
          "com org net edu gov mil int info biz local localdomain internal lan corp home intranet"
              + " cloud dev app example test invalid arpa io svc cluster");

  private static final Lexicon COUNTRIES =
      Lexicon.of(
          "ae ar at au be bg br ca ch cl cn co cz de dk ee es eu fi fr gr hk hu id ie il in ir is it"
              + " jp ke kr lt lu lv ma me mx my nl no nz om pe ph pk pl pt ro ru se sg si sk th tr tv"
              + " tw ua uk us uy uz ve vn za");

  /** Beginnings of class names, which look like host names turned round. */
  private static final Lexicon PACKAGES =
      Lexicon.of("com org net io edu gov java javax jakarta sun jdk scala kotlin dev de system");

  /** Words after the first in the name of a folder. */
  private static final int MOST_WORDS = 2;

  private Paths() {}

  /** Where a URL ends whose {@code ://} is at {@code mark}. */
  static int link(char[] text, int mark, int end) {
    int i = mark + 3;
    boolean bracket = false;
    while (i < end) {
      char c = text[i];
      bracket |= c == '[';
      if (c <= ' ' || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || c == '|') {
        break;
      }
      if (c == ')' || c == '}' || c == '{' || (c == ']' && !bracket)) {
        break;
      }
      i++;
    }
    while (i > mark + 3 && ".,;:!?\\".indexOf(text[i - 1]) >= 0) {
      i--;
    }
    return i;
  }

  /**
   * A Unix path, absolute or from {@code ~}, {@code .} or {@code ..}; with query and line number.
   */
  static int unix(char[] text, int at, int end) {
    int i = at;
    while (i < end && (text[i] == '.' || text[i] == '~') && i - at < 2) {
      i++;
    }
    if (i >= end || text[i] != '/' || i + 1 >= end) {
      return -1;
    }
    char first = text[i + 1];
    if (!Kind.is(first, Kind.LETTER | Kind.DIGIT | Kind.DOT | Kind.UNDERSCORE | Kind.DASH)
        && "~%$*@#?".indexOf(first) < 0) {
      return -1;
    }
    return tail(text, i + 1, end);
  }

  /** From within a path to its end. */
  static int tail(char[] text, int at, int end) {
    int i = at;
    boolean query = false;
    while (i < end) {
      char c = text[i];
      query |= c == '?';
      boolean part =
          Kind.is(c, Kind.TOKEN)
              || c == '='
              || (query && (c == ';' || c == ',' || c == '(' || c == ')' || c == '[' || c == ']'));
      if (!part || (c == ':' && (i + 1 >= end || !digit(text[i + 1]))) || c == '\\') {
        break;
      }
      i++;
    }
    while (i > at && ".:!?*)]".indexOf(text[i - 1]) >= 0) {
      i--;
    }
    return i;
  }

  /** {@code C:\Windows}, {@code \\server\share}, {@code \Device\Disk}, {@code HKLM\Software}. */
  static int windows(char[] text, int at, int end) {
    int i = at;
    int slashes = 0;
    while (i < end && (Kind.is(text[i], Kind.TOKEN) || text[i] == '{' || text[i] == '}')) {
      slashes += text[i] == '\\' ? 1 : 0;
      i++;
      if (i < end && text[i] == ' ' && slashes > 0 && text[at + 1] == ':') {
        i = behindBlank(text, i, end);
      }
    }
    boolean drive = i > at + 2 && letter(text[at]) && text[at + 1] == ':';
    boolean rooted = text[at] == '\\' && i > at + 3;
    while (i > at && ".:!?".indexOf(text[i - 1]) >= 0) {
      i--;
    }
    return drive || rooted || slashes >= 2 ? i : -1;
  }

  /** Where a path goes on behind a blank in the name of a folder; {@code at} if it does not. */
  private static int behindBlank(char[] text, int at, int end) {
    int i = at + 1;
    for (int words = 0; words < MOST_WORDS && i < end; words++) {
      int from = i;
      while (i < end && (Kind.word(text[i]) || text[i] == '(' || text[i] == ')')) {
        i++;
      }
      if (i < end && text[i] == '\\' && i > from) {
        return i;
      }
      if (words == 0
          && i == at + 6
          && text[at + 1] == 'F'
          && text[at - 1] == 'm'
          && !bracket(text, i, end)) {
        return i; // Program Files
      }
      if (i >= end || text[i] != ' ' || i == from || text[at - 1] == ',') {
        return at;
      }
      i++;
    }
    return at;
  }

  private static boolean bracket(char[] text, int at, int end) {
    return at + 1 < end && text[at] == ' ' && text[at + 1] == '(';
  }

  /** Whether a token begins as the name of a package. */
  static boolean packaged(char[] text, int at, int end) {
    int dot = at;
    while (dot < end && text[dot] != '.') {
      dot++;
    }
    return dot < end && PACKAGES.has(text, at, dot);
  }

  /** Whether a token of labels and dots is a host name rather than a class or a file. */
  static boolean host(char[] text, int at, int end) {
    int lastDot = -1;
    int firstDot = -1;
    int labels = 1;
    for (int i = at; i < end; i++) {
      if (text[i] == '.') {
        firstDot = firstDot < 0 ? i : firstDot;
        lastDot = i;
        labels++;
      } else if (text[i] == '_' || text[i] == '$') {
        return false;
      }
    }
    if (labels < 2 || firstDot == at || lastDot == end - 1 || PACKAGES.has(text, at, firstDot)) {
      return false;
    }
    return DOMAINS.has(text, lastDot + 1, end)
        || (labels >= 3 && COUNTRIES.has(text, lastDot + 1, end));
  }
}
