package hybridlog.train;

import java.util.Locale;

/** What a user of a model should know of it, as Markdown. */
public final class ModelCard {
  private ModelCard() {}

  /**
   * Writes the card.
   *
   * @param lines labelled lines of the corpus
   * @param texts different masked texts among them
   * @param sources different sources
   * @param scores by cross-validation over sources, or texts where there are few sources
   * @param calibrationError expected calibration error on the same held-out texts
   * @param threshold confidence from which the model answers
   * @param maxError share of wrong answers that the threshold was chosen for
   */
  public static String write(
      int lines,
      int texts,
      int sources,
      Scores scores,
      double calibrationError,
      double threshold,
      double maxError) {
    return String.format(
            Locale.ROOT,
            """
            # Model card

            Labels log events from their masked text and level: n-grams alone where they are sure, else n-grams and the
            embedding of all-MiniLM-L6-v2 (int8), in logistic regressions of Spark MLlib. How other encoders
            compare is in dataset/README.md.

            Trained on %,d labelled lines of %,d sources, %,d different masked texts.

            ## How good it is

            By cross-validation over sources (over masked texts if the corpus has few sources), every text answered: accuracy %.3f,
            macro-F1 %.3f; always answering the most frequent label would get %.3f right. Expected calibration error %.3f. The model
            answers from a confidence of %.3f on, chosen so that of its answers to unseen sources at most %.1f%% are wrong, with 95%%
            certainty for sources like the held-out ones.

            """,
            lines,
            sources,
            texts,
            scores.accuracy(),
            scores.macroF1(),
            scores.majority(),
            calibrationError,
            threshold,
            100 * maxError)
        + scores.table();
  }
}
