package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Knows by what stands next to a word that it is a value: a host, a device, a file, a process. */
final class Surroundings {
  private static final Lexicon HOST_WORDS =
      Lexicon.of(
          "node host server machine from to peer worker broker runner agent standby primary master"
              + " replica on");

  /** What has a number and is on a machine, but is none. */
  private static final Lexicon PARTS =
      Lexicon.of(
          "cpu core vcpu port disk slot rank lane socket unit queue shard partition channel");

  private static final Lexicon BEFORE_PORT = Lexicon.of("at via with manager");
  private static final Lexicon TURNED = Lexicon.of("com org");
  private static final Lexicon DEVICE_WORDS = Lexicon.of("via interface dev device network");
  private static final Lexicon PROCESS_WORDS = Lexicon.of("process pid task");
  private static final Lexicon CLIENT = Lexicon.of("client");
  private static final Lexicon BY = Lexicon.of("by");
  private static final Lexicon SWITCH = Lexicon.of("on off ok");
  private static final Lexicon HOST_LISTS =
      Lexicon.of("hosts nodes servers peers workers brokers members datanodes endpoints");
  private static final Lexicon MAIL_KEYS = Lexicon.of("from to relay ctladdr msgid");

  /** Files whose names say nothing of the kind of event. */
  private static final Lexicon FILES =
      Lexicon.of("exe txt log gz csv tmp bak zip tar tgz jpg jpeg png gif pdf sst");

  /** Files of programs, of which logs tell the line. */
  private static final Lexicon SOURCES =
      Lexicon.of("java scala kt groovy py go rb rs c cc cpp h cs php js ts pl lua swift");

  /** What a table's name follows in SQL, in capitals. */
  private static final Lexicon SQL = Lexicon.of("from into update table join index");

  private static final Lexicon SENDERS = Lexicon.of("from to");

  private static final String FLAG = "flag";

  private Surroundings() {}

  /** The placeholder of the word from the cursor to {@code to}; empty if it is no value. */
  static String of(Cursor cursor, int to) {
    char[] in = cursor.in;
    int at = cursor.at;
    char before = at > 0 ? in[at - 1] : ' ';
    char after = to < cursor.end ? in[to] : ' ';
    if (to - at == 3 && in[at + 1] == 'd' && Devices.is(in, at, to)) {
      return Devices.placeholder(cursor); // sda
    }
    if (before == '(' && after == ')' && inBrackets(cursor, to) && !Outcomes.has(in, at, to)) {
      return Names.NAME;
    }
    if (before == '[' && after == ']' && to - at == 1 && at > 1 && digit(in[at - 2])) {
      return Names.NAME; // 0000:00:1d.0[A]
    }
    if (before == '[' && after == ']' && digit(in[to - 1]) && to - at > 2) {
      boolean apart = at > 1 && in[at - 2] == ' '; // at the beginning it is a thread or the like
      return apart && !Identifiers.messageNumber(in, at, to) ? Names.NAME : "";
    }
    if (after == '[' && isAddressInBrackets(cursor, to)) {
      return Names.HOST; // unknown[10.0.0.7]
    }
    if (before != ' ') {
      return "";
    }
    boolean first = at > 1 && in[at - 2] == '(';
    if ((first || cursor.out.after(FLAG)) && SWITCH.has(in, at, to)) {
      return FLAG;
    }
    if (after == ')' && afterNumber(in, at) && !Outcomes.has(in, at, to)) {
      return Names.NAME; // (54, powerd)
    }
    if (cursor.words.lastTo() != at - 1) {
      return "";
    }
    if (cursor.words.lastIs(CLIENT) && cursor.words.beforeIs(BY) && !Outcomes.has(in, at, to)) {
      return Names.NAME;
    }
    if (after == '[' && cursor.words.lastIs(PROCESS_WORDS) && isNumberInBrackets(cursor, to)) {
      return Names.NAME; // process web[12]
    }
    if (cursor.words.lastIs(SQL) && isCapital(in, cursor.words.lastFrom(), at - 1)) {
      return isCapital(in, at, to) ? "" : Names.NAME; // DROP TABLE IF EXISTS
    }
    if (numbered(in, at, to)) {
      return numberedName(cursor, to, after);
    }
    return after != '(' && after != '=' && CalledNames.is(cursor, to) ? Names.NAME : "";
  }

  private static boolean isPart(char[] in, int at, int to) {
    int stop = at;
    while (stop < to && letter(in[stop])) {
      stop++;
    }
    return PARTS.has(in, at, stop);
  }

  private static boolean isNumberInBrackets(Cursor cursor, int open) {
    int stop = Shapes.digits(cursor.in, open + 1, cursor.end);
    return stop > open + 1 && stop < cursor.end && cursor.in[stop] == ']';
  }

  private static boolean isAddressInBrackets(Cursor cursor, int open) {
    char[] in = cursor.in;
    int v4 =
        open + 1 < cursor.end && digit(in[open + 1]) ? Shapes.ipv4(in, open + 1, cursor.end) : -1;
    int stop = v4 > 0 ? v4 : Shapes.ipv6(in, open + 1, cursor.end);
    return stop > 0 && stop < cursor.end && in[stop] == ']';
  }

