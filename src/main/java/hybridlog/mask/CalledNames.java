package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/**
 * Names behind the word for what they name: of several parts, as {@code topic orders_eu} and {@code
 * table public.users} (see {@link PlainNames} for those of one), with a number at the end, as
 * {@code group etl7} and {@code orders-eu-3}, in brackets, as {@code module [lang]} and {@code
 * [orders,3]}, or in a list, as {@code topics [orders, carts]}.
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
          profile rule policy template package connector platform component integration extension addon
          access-list access-group
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
          case exit signal unit bank dimm bus fan cell rack
          """);

  private static final Lexicon LISTED =
      Lexicon.of(
          """
          topics partitions templates volumes tables indices indexes queues pods containers
          groups columns shards databases packages modules plugins streams buckets collections
          images namespaces tags labels roles features jobs tasks fields keys
          """);

  /** Looked no further for the end of a pair in brackets. */
  private static final int LONGEST_PAIR = 256;

  private CalledNames() {}

  /** Whether a word is one that names follow, alone or in a list. */
  static boolean isNoun(char[] in, int at, int to) {
    return CALLED.has(in, at, to) || LISTED.has(in, at, to);
  }

  /** Whether the word before the cursor, and a blank, is one that a name follows. */
  static boolean isExpected(Cursor cursor) {
    int at = cursor.at;
    return cursor.words.lastTo() == at - 1
        && cursor.in[at - 1] == ' '
        && cursor.words.lastIs(CALLED);
  }

  /** Whether the only word in the brackets at hand names what the word before them is for. */
  static boolean isInBrackets(Cursor cursor, int to) {
    int at = cursor.at;
    return cursor.words.lastTo() == at - 2
        && cursor.in[at - 2] == ' '
        && cursor.words.lastIs(CALLED)
        && PlainNames.isInBrackets(cursor.in, at, to);
  }

  /** Whether letters and a number behind a noun are a name: {@code group etl7}. */
  static boolean isNumbered(Cursor cursor, int to) {
    char[] in = cursor.in;
    int letters = cursor.at;
    while (letters < to && letter(in[letters])) {
      letters++;
    }
    return cursor.words.lastIs(CALLED)
        && Shapes.digits(in, letters, to) == to
        && !Identifiers.bareHex(in, cursor.at, to)
        && !NUMBERED.has(in, cursor.at, letters)
        && !NumberedNames.has(in, cursor.at, to);
  }

  /** Whether the token from the cursor to {@code to}, a blank behind the word before, is one. */
  static boolean is(Cursor cursor, int to) {
    char[] in = cursor.in;
    int at = cursor.at;
    if (in[at] < 'a' || in[at] > 'z') {
      return false;
    }
    if (!cursor.words.lastIs(CALLED)) {
      return cursor.words.lastIs(LISTED) && PlainNames.is(cursor, to);
    }
    boolean separated = false;
    int part = at;
    for (int i = at; i <= to; i++) {
      if (i == to || in[i] == '-' || in[i] == '_' || in[i] == '.') {
        boolean joined = part > at && in[part - 1] == '_'; // acl_in, and no word as log-in is
        if (i == part || (!joined && PARTS_OF_WORDS.has(in, part, i))) {
          return false;
        }
        separated |= i < to;
        part = i + 1;
      }
    }
    return separated ? !Outcomes.has(in, at, to) : PlainNames.is(cursor, to);
  }

  /** Whether a token is words and, behind the last dash, a number or date: {@code orders-eu-3}. */
  static boolean numbered(char[] in, int at, int to) {
    int dot = at;
    while (dot < to && in[dot] != '.') {
      dot++;
    }
    return endsInNumber(in, at, to) || (isOfSet(in, at, dot, to) && endsInNumber(in, at, dot));
  }

  /** Whether what has the number is one of a set of that name: {@code till-3.till-of-shop}. */
  private static boolean isOfSet(char[] in, int at, int dot, int to) {
    int i = at;
    while (i < dot && letter(in[i])) {
      int other = dot + 1 + i - at;
      if (other >= to || in[other] != in[i]) {
        return false;
      }
      i++;
    }
    return dot < to && i > at;
  }

  private static boolean endsInNumber(char[] in, int at, int to) {
    int dash = to;
    while (dash > at && (digit(in[dash - 1]) || in[dash - 1] == '.' || in[dash - 1] == '-')) {
      dash--;
    }
    boolean name =
        dash > at + 1
            && dash + 1 < to
            && in[dash] == '-'
            && in[dash - 1] != '_'
            && digit(in[to - 1]);
    int start = at;
    while (start < dash && in[start] == '_') {
      start++;
    }
    for (int i = start; name && i < dash; i++) {
      name = (in[i] >= 'a' && in[i] <= 'z') || in[i] == '_' || (in[i] == '-' && i > start);
    }
    return name && !NUMBERED.has(in, start, dash);
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

  /**
   * Where the name ends that alone is in the brackets that open at the cursor, known by its marks:
   * {@code [.tills_1]}, {@code [tills-*]}, {@code [tills-eu-policy]}; -1 if something else is.
   */
  static int alone(Cursor cursor) {
    char[] in = cursor.in;
    int start = cursor.at + 1;
    int most = Math.min(cursor.end, start + LONGEST_PAIR);
    boolean marked = start < most && in[start] == '.';
    boolean letters = false;
    int dashes = 0;
    int part = start;
    int i = start;
    for (; i < most && in[i] != ']'; i++) {
      if (in[i] == '*') {
        marked = true;
      } else if (in[i] == '-' || in[i] == '_' || in[i] == '.') {
        if (!marked && says(in, part, i)) {
          return -1;
        }
        dashes += in[i] == '-' ? 1 : 0;
        part = i + 1;
      } else if (letter(in[i]) && in[i] >= 'a') {
        letters = true;
      } else if (!digit(in[i])) {
        return -1;
      }
    }
    if (i >= most || !letters) {
      return -1;
    }
    boolean apart = !cursor.out.isEmpty() && in[cursor.at - 1] <= ' ' && dashes > 1;
    return marked || (apart && !says(in, part, i)) ? i : -1;
  }

  private static boolean says(char[] in, int at, int to) {
    return Outcomes.has(in, at, to)
        || PARTS_OF_WORDS.has(in, at, to)
        || PlainNames.isVerb(in, at, to)
        || PlainNames.saysHow(in, at, to);
  }

  /**
   * Where a name and its numbers end in the brackets that open at the cursor: {@code [orders,3]} is
   * as {@code [orders-3]}; -1 if something else is in them.
   */
  static int pair(Cursor cursor) {
    char[] in = cursor.in;
    int start = cursor.at + 1;
    int most = Math.min(cursor.end, start + LONGEST_PAIR);
    int comma = start;
    boolean letters = false;
    while (comma < most && Kind.is(in[comma], NAME) && in[comma] != '/') {
      letters |= letter(in[comma]);
      comma++;
    }
    if (!letters || Outcomes.has(in, start, comma)) {
      return -1;
    }
    int i = comma;
    while (i + 1 < most && in[i] == ',') {
      int number = in[i + 1] == ' ' ? i + 2 : i + 1;
      int stop = Shapes.digits(in, number, most);
      if (stop == number) {
        return -1;
      }
      i = stop;
    }
    return i > comma && i < most && in[i] == ']' ? i : -1;
  }
}
