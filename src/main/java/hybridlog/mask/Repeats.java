package hybridlog.mask;

import java.util.Arrays;

/**
 * Cuts lists of the same thing short: {@code [a,0], [b,0], [c,0]}, {@code a-0,b-0} and {@code a-0
 * a-0} become their first item. Items are told apart by commas, of which each may have a few
 * itself, or by blanks if they are the same.
 */
final class Repeats {
  /** An item has at most as many commas. */
  private static final int MAX_PERIOD = 8;

  private static final int KEPT = 32;

  /** Characters of a word that is looked for once more before it; bounds the look. */
  private static final int LONGEST_WORD = 80;

  /** Where the text went on after each of the last commas; a ring. */
  private final int[] starts = new int[KEPT];

  private int commas;

  void begin() {
    commas = 0;
  }

  /** Where the text went on after the n-th last comma. */
  private int start(int n) {
    return starts[(commas - n) % KEPT];
  }

  /** Called after a comma was put; returns the new length. */
  int comma(char[] text, int length) {
    forget(length);
    for (int period = 1; period <= MAX_PERIOD && period <= commas; period++) {
      int start = start(period);
      if (repeated(text, start, length, start)) {
        commas -= period - 1;
        return start;
      }
    }
    starts[commas++ % KEPT] = length;
    return length;
  }

  /** Called after a closing bracket was put; returns the new length. */
  int close(char[] text, int length) {
    forget(length);
    for (int period = 1; period <= MAX_PERIOD && period <= commas; period++) {
      int start = start(period);
      if (repeated(text, start, length, start - 1)) {
        commas -= period;
        return start - 1;
      }
    }
    return length;
  }

  /** Called after a word in which something was masked; returns the new length. */
  int word(char[] text, int length) {
    if (text[length - 1] != '0') {
      return length; // users and hosts have their places in a sentence
    }
    int from = length;
    int least = Math.max(0, length - LONGEST_WORD);
    while (from > least && text[from - 1] != ' ') {
      from--;
    }
    int before = from - 1;
    if (from > least && before > 0 && same(text, from, length, before)) {
      return before;
    }
    int start = wordStart(text, length - 1, 0) + 1;
    int comma = start > 0 && text[start - 1] == ' ' ? start - 2 : start - 1;
    boolean listed = comma > 0 && text[comma] == ',' && numbered(text, start, length);
    return listed && numberedBefore(text, comma) ? comma : length;
  }

  /** Whether the word from {@code start} to {@code end} also ends at {@code before}. */
  private static boolean same(char[] text, int start, int end, int before) {
    int size = end - start;
    int from = before - size;
    return from >= 0
        && (from == 0 || !word(text[from - 1]))
        && Arrays.equals(text, start, end, text, from, before);
  }

  /** Commas that are not in the text any more do not count. */
  private void forget(int length) {
    while (commas > 0 && start(1) >= length) {
      commas--;
    }
  }

  /**
   * Whether the item from {@code start} to {@code end} is the same as what ends at {@code before},
   * but for the words if it has brackets; found from the back.
   */
  private static boolean repeated(char[] text, int start, int end, int before) {
    int from = text[start] == ' ' ? start + 1 : start;
    if (from >= end - 1) {
      return false;
    }
    boolean bracketed = bracketed(text, from, end);
    int i = before - 1;
    int k = end - 1;
    while (k >= from && i >= 0) {
      if (bracketed && word(text[i]) && word(text[k])) {
        int one = wordStart(text, i, 0);
        int other = wordStart(text, k, from);
        if (tellsApart(text, one + 1, i + 1, other + 1, k + 1)) {
          return false;
        }
        i = one;
        k = other;
      } else if (text[i--] != text[k--]) {
        return false;
      }
    }
    return k < from && (i < 0 || !word(text[i]));
  }

  /** Whether two words differ in how something went. */
  private static boolean tellsApart(char[] text, int from, int to, int otherFrom, int otherTo) {
    return !Arrays.equals(text, from, to, text, otherFrom, otherTo)
        && (Outcomes.has(text, from, to) || Outcomes.has(text, otherFrom, otherTo));
  }

  private static boolean bracketed(char[] text, int from, int to) {
    int i = from;
    while (i < to && word(text[i])) {
      i++;
    }
    return i < to && (text[i] == '[' || text[i] == '(' || text[i] == '{');
  }

  /** Whether this is a name with a number at its end, as {@code node-0}. */
  private static boolean numbered(char[] text, int from, int to) {
    if (to - from < 2 || text[to - 1] != '0') {
      return false;
    }
    boolean letters = false;
    for (int i = from; i < to; i++) {
      if (!word(text[i])) {
        return false;
      }
      letters |= Kind.letter(text[i]);
    }
    return letters;
  }

  /** Whether what ends at {@code end} is such a name. */
  private static boolean numberedBefore(char[] text, int end) {
    return end > 0 && numbered(text, wordStart(text, end - 1, 0) + 1, end);
  }

  private static int wordStart(char[] text, int at, int from) {
    int i = at;
    while (i >= from && word(text[i])) {
      i--;
    }
    return i;
  }

  private static boolean word(char c) {
    return Kind.is(c, Kind.LETTER | Kind.DIGIT | Kind.UNDERSCORE | Kind.DASH | Kind.DOT);
  }
}
