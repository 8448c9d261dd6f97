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
          a an the this that these those it its and or but nor if then than as at by for from in
          into of off on onto out over to under up upon via with within without after before while
          when where which who whose why how what all any each every both some none no not never
          only just also even still yet now soon again already always is are was were be been being
          has have had do does did can cannot could may might must shall should will would there
          here gone hung ran came went got fell rose took lost sent read wrote written won kept left
          met put cut let found held bound built broke began chose grew grown drawn driven given
          known seen shown taken thrown torn hidden gave saw showed took threw hit due free idle busy ready late early slow fast high low full empty open new
          old same other more less most least many few much too very so such next last first second
          third above below between during until since because per
          exists needs contains fails starts stops ends exits goes runs waits says gets takes makes
          becomes remains seems appears requires returns uses
          callback system systems engine acl acls instance instances dialog cleanly forever ago
          down up behind ahead alive dead gone
          fail start stop end exit go run wait get take make become remain seem appear require return
          use need want try retry
          access account action add address admin age agent alert alias api app area array attr
          audit auth backup base batch bin block boot buffer bug build bus byte bytes call card case
          change check class cleanup clock close code commit compact config conf copy core cost count
          cpu crash create creds cron data date day dead deadlock debug delete demand deny depth desc
          diff dir disk doc docs drain drop dump edge edit env epoch error errors event events fault
          feed fetch field fields file files fill filter find fix flag flags flush fork format full
          gap gate graph growth grow guard half handle hash head header health heap hit hits home
          hook hop host hosts id ids import info init input inode install io ip item items join key
          keys kind lag lease length lease level limit limits line lines link list load lock locks log
          login logs loop loss map mask max md mem memory merge meta metadata metrics min mirror miss
          mix mode move mount name names net nodes node note num number object objects offset ops
          option options output owner pack page pages panic parse parts password patch
          path paths peak peer peers pick pid ping pipe plan point policy poll port ports post prep
          probe process progress proto proxy prune public private purge push query quota race range
          rank rate ratio reads rebuild record records recover ref refs refresh region release reload
          rename repair replay replica replicas report request reset resize response restart restore
          result results resume review rights role roll rollback root route row rows rule rules sample
          save scale scan schedule schema scope score script search seed seek segment select send serial
          session set setup shape share shell shift side sign signal site size skew slot slots snap
          source space spec specs speed spill split stack stale stamp stats state states status step
          sting stock storage store stuck subset sum sweep switch sync table tag tags tail target task
          tasks temp term text thread threads tick tier ticket time times title token tokens
          total trace tracks transfer tree trip type types uid unit up update upgrade upload uptime
          url usage user uuid value values version versions view visit wait walk warm watch
          weight width window work write writes zone
          """);

  /**
   * Endings of nouns and of what says how something is: scanner, deletion, exhausted, available.
   */
  private static final String[] ENDINGS = {
    "tion", "sion", "ment", "ing", "ed", "er", "or", "ance", "ence", "ness", "ity", "ure", "able",
    "ible", "ly", "ive", "ful", "less", "ous", "ent", "ant", "age", "ship", "ions", "ments", "ings",
    "ble", "lt", "cy", "ry", "ss", "ate", "ates", "ish", "ize", "ify", "al", "ic"
  };

  private PlainNames() {}

  /** Whether the word from the cursor to {@code to}, behind a noun and a blank, is a name. */
  static boolean is(Cursor cursor, int to) {
    return isWord(cursor.in, cursor.at, to)
        && !isKnown(cursor.in, cursor.at, to)
        && ends(cursor, to);
  }

  /** Whether the only word in brackets behind a noun may be a name: it says nothing by itself. */
  static boolean isInBrackets(char[] in, int at, int to) {
    return letter(in[at]) && !Outcomes.has(in, at, to) && !saysHow(in, at, to);
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
    char after = to < cursor.end ? in[to] : '\n';
    if (after != ' ') {
      boolean mark = ".,;:)".indexOf(after) >= 0 && (next >= cursor.end || in[next] <= ' ');
      return (mark || after == '\n') && isLed(cursor);
    }
    int stop = next;
    while (stop < cursor.end && letter(in[stop])) {
      stop++;
    }
    if (stop == next) {
      return next < cursor.end && in[next] == '(' && isLed(cursor);
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
