package hybridlog.classify;

import hybridlog.event.Level;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The n-grams of a template as numbers: words, pairs of words and runs of characters, each weighted
 * by how rare it is in the corpus, and the level.
 *
 * <p>Every n-gram is added to one of few columns with a sign, both told by its hash. Such a random
 * projection keeps the angles between texts, and it leaves no column so rare that the regression,
 * which scales columns by their deviation, would not converge.
 *
 * <p>Immutable, thread safe, serializable. A text of 100 characters costs some 40 µs.
 */
public final class Ngrams implements Serializable {
  private static final long serialVersionUID = 1;

  /** Slots of the table of rarities. */
  static final int SLOTS = 1 << 16;

  /** The order of the levels' columns, which trained models rely on. */
  private static final List<Level> LEVELS =
      List.of(
          Level.TRACE, Level.DEBUG, Level.INFO, Level.NOTICE, Level.WARN, Level.ERROR, Level.FATAL);

  private final NgramSettings settings;
  private final float[] rarity;

  /**
   * @param rarity weight of the n-grams of each slot of a table of 2^16
   */
  public Ngrams(NgramSettings settings, float[] rarity) {
    if (rarity.length != SLOTS) {
      throw new IllegalArgumentException(
          "Cannot weight n-grams by " + rarity.length + " numbers instead of " + SLOTS);
    }
    this.settings = settings;
    this.rarity = rarity.clone();
  }

  /** Weights by inverse document frequency: {@code ln((1 + texts) / (1 + texts with it)) + 1}. */
  public static Ngrams fit(NgramSettings settings, List<Template> corpus) {
    int[] texts = new int[SLOTS];
    int[] last = new int[SLOTS];
    int number = 0;
    for (Template template : corpus) {
      number++;
      String text = template.text().toLowerCase(Locale.ROOT);
      for (int[] hashes : List.of(Grams.words(settings, text), Grams.characters(settings, text))) {
        for (int hash : hashes) {
          int slot = slot(hash);
          texts[slot] += last[slot] == number ? 0 : 1;
          last[slot] = number;
        }
      }
    }
    float[] rarity = new float[SLOTS];
    for (int i = 0; i < SLOTS; i++) {
      rarity[i] = (float) (StrictMath.log((1.0 + corpus.size()) / (1.0 + texts[i])) + 1);
    }
    return new Ngrams(settings, rarity);
  }

  public NgramSettings settings() {
    return settings;
  }

  /** The weight of each slot. */
  public float[] rarity() {
    return rarity.clone();
  }

  /** Length of the vectors: the n-grams' columns and one for each level. */
  public int size() {
    return settings.columns() + LEVELS.size();
  }

  /** The vector of a template: words, characters, level. Each of the first two has length 1. */
  public SparseFeatures features(Template template) {
    String text = template.text().toLowerCase(Locale.ROOT);
    Row row = new Row();
    int words = 1 << settings.wordBits();
    project(Grams.words(settings, text), 0, words - 1, settings.wordWeight(), row);
    project(Grams.characters(settings, text), words, (1 << settings.charBits()) - 1, 1, row);
    int level = LEVELS.indexOf(template.level());
    if (level >= 0) {
      row.add(settings.columns() + level, settings.levelWeight());
    }
    return row.features(size());
  }

  /** Adds the n-grams of a text to their columns, as a vector of the given length. */
  private void project(int[] hashes, int offset, int mask, double length, Row row) {
    Arrays.sort(hashes);
    double[] weights = new double[hashes.length];
    double squares = 0;
    for (int i = 0; i < hashes.length; ) {
      int end = i + 1;
      while (end < hashes.length && hashes[end] == hashes[i]) {
        end++;
      }
      weights[i] = (1 + StrictMath.log(end - i)) * rarity[slot(hashes[i])];
      squares += weights[i] * weights[i];
      i = end;
    }
    double scale = squares == 0 ? 0 : length / Math.sqrt(squares);
    for (int i = 0; i < hashes.length; i++) {
      if (weights[i] != 0) {
        int mixed = Grams.mix(hashes[i]);
        row.add(offset + (mixed & mask), mixed < 0 ? -weights[i] * scale : weights[i] * scale);
      }
    }
  }

  private static int slot(int hash) {
    return Grams.mix(hash ^ 0x2545f491) & (SLOTS - 1);
  }

  /** Columns and what is added to them. */
  private static final class Row {
    private long[] entries = new long[256];
    private double[] values = new double[256];
    private int count;

    void add(int column, double value) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, count * 2);
        values = Arrays.copyOf(values, count * 2);
      }
      entries[count] = ((long) column << 32) | count;
      values[count++] = value;
    }

    SparseFeatures features(int size) {
      Arrays.sort(entries, 0, count);
      int[] indices = new int[count];
      double[] sums = new double[count];
      int n = 0;
      for (int i = 0; i < count; i++) {
        int column = (int) (entries[i] >>> 32);
        if (n == 0 || indices[n - 1] != column) {
          indices[n++] = column;
        }
        sums[n - 1] += values[(int) entries[i]];
      }
      return new SparseFeatures(size, Arrays.copyOf(indices, n), Arrays.copyOf(sums, n));
    }
  }
}
