package hybridlog.mask;

import static hybridlog.mask.Kind.digit;

/**
 * Tells that there is nothing of what would matter: {@code 0 errors found} is good news and {@code
 * 7 errors found} is not, so that they have two texts, where other counts have one.
 */
final class Zeros {
  /** Stands for the number. */
  static final String NONE = "no";

  private static final String BAD =
      """
      error errors errored failure failures failed failing warning warnings problem problems
      issue issues violation violations conflict conflicts crash crashes exception exceptions
      dropped drops lost loss losses missing missed rejected denied corrupt corrupted damaged
      invalid timeouts unreachable unhealthy unavailable offline dead broken bad mismatch
      mismatches mismatched discrepancies inconsistencies anomalies vulnerabilities threats
      infected infections malware virus viruses collisions incidents outages faults faulty
      uncorrectable unrecoverable reallocated under-replicated undelivered aborted killed
      """;

  private static final String GOOD = " alive live available healthy reachable online ";

  /** What is told of by a number before it, or before the noun before it. */
  private static final Lexicon COUNTED = Lexicon.of(BAD + GOOD + "left remaining");

  /** What is told of by a number behind it, or behind the noun behind it. */
  private static final Lexicon KEYS = Lexicon.of(BAD + GOOD);

  /** What is so or not so where it is 1 or 0, and of how many it is so where it is a share. */
  private static final Lexicon STATES =
      Lexicon.of(GOOD + "up ready enabled connected success succeeded running replicas passed");

  private static final Lexicon SWITCHES =
      Lexicon.of(GOOD + "up ready enabled connected success succeeded");

  /** What has a number that says whether it went well, also a hexadecimal one. */
  private static final Lexicon RESULTS =
      Lexicon.of("result hresult rc ret retval status code error errno err exitcode ntstatus");

  private Zeros() {}

  /** Whether the number from the cursor to {@code stop} is 0 and what it counts is told of. */
  static boolean tells(Cursor cursor, int stop) {
    int at = cursor.at;
    if (stop - at != 1 || cursor.in[at] != '0') {
      return false;
    }
    int whole = share(cursor, stop);
    if (isBehindKey(cursor, whole > stop)) {
      return true;
    }
    int from = whole < cursor.end && cursor.in[whole] == '%' ? whole + 1 : whole;
    int first = wordEnd(cursor, from);
    int second = wordEnd(cursor, first);
    return isCounted(cursor, from, first)
        || isCounted(cursor, first, second)
        || (whole > stop && (isState(cursor, from, first) || isState(cursor, first, second)));
  }

  /** Whether a hexadecimal number says of a result that it is a good one. */
  static boolean isGoodResult(Cursor cursor, int start, int stop) {
    for (int i = start + 2; i < stop; i++) {
      if (cursor.in[i] != '0') {
        return false;
      }
    }
    return cursor.words.lastIs(RESULTS) && cursor.at - cursor.words.lastTo() <= 3;
  }

  private static boolean isBehindKey(Cursor cursor, boolean isShare) {
    int key = cursor.words.lastTo();
    int gap = cursor.at - key;
    if (key == 0 || gap < 1 || gap > 3) {
      return false;
    }
    char mark = cursor.in[key];
    boolean pair = mark == ':' || mark == '=' || (mark == ' ' && cursor.in[key + 1] == '=');
    if (!pair && (mark != ' ' || gap > 1)) {
      return false;
    }
    // "bad blocks 0" counts, "error number 0" does not
    boolean noun =
        cursor.in[key - 1] == 's' && cursor.words.beforeIs(KEYS) && cursor.words.areNext();
    return cursor.words.lastIs(KEYS)
        || noun
        || (pair && cursor.words.lastIs(SWITCHES))
        || (isShare && cursor.words.lastIs(STATES));
  }

  /**
   * Where {@code 0/3} or {@code 0 of 3} ends of which only the 0 was seen; {@code stop} if none.
   */
  private static int share(Cursor cursor, int stop) {
    int digits = stop;
    if (stop + 1 < cursor.end && cursor.in[stop] == '/') {
      digits = stop + 1;
    } else if (cursor.follows(" of ", stop)) {
      digits = stop + 4;
    }
    int end = Shapes.digits(cursor.in, digits, cursor.end);
    boolean share = digits > stop && end > digits;
    return share && (end == cursor.end || !Kind.word(cursor.in[end])) ? end : stop;
  }

  /** Where the word ends that begins a blank behind {@code from}; {@code from} if there is none. */
  private static int wordEnd(Cursor cursor, int from) {
    int to = from + 1;
    while (to < cursor.end && Kind.letter(cursor.in[to])) {
      to++;
    }
    return from < cursor.end && cursor.in[from] == ' ' ? to : from;
  }

  private static boolean isCounted(Cursor cursor, int blank, int to) {
    return COUNTED.has(cursor.in, blank + 1, to);
  }

  private static boolean isState(Cursor cursor, int blank, int to) {
    return STATES.has(cursor.in, blank + 1, to);
  }

  /** Whether a 0 has a mark behind it that makes it a share: {@code 0/3}, {@code 0%}. */
  static boolean isShare(Cursor cursor, int stop) {
    char mark = stop < cursor.end ? cursor.in[stop] : ' ';
    return mark == '%' || (mark == '/' && stop + 1 < cursor.end && digit(cursor.in[stop + 1]));
  }
}
