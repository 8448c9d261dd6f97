package hybridlog.mask;

/**
 * After a number a noun is put in the singular, for {@code 1 item} and {@code 12 items} are one
 * event. Goes by the ending alone: a verb that stands there loses its ending too, always the same.
 */
final class Plurals {
  private static final int SHORTEST = 4;

  /** Words that end so and are no plurals; readers stumble over them without it. */
  private static final Lexicon KEPT =
      Lexicon.of(
          "does goes exceeds needs requires contains alias bias atlas canvas pandas whereas texas");

  /** Words that end what a number counts: {@code 3 of these}. */
  private static final Lexicon ENDS =
      Lexicon.of(
          """
          of in at to from for on is was were are has have had and or with by after before not no
          per took as than until since into over under out left above below but will must can
          """);

  /** Words before the noun: {@code 3 single bit errors}. */
  private static final int MOST_BEFORE = 2;

  private static final Lexicon CHILDREN = Lexicon.of("children");

  private static final int LONG = 8;

  private Plurals() {}

  /** Whether the word at hand follows a number, with nothing between but what tells the noun. */
  static boolean counted(Cursor cursor) {
    if (cursor.at > 0 && cursor.in[cursor.at - 1] == ' ' && cursor.out.after(Numbers.PLAIN)) {
      cursor.countedLeft = MOST_BEFORE;
      return true;
    }
    return false;
  }

  /** Puts the word at hand, which follows a number, without the ending of a plural. */
  static void keep(Cursor cursor, int stop) {
    char[] text = cursor.in;
    int from = cursor.at;
    int stem = stem(text, from, stop);
    cursor.out.append(text, from, stem);
    if (stem < stop) {
      if (text[stem] == 'i') {
        cursor.out.append('y');
      }
    } else if (cursor.countedLeft > 0 && goesOn(cursor, stop)) {
      cursor.countedLeft--;
      cursor.countedAt = stop + 1;
    }
    cursor.words.add(from, stop);
    cursor.at = stop;
  }

  /** Whether a word is followed by one more that may be the noun. */
  private static boolean goesOn(Cursor cursor, int stop) {
    char[] text = cursor.in;
    return stop < cursor.end
        && text[stop] == ' '
        && text[stop - 1] >= 'a'
        && !ENDS.has(text, cursor.at, stop);
  }

  /** Where the word ends without its ending; {@code to} if it has none. */
  private static int stem(char[] text, int from, int to) {
    if (to - from == LONG && CHILDREN.has(text, from, to)) {
      return to - 3;
    }
    if (to - from < SHORTEST || text[to - 1] != 's' || KEPT.has(text, from, to)) {
      return to;
    }
    char before = text[to - 2];
    if (before == 's' || before == 'u' || before == 'i') {
      return to; // access, status, analysis
    }
    if (before != 'e' || to - from == SHORTEST) {
      return to - 1;
    }
    char third = text[to - 3];
    if (third == 'i') {
      return to - 3;
    }
    boolean virus = third == 's' && text[to - 4] == 'u' && "aeo".indexOf(text[to - 5]) < 0;
    boolean hissing =
        third == 'x' || third == 'h' || virus || (third == 's' && text[to - 4] == 's');
    return hissing ? to - 2 : to - 1;
  }
}
