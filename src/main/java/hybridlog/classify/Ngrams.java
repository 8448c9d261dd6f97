package hybridlog.classify;

import hybridlog.event.Level;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The n-grams of a template as numbers: hashed words, pairs of words and runs of characters, each
 * weighted by how rare it is in the corpus, and the level.
 *
 * <p>Immutable, thread safe, serializable. A text of 100 characters costs some 20 µs.
 */
public final class Ngrams implements Serializable {
  private static final long serialVersionUID = 1;

  /** The order of the levels' columns, which trained models rely on. */
  private static final List<Level> LEVELS =
      List.of(
          Level.TRACE, Level.DEBUG, Level.INFO, Level.NOTICE, Level.WARN, Level.ERROR, Level.FATAL);

  private final NgramSettings settings;
  private final float[] rarity;

  /**
   * @param rarity weight of each column, {@link NgramSettings#columns()} of them
   */
  public Ngrams(NgramSettings settings, float[] rarity) {
    if (rarity.length != settings.columns()) {
      throw new IllegalArgumentException(
          "Cannot weight " + settings.columns() + " columns by " + rarity.length + " weights");
    }
    this.settings = settings;
    this.rarity = rarity.clone();
  }

  /** Weights by inverse document frequency: {@code ln((1 + texts) / (1 + texts with it)) + 1}. */
  public static Ngrams fit(NgramSettings settings, List<Template> corpus) {
    int[] texts = new int[settings.columns()];
    for (Template template : corpus) {
      int previous = -1;
      for (int column : columns(settings, template.text())) {
        if (column != previous) {
          texts[column]++;
          previous = column;
        }
      }
    }
    float[] rarity = new float[texts.length];
    for (int i = 0; i < texts.length; i++) {
      rarity[i] = (float) (StrictMath.log((1.0 + corpus.size()) / (1.0 + texts[i])) + 1);
    }
    return new Ngrams(settings, rarity);
  }

  public NgramSettings settings() {
    return settings;
  }

  /** The weight of each column. */
  public float[] rarity() {
    return rarity.clone();
  }

  /** Length of the vectors: the n-grams' columns and one for each level. */
  public int size() {
    return settings.columns() + LEVELS.size();
  }

  /** The vector of a template: n-grams, then the level. */
  public SparseFeatures features(Template template) {
    int[] columns = columns(settings, template.text());
    int[] indices = new int[columns.length + 1];
    double[] values = new double[columns.length + 1];
    int n = 0;
    for (int i = 0; i < columns.length; ) {
      int end = i + 1;
      while (end < columns.length && columns[end] == columns[i]) {
        end++;
      }
      indices[n] = columns[i];
      values[n++] = (1 + StrictMath.log(end - i)) * rarity[columns[i]];
      i = end;
    }
    int words = Arrays.binarySearch(indices, 0, n, 1 << settings.wordBits());
    int border = words < 0 ? -words - 1 : words;
    scaleToLengthOne(values, 0, border);
    scaleToLengthOne(values, border, n);
    int level = LEVELS.indexOf(template.level());
    if (level >= 0) {
      indices[n] = settings.columns() + level;
      values[n++] = settings.levelWeight();
    }
    return new SparseFeatures(size(), Arrays.copyOf(indices, n), Arrays.copyOf(values, n));
  }

  private static void scaleToLengthOne(double[] values, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += values[i] * values[i];
    }
    double norm = Math.sqrt(squares);
    for (int i = from; i < to; i++) {
      values[i] /= norm;
    }
  }

  /** The column of each n-gram of a text, ascending, as often as it occurs. */
  private static int[] columns(NgramSettings settings, String text) {
    Columns columns = new Columns();
    String lower = text.toLowerCase(Locale.ROOT);
    hashWords(settings, lower, columns);
    hashCharacters(settings, lower, columns);
    return columns.sorted();
  }

  private static void hashWords(NgramSettings settings, String text, Columns columns) {
    int mask = (1 << settings.wordBits()) - 1;
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
        // Runs that end in this word: the run one shorter that ended in the word before, and it.
        int before = n == 0 ? 1 : open[n - 1];
        if (before != 0) {
          open[n] = hash(before * 31, text, start, end);
          columns.add(mix(open[n]) & mask);
        }
      }
      start = end;
    }
  }

  private static void hashCharacters(NgramSettings settings, String text, Columns columns) {
    int offset = 1 << settings.wordBits();
    int mask = (1 << settings.charBits()) - 1;
    String padded = " " + String.join(" ", text.trim().split("\\s+", -1)) + " ";
    for (int start = 0; start < padded.length(); start++) {
      int hash = 7;
      int longest = Math.min(settings.charMax(), padded.length() - start);
      for (int length = 1; length <= longest; length++) {
        char c = padded.charAt(start + length - 1);
        hash = (hash ^ c) * 0x01000193;
        if (length >= settings.charMin()) {
          columns.add(offset + (mix(hash) & mask));
        }
        if (c == ' ' && length > 1) {
          break;
        }
      }
    }
  }

  private static int hash(int seed, String text, int from, int to) {
    int hash = seed;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash == 0 ? 1 : hash;
  }

  /** Spreads a hash over all its bits. */
  private static int mix(int hash) {
    int h = hash;
    h = (h ^ (h >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** A growing list of columns. */
  private static final class Columns {
    private int[] values = new int[512];
    private int count;

    void add(int column) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = column;
    }

    int[] sorted() {
      int[] sorted = Arrays.copyOf(values, count);
      Arrays.sort(sorted);
      return sorted;
    }
  }
}
