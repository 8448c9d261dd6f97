package hybridlog.mask;

import static hybridlog.mask.Kind.letter;

/**
 * Names of one part behind the word for what they name: {@code connector stomp} in {@code connector
 * stomp stopped}. What stands there may as well be the sentence's next word, {@code queue is full},
 * or the other half of a noun, {@code table scan}. So it is a name only where the sentence goes on
 * as behind a name, and if it has neither the ending of such a noun nor is known as one.
 */
final class PlainNames {
  /** What comes before {@code topic orders} where it ends a sentence. */
  private static final Lexicon BEFORE =
      Lexicon.of(
          """
          of for from in into on by with at via new unknown invalid missing existing no such
          load start stop create delete remove drop restart enable disable find
          """);

  /** What says of the one that is named what it does; it may follow whatever was said before. */
  private static final Lexicon VERBS =
      Lexicon.of(
          """
          is was has had does did will would can cannot could should must successfully not
          """);

  /** Behind a noun in the plural something else would follow, so what is before them is a name. */
  private static final Lexicon VERBS_OF_ONE = Lexicon.of("is was has does");

  /** Nouns that more often are the first half of another one, or what is done. */
  private static final Lexicon FIRST_HALVES =
      Lexicon.of("view trigger sequence upstream image stream stage");

  private static final Lexicon LEVELS = Lexicon.of("info debug trace notice err inf wrn dbg");

  /** What goes on with a sentence behind a name. */
  private static final Lexicon JOINTS =
      Lexicon.of(
          """
          to from in on at for with by and or as into over after before because since within due
          via using of
          """);

  /** Words that go on with the sentence, and second halves of nouns. */
  private static final Lexicon NO_NAMES =
      Lexicon.of(
          """
          a above access account acl acls action add address admin after again age agent
          ago ahead alert alias alive all already also always an and any api app appear
          appears are area array as at attach attr audit auth backlog backoff backup bag
          base batch be because become becomes been before began behind being below
          between bin block boot both bound broke buffer bug build built bus busy but by
          byte bytes call callback came can cannot card case catalog change check chose
          chosen class cleanly cleanup clock close code commit compact conf config
          connect contains control copy core cost could count cpu crash create creds
          cron cut daemon data date day dead deadlock debug delete demand deny depth
          desc dialog did diff dir disk do doc docs does down drain drawn driven drop
          due dump during each early edge edit empty end ends engine engines env epoch
          error errors even event events every exists exit exits fail failover fails
          fast fault feed fell fetch few field fields file files fill filter find
          firmware first fix flag flags flow flush for forever fork format found free
          from full gap gate gave get gets given go goes gone got graph grew grow grown
          growth guard had half handle handshake hardware has hash have head header
          health heap held here hidden high hit hits home hook hop host hosts hotplug
          how hung id idle ids if import in info init inode input install instance
          instances instead into io ip is it item items its itself join just keepalive
          kept key keys kind known lag last late lease least left length less let level
          limit limits line lines link list load lock locks log login logs lookup loop
          loss lost low make makes many map mask match max may md mem memory merge met
          meta metadata metrics middleware might min mirror miss mix mode more most
          mount move much must name names need needs net network never new next no node
          nodes none nor not note now num number object objects of off office offset old
          on only onto op open ops option options or other out output over overflow
          overload overrun owner pack page pages panic parse parts password patch path
          paths peak peer peers per phase photo pick pid ping pipe plan point policy
          poll port ports post predicate predownload prep private probe process progress
          proto proxy prune public purge push put query quorum quota race ran range rank
          rate ratio read reads ready rebuild record records recover ref refresh refs
          region release reload remain remains rename repair replay replica replicas
          report request require requires reset resize response restart restore result
          results resume retry return returns review rights role roll rollback root rose
          route row rows rule rules run runs runtime same sample sandbox save saw says
          scale scan schedule schema scope score script search second seed seek seem
          seems seen segment select send sent serial session set setup shall shape share
          shell shift should showed shown shut side sign signal since site size skew
          slot slots slow snap so software some soon source space spec specs speed spill
          split stack stale stamp standby start starts state states stats status step
          still sting stock stop stops storage store stuck subset such sum support sweep
          switch sync system systems table tag tags tail take taken takes target task
          tasks temp term text than that the then there these third this those thread
          threads threw thrown tick ticket tier time timeout times title to token tokens
          too took torn total trace tracks traffic transfer tree trip try type types uid
          under underflow unit until up update upgrade upload upon uptime url usage use
          user uses uuid value values version versions very via view visit volume wait
          waits walk want warm was watch weight went were what when where which while
          who whose why width will window with within without won work would write
          writes written wrote yet zone
          """);

