package hybridlog.classify;

import java.io.Serializable;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The n-grams that a model knows, each with its column and its weight. An n-gram is known by a hash
 * of 32 bits: of a vocabulary of 50,000, one unknown n-gram in 80,000 is taken for a known one.
 *
 * <p>Immutable, thread safe, serializable. A look-up takes some 10 ns.
 */
public final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1;

  private final int[] hashes;
  private final float[] rarity;

  /** Open addressing: column + 1 of the hash that was put there, 0 where none was. */
  private final int[] table;

  /**
   * @param hashes of the n-grams by column, ascending, each once
   * @param rarity weight of each
   */
  private Vocabulary(int[] hashes, float[] rarity) {
    this.hashes = hashes;
    this.rarity = rarity;
    this.table = new int[Integer.highestOneBit(Math.max(8, hashes.length)) * 4];
    for (int column = 0; column < hashes.length; column++) {
      int slot = hashes[column] & (table.length - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = column + 1;
    }
  }

  /**
   * The n-grams of at least {@link NgramSettings#minTexts} texts, of still more texts where that
   * would be more than {@link NgramSettings#maxColumns}. Weighted by inverse document frequency:
   * {@code ln((1 + texts) / (1 + texts with it)) + 1}.
   */
  public static Vocabulary fit(NgramSettings settings, List<Template> corpus) {
    int[] all = new int[1 << 16];
    int count = 0;
    for (Template template : corpus) {
      String text = template.text().toLowerCase(Locale.ROOT);
      for (int[] grams : List.of(Grams.words(settings, text), Grams.characters(settings, text))) {
        Arrays.sort(grams);
        for (int i = 0; i < grams.length; i++) {
          if (i == 0 || grams[i] != grams[i - 1]) {
            all = count == all.length ? Arrays.copyOf(all, count * 2) : all;
            all[count++] = grams[i];
          }
        }
      }
    }
    Arrays.sort(all, 0, count);
    return of(all, count, fewest(settings, all, count, corpus.size()), corpus.size());
  }

  /** Texts that an n-gram must be in for the vocabulary to keep within its bounds. */
  private static int fewest(NgramSettings settings, int[] sorted, int count, int texts) {
    int[] ofTexts = new int[texts + 2];
    for (int i = 0; i < count; ) {
      int end = endOfRun(sorted, i, count);
      ofTexts[end - i]++;
      i = end;
    }
    int fewest = texts + 1;
    int columns = 0;
    while (fewest > settings.minTexts() && columns + ofTexts[fewest - 1] <= settings.maxColumns()) {
      columns += ofTexts[--fewest];
    }
    return fewest;
  }

  private static Vocabulary of(int[] sorted, int count, int fewest, int texts) {
    int[] hashes = new int[count];
    float[] rarity = new float[count];
    int columns = 0;
    for (int i = 0; i < count; ) {
      int end = endOfRun(sorted, i, count);
      if (end - i >= fewest) {
        hashes[columns] = sorted[i];
        rarity[columns++] = (float) (StrictMath.log((1.0 + texts) / (1.0 + (end - i))) + 1);
      }
      i = end;
    }
    return new Vocabulary(Arrays.copyOf(hashes, columns), Arrays.copyOf(rarity, columns));
  }

  private static int endOfRun(int[] sorted, int start, int count) {
    int end = start + 1;
    while (end < count && sorted[end] == sorted[start]) {
      end++;
    }
    return end;
  }

  /** How many n-grams there are. */
  public int size() {
    return hashes.length;
  }

  /** The column of an n-gram; -1 if it is unknown. */
  int column(int hash) {
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      if (hashes[table[slot] - 1] == hash) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return -1;
  }

  float rarity(int column) {
    return rarity[column];
  }

  /** As bytes: the count, the hashes in ascending order, the weights; all big-endian. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + size() * (Integer.BYTES + Float.BYTES));
    out.putInt(size());
    for (int hash : hashes) {
      out.putInt(hash);
    }
    for (float weight : rarity) {
      out.putFloat(weight);
    }
    return out.array();
  }

  /**
   * Reads what {@link #toBytes} has written.
   *
   * @throws IllegalArgumentException if the bytes are something else
   */
  public static Vocabulary of(byte[] bytes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      int size = in.getInt();
      if (size < 0 || in.remaining() != (long) size * (Integer.BYTES + Float.BYTES)) {
        throw new IllegalArgumentException("it does not have the n-grams that it announces");
      }
      int[] hashes = new int[size];
      in.asIntBuffer().get(hashes);
      in.position(Integer.BYTES * (1 + size));
      float[] rarity = new float[size];
      in.asFloatBuffer().get(rarity);
      for (int i = 1; i < size; i++) {
        if (hashes[i] <= hashes[i - 1]) {
          throw new IllegalArgumentException("its n-grams are not in order");
        }
      }
      return new Vocabulary(hashes, rarity);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("it is cut off", e);
    }
  }
}
