package hybridlog.mask;

/**
 * After a number a noun is put in the singular, for {@code 1 item} and {@code 12 items} are one
 * event. Goes by the ending alone: a verb that stands there loses its ending too, always the same.
 */
final class Plurals {
  private static final int SHORTEST = 4;

  /** Words that end so and are no plurals; readers stumble over them without it. */
  private static final Lexicon KEPT = Lexicon.of("does goes exceeds needs requires contains");

  private static final Lexicon CHILDREN = Lexicon.of("children");

  private Plurals() {}

  /** Puts the word at hand, which follows a number, without the ending of a plural. */
  static void keep(Cursor cursor, int stop) {
    char[] text = cursor.in;
    int from = cursor.at;
    int stem = stem(text, from, stop);
    cursor.out.append(text, from, stem);
    if (stem < stop && text[stem] == 'i') {
      cursor.out.append('y');
    }
    cursor.words.add(from, stop);
    cursor.at = stop;
  }

  /** Where the word ends without its ending; {@code to} if it has none. */
  private static int stem(char[] text, int from, int to) {
    if (CHILDREN.has(text, from, to)) {
      return to - 3;
    }
    if (to - from < SHORTEST || text[to - 1] != 's' || KEPT.has(text, from, to)) {
      return to;
    }
    char before = text[to - 2];
    if (before == 's' || before == 'u' || before == 'i' || before == 'a') {
      return to; // access, status, analysis, alias
    }
    if (before != 'e' || to - from == SHORTEST) {
      return to - 1;
    }
    char third = text[to - 3];
    if (third == 'i') {
      return to - 3;
    }
    boolean hissing = third == 'x' || third == 'h' || (third == 's' && text[to - 4] == 's');
    return hissing ? to - 2 : to - 1;
  }
}
