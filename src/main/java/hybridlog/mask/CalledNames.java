package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/**
 * Names of several parts: behind the word for what they name, as {@code topic orders_eu} and {@code
 * table public.users} (a word of one part may be the sentence's next), with a number at the end, as
 * {@code orders-eu-3}, or in a list, as {@code topics [orders, carts]}.
 */
final class CalledNames {
  private static final Lexicon CALLED =
      Lexicon.of(
          """
          topic index table database schema collection queue exchange stream bucket container
          pod deployment namespace volume snapshot job pipeline workflow dag service app module
          plugin image repository repo branch project cluster pool group role cache keyspace
          shard partition tenant channel subscription dataset view column constraint sequence
          trigger upstream backend frontend chain zone realm task stage statefulset secret
          profile rule template
          """);

  private static final int NAME =
      Kind.LETTER | Kind.DIGIT | Kind.DOT | Kind.DASH | Kind.UNDERSCORE | Kind.SLASH;

  /** Parts of words that have a dash and are no names: read-only, out-of-range, log-in. */
  private static final Lexicon PARTS_OF_WORDS =
      Lexicon.of(
          """
          re non un pre post co sub self multi auto read write out up off not over under in on
          at by to of for and or per first last one two three half all follow check roll fail
          built shut start stop log sign time hand down only based defined wide side run ready
          free safe aware alive keep like level specific related date less owned managed
          """);

  /** What has a number and is none of many with names. */
  private static final Lexicon NUMBERED =
      Lexicon.of(
          """
          node volume vm task worker pool shard stage client server core host room type utf http
          https sensor pump dock meter disk cpu gpu port partition replica broker executor
          thread step phase level tier slot queue slave master zone region rank lane channel
          stream page row line block chunk attempt try retry run job batch build release version
          rev revision section layer tls ssl ip ipv raid sha rfc cve iso top day week month year
          quarter hour class category priority sev severity error code status state rule policy
          test case exit signal unit bank dimm bus fan cell rack
          """);

  private static final Lexicon LISTED =
      Lexicon.of(
          """
          topics partitions templates volumes tables indices indexes queues pods containers
          groups columns shards databases packages modules plugins streams buckets collections
          images namespaces tags labels roles features jobs tasks fields keys
          """);

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

  /** Whether a token is words and, behind the last dash, a number or date: {@code orders-eu-3}. */
  static boolean numbered(char[] in, int at, int to) {
    int dash = to;
    while (dash > at && (digit(in[dash - 1]) || in[dash - 1] == '.' || in[dash - 1] == '-')) {
      dash--;
    }
    boolean name = dash > at + 1 && dash + 1 < to && in[dash] == '-' && digit(in[to - 1]);
    for (int i = at; name && i < dash; i++) {
      name = (in[i] >= 'a' && in[i] <= 'z') || (in[i] == '-' && i > at);
    }
    return name && !NUMBERED.has(in, at, dash);
  }

  /** Where a list of names ends that opens at the cursor behind {@code topics}; -1 if none does. */
  static int list(Cursor cursor) {
    int gap = cursor.at - cursor.words.lastTo();
    if (gap > 2 || !cursor.words.lastIs(LISTED)) {
      return -1;
    }
    char[] in = cursor.in;
    int part = cursor.at + 1;
    boolean letters = false;
    for (int i = part; i < cursor.end; i++) {
      boolean ends = in[i] == ',' || in[i] == ' ' || in[i] == ']';
      if (ends ? Outcomes.has(in, part, i) : !Kind.is(in[i], NAME)) {
        return -1;
      }
      letters |= letter(in[i]);
      if (in[i] == ']') {
        return letters ? i : -1;
      }
      part = ends ? i + 1 : part;
    }
    return -1;
  }
}
