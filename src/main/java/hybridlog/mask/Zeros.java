package hybridlog.mask;

/**
 * Tells that there is nothing of what would matter: {@code 0 errors found} is good news and {@code
 * 7 errors found} is not, so that they have two texts, where other counts have one.
 */
final class Zeros {
  /** Stands for the number. */
  static final String NONE = "no";

  /** What is told of by a number before it, or before the noun before it. */
  private static final Lexicon COUNTED =
      Lexicon.of(
          """
          error errors errored failure failures failed failing warning warnings problem problems
          issue issues violation violations conflict conflicts crash crashes exception exceptions
          dropped drops lost losses missing missed rejected denied corrupt corrupted damaged
          invalid timeouts unreachable unhealthy unavailable offline dead broken bad mismatch
          mismatches mismatched discrepancies inconsistencies anomalies vulnerabilities threats
          infected infections malware collisions incidents outages faults faulty uncorrectable
          unrecoverable undelivered aborted killed
          alive live available healthy reachable online left remaining"""
              .strip());

  /** What is told of by a number behind it. */
  private static final Lexicon KEYS = Lexicon.of("errors failures failed");

  private Zeros() {}

  /** Whether the number from the cursor to {@code stop} is 0 and what it counts is told of. */
  static boolean tells(Cursor cursor, int stop) {
    int at = cursor.at;
    if (stop - at != 1 || cursor.in[at] != '0') {
      return false;
    }
    int key = cursor.words.lastTo();
    if (key > 0 && key < at && at - key <= 2 && (cursor.in[key] == ':' || cursor.in[key] == '=')) {
      return cursor.words.lastIs(KEYS);
    }
    int first = wordEnd(cursor, stop);
    return isCounted(cursor, stop, first) || isCounted(cursor, first, wordEnd(cursor, first));
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
}
