package hybridlog.classify;

import java.io.Serializable;

/**
 * How a text becomes n-grams.
 *
 * @param minTexts texts of the corpus that an n-gram must be in to get a column
 * @param maxColumns columns for n-grams at most; the most frequent get them
 * @param wordMax longest run of words that is one n-gram
 * @param charMin shortest character n-gram
 * @param charMax longest character n-gram
 * @param wordWeight length of the words' vector; the characters' vector has length 1
 * @param levelWeight value of the column of the event's level
 */
public record NgramSettings(
    int minTexts,
    int maxColumns,
    int wordMax,
    int charMin,
    int charMax,
    double wordWeight,
    double levelWeight)
    implements Serializable {

  public static final NgramSettings DEFAULT = new NgramSettings(3, 1 << 16, 2, 3, 5, 1.5, 1);

  public NgramSettings {
    if (minTexts < 1 || maxColumns < 1 || maxColumns > 1 << 20) {
      throw new IllegalArgumentException(
          "Cannot give n-grams fewer than 1 or more than 2^20 columns");
    }
    if (wordMax < 1 || wordMax > 4 || charMin < 1 || charMax < charMin || charMax > 8) {
      throw new IllegalArgumentException("Cannot take n-grams of these lengths");
    }
  }
}
