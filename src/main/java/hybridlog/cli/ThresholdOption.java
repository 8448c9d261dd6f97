package hybridlog.cli;

import hybridlog.Failure;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** From which confidence on answers are given; mixed into the commands that ask the model. */
final class ThresholdOption {
  @Option(
      names = "--threshold",
      paramLabel = "P",
      description =
          "Confidence below which the model's answer is not given; 0 gives every answer"
              + " (default: the model's own).")
  private Optional<Double> threshold = Optional.empty();

  /** What the user chose, checked; empty for the model's own. */
  OptionalDouble value() {
    if (threshold.isEmpty()) {
      return OptionalDouble.empty();
    }
    double value = threshold.get();
    if (!(value >= 0 && value <= 1)) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot use --threshold " + value + ": it goes from 0 to 1");
    }
    return OptionalDouble.of(value);
  }
}
