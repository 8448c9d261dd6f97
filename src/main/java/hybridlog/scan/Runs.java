package hybridlog.scan;

import java.util.HashSet;
import java.util.Set;

/**
 * Runs of four characters in a text, and of eight, and their hashes, which are the same for letters
 * of either case. A run is as many bytes, the first the lowest.
 */
final class Runs {
  /** Characters of a run. */
  static final int RUN = 4;

  /** A run and what follows it. */
  static final int LONG_RUN = 2 * RUN;

  static final int HASH_BITS = 16;
  static final int LONG_HASH_BITS = 17;

  /** Makes capital letters small, and some marks others, which a comparison tells apart. */
  static final int FOLD = 0x20202020;

  /** {@link #rarest} looks no further, so that a byte has room for where it is. */
  private static final int MOST_OFFSET = 0xff;

  private static final long LONG_FOLD = 0x2020202020202020L;

  /**
   * How many words of the literals have a run, by its hash: what is frequent in literals for logs
   * is so in logs. A word counts once, in however many literals it is.
   */
  private final int[] frequency = new int[1 << HASH_BITS];

  Runs(String[] literals) {
    Set<String> words = new HashSet<>();
    for (String literal : literals) {
      for (int start = 0; start < literal.length(); ) {
        int end = literal.indexOf(' ', start + 1) + 1;
        end = end > 0 ? end : literal.length();
        words.add(literal.substring(start, end));
        start = end == literal.length() ? end : end - 1;
      }
    }
    for (String word : words) {
      for (int begin = 0; begin + RUN <= word.length(); begin++) {
        frequency[hash(run(word, begin))]++;
      }
    }
  }

  /** Where the first of the two runs that follow each other and are rarest begins; -1 if none. */
  int rarest(String literal) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    int length = Math.min(literal.length(), MOST_OFFSET);
    int last = length - (length > LONG_RUN ? LONG_RUN : RUN) - 1;
    for (int begin = 0; begin <= last; begin++) {
      int both = frequency[hash(run(literal, begin))] + frequency[hash(run(literal, begin + 1))];
      if (both < least) {
        least = both;
        best = begin;
      }
    }
    return best;
  }

  static int run(String text, int begin) {
    int run = 0;
    for (int i = 0; i < RUN; i++) {
      run |= text.charAt(begin + i) << (Byte.SIZE * i);
    }
    return run;
  }

  /** Multiplicative, by the golden ratio; see Knuth, The Art of Computer Programming, 6.4. */
  static int hash(int run) {
    return ((run | FOLD) * 0x9e3779b1) >>> (32 - HASH_BITS);
  }

  static int longHash(long first, long second) {
    return longHash((first & 0xffffffffL) | (second << Integer.SIZE));
  }

  static int longHash(long run) {
    return (int) (((run | LONG_FOLD) * 0x9e3779b97f4a7c15L) >>> (Long.SIZE - LONG_HASH_BITS));
  }
}