  /**
   * Endings of nouns and of what says how something is: scanner, deletion, exhausted, available.
   */
  private static final String[] ENDINGS = {
    "tion", "sion", "ment", "ing", "ed", "er", "or", "ance", "ence", "ness", "ity", "ure",
    "ly", "ive", "ful", "less", "ous", "ent", "ant", "age", "ship", "ions", "ments", "ings",
    "ble", "lt", "cy", "ry", "ss", "ate", "ates", "ish", "ize", "ify", "al", "ic"
  };

  private PlainNames() {}

  /** Whether the word from the cursor to {@code to}, behind a noun and a blank, is a name. */
  static boolean is(Cursor cursor, int to) {
    return isWord(cursor.in, cursor.at, to)
        && !cursor.words.lastIs(FIRST_HALVES)
        && !isKnown(cursor.in, cursor.at, to)
        && ends(cursor, to);
  }

  /** Whether the only word in brackets behind a noun may be a name: it says nothing by itself. */
  static boolean isInBrackets(char[] in, int at, int to) {
    return in[at] >= 'a'
        && letter(in[at])
        && !LEVELS.has(in, at, to)
        && !Outcomes.has(in, at, to)
        && !saysHow(in, at, to);
  }

  private static boolean isWord(char[] in, int at, int to) {
    int i = at;
    while (i < to && letter(in[i])) {
      i++;
    }
    return i == to && to - at >= 2 && in[at] >= 'a' && in[at] <= 'z';
  }

  private static boolean isKnown(char[] in, int at, int to) {
    if (NO_NAMES.has(in, at, to)
        || Outcomes.has(in, at, to)
        || CalledNames.isNoun(in, at, to)
        || VERBS.has(in, at, to)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (endsWith(in, at, to, ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysHow(char[] in, int at, int to) {
    return endsWith(in, at, to, "ed")
        || endsWith(in, at, to, "ing")
        || endsWith(in, at, to, "able");
  }

  /** Whether the sentence ends behind the word, or goes on as behind a name. */
  private static boolean ends(Cursor cursor, int to) {
    char[] in = cursor.in;
    int next = to + 1;
    boolean plural = in[to - 1] == 's' && to - cursor.at > 3; // or a verb: cache holds up
    char after = to < cursor.end ? in[to] : '\n';
    if (after != ' ') {
      boolean mark = ".,;:)".indexOf(after) >= 0 && (next >= cursor.end || in[next] <= ' ');
      return (mark || after == '\n') && !plural && isLed(cursor);
    }
    int stop = next;
    while (stop < cursor.end && letter(in[stop])) {
      stop++;
    }
    if (stop == next) {
      return next < cursor.end && in[next] == '(' && !plural && isLed(cursor);
    }
    if (plural) {
      return VERBS_OF_ONE.has(in, next, stop);
    }
    return VERBS.has(in, next, stop)
        || Outcomes.has(in, next, stop)
        || endsWith(in, next, stop, "ed")
        || (JOINTS.has(in, next, stop) && isLed(cursor));
  }

  /**
   * Whether the word before the noun asks for one that is named: {@code for, creating, removed}.
   */
  private static boolean isLed(Cursor cursor) {
    Words words = cursor.words;
    return words.areNext()
        && (words.beforeIs(BEFORE) || words.beforeEndsWith("ing") || words.beforeEndsWith("ed"));
  }

  /** Whether a word has an ending, and at least two letters before it. */
  private static boolean endsWith(char[] in, int at, int to, String ending) {
    int start = to - ending.length();
    if (start < at + 2) {
      return false;
    }
    for (int i = start; i < to; i++) {
      if (in[i] != ending.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
