package hybridlog.mask;

import java.util.Locale;

/** A set of words, asked with a range of characters, without regard to ASCII case. Immutable. */
final class Lexicon {
  private final char[][] table;
  private final int longest;

  private Lexicon(String[] words) {
    int size = Integer.highestOneBit(words.length * 4);
    this.table = new char[size][];
    int max = 0;
    for (String word : words) {
      char[] chars = word.toLowerCase(Locale.ROOT).toCharArray();
      int slot = hash(chars, 0, chars.length) & (size - 1);
      while (table[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      table[slot] = chars;
      max = Math.max(max, chars.length);
    }
    this.longest = max;
  }

  /** A lexicon of words that are separated by blanks. */
  static Lexicon of(String words) {
    return new Lexicon(words.strip().split("\\s+"));
  }

  boolean has(char[] text, int from, int to) {
    if (to <= from || to - from > longest) {
      return false;
    }
    int slot = hash(text, from, to) & (table.length - 1);
    for (char[] word = table[slot]; word != null; word = table[slot]) {
      if (same(word, text, from, to)) {
        return true;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return false;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + lower(text[i]);
    }
    return hash ^ hash >>> 15;
  }

  private static boolean same(char[] word, char[] text, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != lower(text[from + i])) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
