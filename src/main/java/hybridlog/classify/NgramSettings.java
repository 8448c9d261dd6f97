package hybridlog.classify;

import java.io.Serializable;

/**
 * How a text becomes n-grams.
 *
 * @param wordBits words and runs of words are spread over 2 to this power columns
 * @param charBits character n-grams are spread over 2 to this power columns
 * @param wordMax longest run of words that is one n-gram
 * @param charMin shortest character n-gram
 * @param charMax longest character n-gram
 * @param wordWeight length of the words' vector; the characters' vector has length 1
 * @param levelWeight value of the column of the event's level
 */
public record NgramSettings(
    int wordBits,
    int charBits,
    int wordMax,
    int charMin,
    int charMax,
    double wordWeight,
    double levelWeight)
    implements Serializable {

  public static final NgramSettings DEFAULT = new NgramSettings(12, 13, 2, 2, 5, 1, 0.5);

  public NgramSettings {
    if (wordBits < 4 || wordBits > 16 || charBits < 4 || charBits > 16) {
      throw new IllegalArgumentException("Cannot use fewer than 2^4 or more than 2^16 columns");
    }
    if (wordMax < 1 || wordMax > 4 || charMin < 1 || charMax < charMin || charMax > 8) {
      throw new IllegalArgumentException("Cannot take n-grams of these lengths");
    }
  }

  /** Columns of words, then columns of characters. */
  public int columns() {
    return (1 << wordBits) + (1 << charBits);
  }
}
