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
  private static final Lexicon NO_NAMES = Lexicon.ofResource("no-names.txt");

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

  /** Whether a word goes on with a sentence behind who does it, or takes back what is said. */
  static boolean isVerb(char[] in, int at, int to) {
    return VERBS.has(in, at, to);
  }

  private static boolean isKnown(char[] in, int at, int to) {
    if (NO_NAMES.has(in, at, to)
        || Outcomes.has(in, at, to)
        || CalledNames.isNoun(in, at, to)
        || VERBS.has(in, at, to)) {
      return true;
    }
    for (String ending : ENDINGS) {
      if (Words.endsWith(in, at, to, ending)) {
        return true;
      }
    }
    return false;
  }

  static boolean saysHow(char[] in, int at, int to) {
    return Words.endsWith(in, at, to, "ed")
        || Words.endsWith(in, at, to, "ing")
        || Words.endsWith(in, at, to, "able");
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
        || Words.endsWith(in, next, stop, "ed")
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
}