  private static String numberedName(Cursor cursor, int to, char after) {
    if (after == '(' || after == '[' || after == '{' || after == '=') {
      return "";
    }
    if (cursor.words.lastIs(HOST_WORDS)) {
      return isPart(cursor.in, cursor.at, to) ? Names.NAME : Names.HOST;
    }
    return cursor.words.lastIs(DEVICE_WORDS) ? Names.NAME : "";
  }

  private static boolean inBrackets(Cursor cursor, int to) {
    int last = cursor.words.lastTo();
    return cursor.at - last > 3
        && cursor.words.lastIs(PROCESS_WORDS)
        && letter(cursor.in[cursor.at])
        && Shapes.digits(cursor.in, last + 1, to) == cursor.at - 2;
  }

  /** Whether the word is the second in brackets and a number the first. */
  private static boolean afterNumber(char[] in, int at) {
    int i = at - 2;
    if (i < 2 || in[i] != ',' || !letter(in[at])) {
      return false;
    }
    i--;
    while (i > 0 && digit(in[i])) {
      i--;
    }
    return in[i] == '(' && i < at - 3;
  }

  /** Whether a word is letters and then digits, as {@code web01} and {@code node-7} are. */
  private static boolean numbered(char[] in, int at, int to) {
    int i = at;
    while (i < to && (letter(in[i]) || in[i] == '-')) {
      i++;
    }
    boolean version = i == at + 1 && (in[at] == 'v' || in[at] == 'V');
    return i > at + 1 - (in[at] == 'c' ? 1 : 0)
        && !version
        && digit(in[to - 1])
        && Kind.is(in[at], Kind.LETTER)
        && in[at] >= 'a'
        && noUnderscore(in, i, to);
  }

  private static boolean noUnderscore(char[] in, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Kind.is(in[i], Kind.LETTER | Kind.DIGIT | Kind.DASH)) {
        return false;
      }
    }
    return true;
  }

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

  private static boolean isCapital(char[] in, int from, int to) {
    int i = from;
    while (i < to && in[i] >= 'A' && in[i] <= 'Z') {
      i++;
    }
    return i == to;
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
    boolean turned = in[at] == 'c' || in[at] == 'o';
    if (!turned || (to < cursor.end && in[to] == '(')) {
      return false;
    }
    int dots = 0;
    int last = at;
    for (int i = at; i < to; i++) {
      if (in[i] == '.') {
        if (dots++ == 0 && !TURNED.has(in, at, i)) {
          return false;
        }
        last = i + 1;
      } else if (in[i] < '0' || (in[i] > '9' && in[i] < '_')) {
        return false;
      }
    }
    return dots >= 2 && !Outcomes.has(in, last, to);
  }

  /** Where the value of a key of a mail log ends, which begins at the cursor; -1 if it is none. */
  static int mail(Cursor cursor) {
    char[] in = cursor.in;
    int at = cursor.valueAt;
    boolean key = MAIL_KEYS.has(in, cursor.words.lastFrom(), cursor.words.lastTo());
    if (!key || at >= cursor.end || digit(in[at]) || Kind.is(in[at], Kind.BLANK | Kind.QUOTE)) {
      return -1;
    }
    int i = at;
    while (i < cursor.end && in[i] > ' ') {
      if (in[i] == ',' && (i + 1 == cursor.end || in[i + 1] == ' ')) {
        break;
      }
      i++;
    }
    boolean comma = i < cursor.end && in[i] == ',';
    return i > at && (comma || !cursor.words.lastIs(SENDERS)) ? i : -1;
  }

  /** Where a list of names ends that opens at the cursor behind {@code hosts}; -1 if none does. */
  static int hosts(Cursor cursor) {
    int gap = cursor.at - cursor.words.lastTo();
    if (gap > 2 || !cursor.words.lastIs(HOST_LISTS)) {
      return -1;
    }
    int i = cursor.at + 1;
    while (i < cursor.end
        && (Kind.is(cursor.in[i], Kind.LETTER | Kind.DIGIT | Kind.DOT | Kind.DASH | Kind.COLON)
            || cursor.in[i] == ','
            || (cursor.in[i] == ' ' && cursor.in[i - 1] == ','))) {
      i++;
    }
    boolean list = i < cursor.end && cursor.in[i] == ']' && i > cursor.at + 1;
    return list && !Outcomes.has(cursor.in, cursor.at + 1, i) ? i : -1;
  }

  /** Whether a token is a host without a dot and its port: {@code web-17:9000}. */
  static boolean hostAndPort(Cursor cursor, int part, int stop) {
    char[] in = cursor.in;
    int flags = cursor.flags(cursor.at, part);
    boolean after =
        cursor.words.lastTo() == cursor.at - 1
            && (cursor.words.lastIs(HOST_WORDS) || cursor.words.lastIs(BEFORE_PORT));
    boolean name =
        letter(in[cursor.at])
            && (after || ((flags & Kind.DASH) != 0 && (flags & Kind.DIGIT) != 0))
            && (flags & (Kind.UNDERSCORE | Kind.OTHER)) == 0;
    return name
        && in[part] == ':'
        && stop - part >= 5
        && stop - part <= 6
        && Shapes.digits(in, part + 1, stop) == stop;
  }
}
