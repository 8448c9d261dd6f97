package hybridlog.classify;

import java.io.Serializable;

/**
 * How a text becomes n-grams.
 *
 * @param wordBits words and pairs of words are hashed into 2 to this power columns
 * @param charBits character n-grams are hashed into 2 to this power columns
 * @param wordMax longest run of words that is one n-gram
 * @param charMin shortest character n-gram
 * @param charMax longest character n-gram
 * @param levelWeight value of the column of the event's level; word and character n-grams have
 *     vectors of length 1 each
 */
public record NgramSettings(
    int wordBits, int charBits, int wordMax, int charMin, int charMax, double levelWeight)
    implements Serializable {

  public static final NgramSettings DEFAULT = new NgramSettings(14, 15, 2, 2, 5, 0.5);

  public NgramSettings {
    if (wordBits < 4 || wordBits > 20 || charBits < 4 || charBits > 20) {
      throw new IllegalArgumentException(
          "Cannot hash into fewer than 2^4 or more than 2^20 columns");
    }
    if (wordMax < 1 || charMin < 1 || charMax < charMin || charMax > 8) {
      throw new IllegalArgumentException("Cannot take n-grams of these lengths");
    }
  }

  /** Columns of words, then columns of characters. */
  public int columns() {
    return (1 << wordBits) + (1 << charBits);
  }
}
