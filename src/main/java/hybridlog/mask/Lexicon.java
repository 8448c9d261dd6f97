package hybridlog.mask;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A set of words, asked with a range of characters, without regard to ASCII case. Immutable. */
final class Lexicon {
  private static final char[] NONE = {};

  /** By first letter one bit for each length that a word has: most questions end here. */
  private final int[] lengths = new int[32];

  private final char[][] table;

  private Lexicon(String[] words) {
    int size = Integer.highestOneBit(words.length * 8);
    this.table = new char[size][];
    Arrays.fill(table, NONE);
    for (String word : words) {
      char[] chars = word.toLowerCase(Locale.ROOT).toCharArray();
      int slot = slot(chars, 0, chars.length);
      while (table[slot].length > 0) {
        slot = (slot + 1) & (size - 1);
      }
      table[slot] = chars;
      lengths[chars[0] & 31] |= 1 << Math.min(31, chars.length);
    }
  }

  /** A lexicon of words that are separated by blanks. */
  static Lexicon of(String words) {
    return new Lexicon(words.strip().split("\\s+"));
  }

  /**
   * A lexicon of the words of a text file beside this class, where lines that begin with a {@code
   * #} are comments.
   */
  static Lexicon ofResource(String name) {
    try (InputStream file = Lexicon.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("No list of words " + name + " is beside " + Lexicon.class);
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return of(text.lines().filter(line -> !line.startsWith("#")).collect(joining(" ")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list of words " + name, e);
    }
  }

  /** The same words with zeros for their digits. */
  static String zeroed(String words) {
    return words.replaceAll("[0-9]", "0");
  }

  boolean has(char[] text, int from, int to) {
    int length = to - from;
    if (length <= 0 || (lengths[text[from] & 31] & 1 << Math.min(31, length)) == 0) {
      return false;
    }
    int slot = slot(text, from, to);
    while (table[slot].length > 0) {
      if (same(table[slot], text, from, to)) {
        return true;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return false;
  }

  /** First, middle and last letter and the length are enough to tell a few hundred words apart. */
  private int slot(char[] text, int from, int to) {
    int hash = (to - from) * 31 + (text[from] & 31);
    hash = hash * 31 + (text[(from + to) >> 1] & 31);
    hash = hash * 31 + (text[to - 1] & 31);
    return (hash ^ hash >> 7) & (table.length - 1);
  }

  private static boolean same(char[] word, char[] text, int from, int to) {
    if (word.length != to - from) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      char c = text[from + i];
      if (word[i] != c && (c < 'A' || c > 'Z' || word[i] != c + 32)) {
        return false;
      }
    }
    return true;
  }
}
