package hybridlog.explore;

import java.util.OptionalDouble;

/**
 * What speaks for a rule and what against it.
 *
 * @param texts how many texts of its cluster it matches
 * @param ofTexts how many texts the cluster has
 * @param lines lines of the cluster's texts that it matches
 * @param elsewhere lines of other texts of the explored logs that it matches
 * @param contrary those of them whose nearest labelled texts propose another label
 * @param corpusHits lines of the labelled corpus that it matches
 * @param corpusRight those of them that have its label
 * @param corpusOfLabel lines of the labelled corpus that have its label
 */
public record Evidence(
    int texts,
    int ofTexts,
    long lines,
    long elsewhere,
    long contrary,
    int corpusHits,
    int corpusRight,
    int corpusOfLabel) {

  /** Share of its hits in the corpus that have its label; empty if it has no hits. */
  public OptionalDouble precision() {
    return corpusHits == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) corpusRight / corpusHits);
  }

  /** Share of the corpus lines with its label that it matches; 0 if there are none. */
  public double recall() {
    return corpusOfLabel == 0 ? 0 : (double) corpusRight / corpusOfLabel;
  }

  /** Lines of the explored logs that it matches. */
  public long hits() {
    return lines + elsewhere;
  }
}
