package hybridlog.classify;

import java.util.Arrays;

/**
 * The n-grams of a text in small letters, as hashes of 32 bits, as often as they occur. A word and
 * the same characters as a run have different hashes.
 */
final class Grams {
  private static final int PRIME = 0x01000193;

  /** Tells words from characters. */
  private static final int WORD = 0x2545f491;

  private Grams() {}

  /** Words (letters and digits in a row) and runs of words. */
  static int[] words(NgramSettings settings, String text) {
    Hashes hashes = new Hashes(64);
    int[] open = new int[settings.wordMax()];
    int start = 0;
    while (start < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(start))) {
        start++;
        continue;
      }
      int end = start;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      for (int n = open.length - 1; n >= 0; n--) {
        // The run that ends in this word is the run one shorter that ended in the word before it.
        int before = n == 0 ? 1 : open[n - 1];
        if (before != 0) {
          open[n] = hash(before * 31, text, start, end);
          hashes.add(mix(open[n] ^ WORD));
        }
      }
      start = end;
    }
    return hashes.all();
  }

  private static int hash(int seed, String text, int from, int to) {
    int hash = seed;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash == 0 ? 1 : hash;
  }

  /** Characters in a row within a word and the blanks around it. */
  static int[] characters(NgramSettings settings, String text) {
    Hashes hashes = new Hashes(text.length() * 4 + 16);
    int length = text.length();
    boolean blankBefore = true;
    for (int start = -1; start < length; start++) {
      boolean blank = start < 0 || Character.isWhitespace(text.charAt(start));
      if (!blank || !blankBefore || start < 0) {
        runs(settings, text, start, blank, hashes);
      }
      blankBefore = blank;
    }
    return hashes.all();
  }

  /** The runs that begin at a place; -1 is the blank before the text. */
  private static void runs(
      NgramSettings settings, String text, int start, boolean blank, Hashes hashes) {
    int hash = 7;
    for (int n = 1; n <= settings.charMax(); n++) {
      int at = start + n - 1;
      if (at > text.length()) {
        return;
      }
      boolean gap = at < 0 || at == text.length() || Character.isWhitespace(text.charAt(at));
      hash = (hash ^ (gap ? ' ' : text.charAt(at))) * PRIME;
      if (n >= settings.charMin() && !(blank && gap)) {
        hashes.add(mix(hash));
      }
      if (gap && n > 1) {
        return;
      }
    }
  }

  /** Spreads a hash over all its bits; different hashes stay different. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** A growing list. */
  private static final class Hashes {
    private int[] values;
    private int count;

    Hashes(int room) {
      values = new int[room];
    }

    void add(int hash) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = hash;
    }

    int[] all() {
      return Arrays.copyOf(values, count);
    }
  }
}
