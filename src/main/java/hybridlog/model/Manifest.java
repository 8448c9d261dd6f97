package hybridlog.model;

import hybridlog.classify.NgramSettings;
import hybridlog.embed.EncoderSettings;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;

/**
 * What a model directory holds and how it came about; {@code manifest.json}.
 *
 * @param format version of the directory's layout
 * @param labels in the order of the model's probabilities
 * @param files SHA-256 of each other file, by its path in the directory with {@code /}
 * @param encoder whose embeddings the model was trained on
 * @param maskVersion {@link hybridlog.mask.Masker#VERSION} that its texts were masked with
 * @param ngrams how texts become n-grams
 * @param stages when a stage's answer counts
 * @param corpus what it was trained on
 * @param parameters of the fit, by name
 * @param metrics figures of the evaluation, by name
 * @param versions of what it was made with, by name
 */
public record Manifest(
    int format,
    List<String> labels,
    SortedMap<String, String> files,
    Encoder encoder,
    int maskVersion,
    NgramSettings ngrams,
    Stages stages,
    CorpusFacts corpus,
    SortedMap<String, Double> parameters,
    SortedMap<String, Double> metrics,
    SortedMap<String, String> versions) {

  /** The layout that this program reads and writes. */
  public static final int FORMAT = 3;

  /**
   * An encoder.
   *
   * @param settings where it is and how it reads
   * @param sha256 of its files
   * @param dimension length of its vectors
   * @param weight length that the vectors are given among the features
   */
  public record Encoder(EncoderSettings settings, String sha256, int dimension, double weight)
      implements Serializable {}

  /**
   * Calibration of the two stages.
   *
   * @param firstTemperature divides the scores of the n-grams' head
   * @param fullTemperature divides the scores of the head with the embedding
   * @param firstThreshold confidence from which the n-grams answer alone
   * @param threshold confidence from which the model's answer is given
   * @param maxError wrong answers among the given that the threshold was chosen for
   */
  public record Stages(
      double firstTemperature,
      double fullTemperature,
      double firstThreshold,
      double threshold,
      double maxError)
      implements Serializable {}

  /**
   * A corpus.
   *
   * @param sha256 of its labelled texts
   * @param lines labelled lines
   * @param texts different masked texts
   * @param sources different sources
   * @param seed of its folds
   */
  public record CorpusFacts(String sha256, int lines, int texts, int sources, long seed) {}
}
