package hybridlog.train;

import java.util.HashMap;
import java.util.Map;

/** The share of wrong answers so far, by weight, and how sure it is. Not thread safe. */
final class WrongShare {
  /** Standard errors below which a normal distribution has 95% of its values. */
  private static final double CERTAIN = 1.6449;

  private final Map<String, Sums> bySource = new HashMap<>();
  private double all;
  private double wrong;
  private double squaresOfAll;
  private double squaresOfWrong;
  private double products;

  /** What the answers to one source's texts weigh. */
  private static final class Sums {
    private double all;
    private double wrong;
  }

  void add(String source, Calibration.Answer answer) {
    Sums sums = bySource.computeIfAbsent(source, key -> new Sums());
    count(sums, -1);
    sums.all += answer.weight();
    sums.wrong += answer.right() ? 0 : answer.weight();
    count(sums, 1);
    all += answer.weight();
    wrong += answer.right() ? 0 : answer.weight();
  }

  private void count(Sums sums, int sign) {
    squaresOfAll += sign * sums.all * sums.all;
    squaresOfWrong += sign * sums.wrong * sums.wrong;
    products += sign * sums.all * sums.wrong;
  }

  /** What the share is not above, with 95% certainty; the share itself if all is of one source. */
  double bound() {
    double share = wrong / all;
    double residuals = squaresOfWrong - 2 * share * products + share * share * squaresOfAll;
    double sources = bySource.size();
    return sources < 2
        ? share
        : share + CERTAIN * Math.sqrt(Math.max(residuals, 0) * sources / (sources - 1)) / all;
  }
}
