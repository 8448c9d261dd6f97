package hybridlog.report;

import hybridlog.Failure;

/**
 * How many lines may be rejected in a run that still counts as good: it does not only if both
 * limits are exceeded, so that neither ten bad lines in twenty nor a thousandth of a heap stop
 * anyone.
 *
 * @param lines a number of lines
 * @param ratio a share of all lines, from 0 to 1
 */
public record Tolerance(long lines, double ratio) {
  /**
   * Checks what a user gave.
   *
   * @throws Failure with exit code 2 if a limit makes no sense
   */
  public Tolerance {
    if (lines < 0) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot use --max-rejected " + lines + ": it is below 0");
    }
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot use --max-rejected-ratio " + ratio + ": it goes from 0 to 1");
    }
  }

  /** Whether so many of all lines are more than allowed. */
  public boolean exceeded(long rejected, long all) {
    return rejected > lines && rejected > ratio * all;
  }
}
