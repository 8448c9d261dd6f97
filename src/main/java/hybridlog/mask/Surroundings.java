package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Knows by what stands next to a word that it is a value: a host, a device, a process, a table. */
final class Surroundings {
  /** What has a number and is on a machine, but is none. */
  private static final Lexicon PARTS =
      Lexicon.of(
          "cpu core vcpu port disk slot rank lane socket unit queue shard partition channel");

  private static final Lexicon DEVICE_WORDS = Lexicon.of("via interface dev device network");
  private static final Lexicon PROCESS_WORDS = Lexicon.of("process pid task");
  private static final Lexicon CLIENT = Lexicon.of("client");
  private static final Lexicon BY = Lexicon.of("by");
  private static final Lexicon SWITCH = Lexicon.of("on off ok");

  /** What a table's name follows in SQL, in capitals. */
  private static final Lexicon SQL = Lexicon.of("from into update table join index");

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
    if (before == '(' && after == ')') {
      boolean process = inBrackets(cursor, to) && !Outcomes.has(in, at, to);
      if (process || isEndOfPath(in, at, to)) {
        return Names.NAME;
      }
      if (cursor.follows(") [", to)
          && Hosts.addressInBrackets(cursor, to + 2)
          && !Outcomes.has(in, at, to)) {
        return Names.HOST; // what a mail server is told: from (pine) [10.0.0.7]
      }
    }
    if (before == '[' && after == ']' && to - at == 1 && at > 1 && digit(in[at - 2])) {
      return Names.NAME; // 0000:00:1d.0[A]
    }
    if (before == '[' && after == ']' && digit(in[to - 1]) && to - at > 2) {
      boolean apart = at > 1 && in[at - 2] == ' '; // at the beginning it is a thread or the like
      return apart && !Identifiers.messageNumber(in, at, to) ? Names.NAME : "";
    }
    if (before == '[' && after == ']' && CalledNames.isInBrackets(cursor, to)) {
      return Names.NAME; // module [lang]
    }
    if (after == '[' && Hosts.addressInBrackets(cursor, to)) {
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
    if (after == '['
        && (cursor.words.lastIs(PROCESS_WORDS) || cursor.words.lastIs(BY))
        && isNumberInBrackets(cursor, to)) {
      return Names.NAME; // process web[12], sent by web[12]
    }
    if (after == ':'
        && to + 1 < cursor.end
        && digit(in[to + 1])
        && cursor.words.lastIs(PROCESS_WORDS)) {
      return Names.NAME; // task web:12
    }
    if (cursor.words.lastIs(SQL) && isCapital(in, cursor.words.lastFrom(), at - 1)) {
      return isCapital(in, at, to) ? "" : Names.NAME; // DROP TABLE IF EXISTS
    }
    if (numbered(in, at, to)) {
      return numberedName(cursor, to, after);
    }
    return after != '(' && after != '=' && CalledNames.is(cursor, to) ? Names.NAME : "";
  }

  /** Whether a path before the brackets ends as what is in them: {@code /usr/bin/java (java)}. */
  private static boolean isEndOfPath(char[] in, int at, int to) {
    int slash = at - 3 - (to - at);
    if (slash < 0 || in[slash] != '/' || in[at - 2] != ' ') {
      return false;
    }
    int i = at;
    while (i < to && isAlike(in[i], in[slash + 1 + i - at])) {
      i++;
    }
    return i == to;
  }

  /** Which digit there is does not matter, as it does nowhere in names. */
  private static boolean isAlike(char one, char other) {
    return one == other || (digit(one) && digit(other));
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

  private static String numberedName(Cursor cursor, int to, char after) {
    if (after == '(' || after == '[' || after == '{' || after == '=') {
      return "";
    }
    if (Hosts.isExpected(cursor)) {
      return isPart(cursor.in, cursor.at, to) ? Names.NAME : Names.HOST;
    }
    boolean called = cursor.words.lastIs(DEVICE_WORDS) || CalledNames.isNumbered(cursor, to);
    return called ? Names.NAME : "";
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

  private static boolean isCapital(char[] in, int from, int to) {
    int i = from;
    while (i < to && in[i] >= 'A' && in[i] <= 'Z') {
      i++;
    }
    return i == to;
  }
}
