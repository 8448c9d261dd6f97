package hybridlog.mask;

/** The last two words of a scan: what a value is depends on them. */
final class Words {
  private char[] text = {};
  private int lastFrom;
  private int lastTo;
  private int beforeFrom;
  private int beforeTo;

  void begin(char[] newText) {
    text = newText;
    lastFrom = 0;
    lastTo = 0;
    beforeFrom = 0;
    beforeTo = 0;
  }

  void add(int from, int to) {
    beforeFrom = lastFrom;
    beforeTo = lastTo;
    lastFrom = from;
    lastTo = to;
  }

  int lastFrom() {
    return lastFrom;
  }

  int lastTo() {
    return lastTo;
  }

  /** Whether nothing but a blank is between the two. */
  boolean areNext() {
    return beforeTo == lastFrom - 1;
  }

  boolean lastIs(Lexicon lexicon) {
    return lexicon.has(text, lastFrom, lastTo);
  }

  boolean beforeIs(Lexicon lexicon) {
    return lexicon.has(text, beforeFrom, beforeTo);
  }

  boolean beforeEndsWith(String ending) {
    return endsWith(text, beforeFrom, beforeTo, ending);
  }

  /** Whether a word has an ending, and at least two letters before it. */
  static boolean endsWith(char[] text, int from, int to, String ending) {
    int start = to - ending.length();
    if (start < from + 2) {
      return false;
    }
    for (int i = start; i < to; i++) {
      if (text[i] != ending.charAt(i - start)) {
        return false;
      }
    }
    return true;
  }
}
