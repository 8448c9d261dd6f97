package hybridlog.mask;

/**
 * Names of several parts that stand behind the word for what they name: {@code topic orders_eu},
 * {@code pod web-front}, {@code table public.users}. A word of one part may be the sentence's next.
 */
final class CalledNames {
  private static final Lexicon CALLED =
      Lexicon.of(
          "topic index table database schema collection queue exchange stream bucket container pod"
              + " deployment namespace volume snapshot job pipeline workflow dag service app module"
              + " plugin image repository repo branch project cluster pool group role cache keyspace"
              + " shard partition tenant channel subscription dataset view column constraint sequence"
              + " trigger upstream backend frontend chain zone realm task stage statefulset secret");

  /** Parts of words that have a dash and are no names: read-only, out-of-range, log-in. */
  private static final Lexicon PARTS_OF_WORDS =
      Lexicon.of(
          "re non un pre post co sub self multi auto read write out up off not over under in on at"
              + " by to of for and or per first last one two three half all follow check roll fail"
              + " built shut start stop log sign time hand down only based defined wide side run ready"
              + " free safe aware alive keep like level specific related date less owned managed");

  private CalledNames() {}

  /** Whether the token from the cursor to {@code to}, a blank behind the word before, is one. */
  static boolean is(Cursor cursor, int to) {
    char[] in = cursor.in;
    int at = cursor.at;
    if (!cursor.words.lastIs(CALLED) || in[at] < 'a' || in[at] > 'z') {
      return false;
    }
    boolean separated = false;
    int part = at;
    for (int i = at; i <= to; i++) {
      if (i == to || in[i] == '-' || in[i] == '_' || in[i] == '.') {
        if (i == part || PARTS_OF_WORDS.has(in, part, i)) {
          return false;
        }
        separated |= i < to;
        part = i + 1;
      }
    }
    return separated && !Outcomes.has(in, at, to);
  }
}
