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

  /** What names of packages begin with: domains turned round. */
  private static final Lexicon TURNED = Lexicon.of("com org");

  /** As short or common a word begins other names too, of three parts at most. */
  private static final Lexicon TURNED_LONG =
      Lexicon.of("io app dev edu gov me tv de fr uk eu nl ru cn jp");

  /** What is part of names that tell what went wrong. */
  private static final String[] WRONG = {
    "xception", "rror", "Fail", "fail", "Fault", "imeout", "Throw", "iolation", "efused", "enied"
  };

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

  /**
   * Whether a token names a program, a service or a class, and nothing that went wrong: {@code
   * com.example.till}, {@code org.example.till.Drawer}.
   */
  static boolean packageName(Cursor cursor, int at, int to) {
    char[] in = cursor.in;
    int first = at;
    while (first < to && Kind.letter(in[first])) {
      first++;
    }
    if (first == to || in[first] != '.' || (to < cursor.end && (in[to] == '(' || in[to] == '$'))) {
      return false;
    }
    int least = TURNED.has(in, at, first) ? 2 : 3;
    if (least == 3 && !TURNED_LONG.has(in, at, first)) {
      return false;
    }
    int dots = 0;
    int last = at;
    boolean ofClass = false;
    for (int i = at; i < to; i++) {
      if (in[i] == '.' && i > last) {
        dots++;
        ofClass |= isCapital(in[last]);
        last = i + 1;
      } else if (!Kind.word(in[i])) {
        return false;
      }
    }
    return dots >= least
        && last < to
        && (isCapital(in[last]) ? least == 2 : !ofClass) // the name of a method says what is done
        && !Outcomes.has(in, last, to)
        && !isOfWrong(cursor, first, to);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isOfWrong(Cursor cursor, int at, int to) {
    for (int i = at; i < to; i++) {
      for (String part : WRONG) {
        if (i + part.length() <= to && cursor.follows(part, i)) {
          return true;
        }
      }
    }
    return false;
  }
}
