package hybridlog.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From scores to probabilities that keep their word, and from those to thresholds. Held-out texts
 * count by their weights.
 */
public final class Calibration {
  private Calibration() {}

  /**
   * The temperature under which the true labels of held-out texts are most likely.
   *
   * @param scores of each held-out text
   * @param labels true label of each
   * @param weights what a text of each label counts
   */
  public static double temperature(
      List<double[]> scores, List<Integer> labels, List<Double> weights) {
    double low = Math.log(0.05);
    double high = Math.log(20);
    double golden = (Math.sqrt(5) - 1) / 2;
    double left = high - golden * (high - low);
    double right = low + golden * (high - low);
    double leftLoss = loss(scores, labels, weights, Math.exp(left));
    double rightLoss = loss(scores, labels, weights, Math.exp(right));
    for (int i = 0; i < 40; i++) {
      if (leftLoss < rightLoss) {
        high = right;
        right = left;
        rightLoss = leftLoss;
        left = high - golden * (high - low);
        leftLoss = loss(scores, labels, weights, Math.exp(left));
      } else {
        low = left;
        left = right;
        leftLoss = rightLoss;
        right = low + golden * (high - low);
        rightLoss = loss(scores, labels, weights, Math.exp(right));
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double loss(
      List<double[]> scores, List<Integer> labels, List<Double> weights, double temperature) {
    double loss = 0;
    for (int i = 0; i < scores.size(); i++) {
      int label = labels.get(i);
      double likely = softmax(scores.get(i), temperature)[label] + 1e-12;
      loss -= weights.get(label) * StrictMath.log(likely);
    }
    return loss;
  }

  /** Probabilities of scores divided by a temperature. */
  public static double[] softmax(double[] scores, double temperature) {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = StrictMath.exp((scores[i] - max) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /**
   * The lowest confidence such that of the answers with at least that confidence no greater share
   * than {@code maxError} is wrong; 1 if there is none.
   */
  public static double threshold(List<Answer> answers, double maxError) {
    return threshold(answers, Collections.nCopies(answers.size(), ""), maxError);
  }

  /**
   * The lowest confidence such that of the answers with at least that confidence no greater share
   * than {@code maxError} is wrong, and that with 95% certainty for sources of which these are a
   * sample; 1 if there is none.
   *
   * <p>The share is a ratio of sums over whole sources, as in cluster sampling (Cochran, Sampling
   * Techniques, chapters 6 and 9A): what a source's answers have in common counts as one
   * observation. Of few answers, none of which is wrong, it is as sure as of many; and the 95% are
   * those of each confidence by itself, of which the lowest that passes is taken.
   *
   * @param sources what each answer is of, as texts that were held out together; if all are of one
   *     source, the share itself counts
   */
  public static double threshold(List<Answer> answers, List<String> sources, double maxError) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, answers.size()).boxed().toList());
    order.sort(Comparator.comparingDouble(i -> -answers.get(i).confidence()));
    WrongShare share = new WrongShare();
    double threshold = 1;
    for (int i = 0; i < order.size(); i++) {
      Answer answer = answers.get(order.get(i));
      share.add(sources.get(order.get(i)), answer);
      boolean last =
          i + 1 == order.size() || answers.get(order.get(i + 1)).confidence() < answer.confidence();
      if (last && share.bound() <= maxError) {
        threshold = answer.confidence();
      }
    }
    return threshold;
  }

  /**
   * Mean difference between what answers promise and what they keep, over ten ranges of confidence
   * weighted by their answers.
   */
  public static double expectedError(List<Answer> answers) {
    double[] promised = new double[10];
    double[] kept = new double[10];
    double all = 0;
    for (Answer answer : answers) {
      int bin = Math.min(9, (int) (answer.confidence() * 10));
      promised[bin] += answer.weight() * answer.confidence();
      kept[bin] += answer.right() ? answer.weight() : 0;
      all += answer.weight();
    }
    double error = 0;
    for (int i = 0; i < promised.length; i++) {
      error += Math.abs(promised[i] - kept[i]);
    }
    return all == 0 ? 0 : error / all;
  }

  /**
   * An answer to a held-out text.
   *
   * @param confidence of the answer, from 0 to 1
   * @param right whether it is the true label
   * @param weight what it counts, above 0
   */
  public record Answer(double confidence, boolean right, double weight) {
    /** An answer that counts once. */
    public Answer(double confidence, boolean right) {
      this(confidence, right, 1);
    }
  }
}
