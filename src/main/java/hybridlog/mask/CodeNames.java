package hybridlog.mask;

/** Knows names of files, places in programs, constants and packages by how they are written. */
final class CodeNames {
  /** Files whose names say nothing of the kind of event. */
  private static final Lexicon FILES =
      Lexicon.of(
          "exe txt log gz csv tmp bak zip tar tgz jpg jpeg png gif pdf sst md json html css xml");

  /** Files of programs, of which logs tell the line. */
  private static final Lexicon SOURCES =
      Lexicon.of("java scala kt groovy py go rb rs c cc cpp h cs php js ts pl lua swift");

  private static final Lexicon TURNED = Lexicon.of("com org");

  /** As short a word begins other names too, of three parts at most. */
  private static final Lexicon TURNED_LONG = Lexicon.of("io");

  private CodeNames() {}

  /** Whether a token is the name of a file, as {@code a.txt} or {@code chrome.exe} is. */
  static boolean file(char[] in, int at, int to) {
    int dot = to - 1;
    while (dot > at && in[dot] != '.') {
      dot--;
    }
    return dot > at && to - dot <= 5 && FILES.has(in, dot + 1, to);
  }

  /** Where a place in a program ends, as {@code Handler.java:12}; -1 if the token is none. */
  static int position(char[] in, int at, int to, int end) {
    int dot = to - 1;
    while (dot > at && in[dot] != '.') {
      dot--;
    }
    boolean source = dot > at && to < end && in[to] == ':' && SOURCES.has(in, dot + 1, to);
    int stop = source ? Shapes.digits(in, to + 1, end) : -1;
    return stop > to + 1 ? stop : -1;
  }

  /** Whether a token names a constant of a package: {@code android.intent.action.SCREEN_ON}. */
  static boolean constant(char[] in, int at, int to) {
    int dots = 0;
    int last = at;
    for (int i = at; i < to; i++) {
      if (in[i] == '.') {
        dots++;
        last = i + 1;
      }
    }
    for (int i = last; i < to; i++) {
      if (in[i] != '_' && (in[i] < 'A' || in[i] > 'Z')) {
        return false;
      }
    }
    return dots >= 2 && to - last >= 3 && in[at] >= 'a';
  }

  /** Whether a token names a program: {@code com.example.till}, in small letters throughout. */
  static boolean packageName(Cursor cursor, int at, int to) {
    char[] in = cursor.in;
    boolean turned = in[at] == 'c' || in[at] == 'o' || in[at] == 'i';
    if (!turned || (to < cursor.end && in[to] == '(')) {
      return false;
    }
    int least = 2;
    int dots = 0;
    int last = at;
    for (int i = at; i < to; i++) {
      if (in[i] == '.') {
        if (dots++ == 0 && !TURNED.has(in, at, i)) {
          if (!TURNED_LONG.has(in, at, i)) {
            return false;
          }
          least = 3;
        }
        last = i + 1;
      } else if (in[i] < '0' || (in[i] > '9' && in[i] < '_')) {
        return false;
      }
    }
    return dots >= least && !Outcomes.has(in, last, to);
  }
}
