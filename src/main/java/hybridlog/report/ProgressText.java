package hybridlog.report;

import hybridlog.Counted;
import java.time.Duration;
import java.util.Locale;

/** How far a run is, in words for a line of a terminal. */
public final class ProgressText {
  /** Below this share of the input nothing is said of the time that is left. */
  private static final double EARLY = 0.02;

  private ProgressText() {}

  /**
   * As {@code 42% read, 1,234,567 lines, 310,000 lines/s, 12 s left}.
   *
   * @param bytes read so far, of {@code allBytes}
   * @param lines read so far
   * @param since time since the reading began
   */
  public static String of(long bytes, long allBytes, long lines, Duration since) {
    double seconds = Math.max(0.001, since.toMillis() / 1000.0);
    double share = allBytes == 0 ? 1 : Math.min(1, (double) bytes / allBytes);
    String text =
        String.format(
            Locale.ROOT,
            "%d%% read, %s, %,d lines/s",
            (int) (share * 100),
            Counted.of(lines, "line"),
            Math.round(lines / seconds));
    return share < EARLY || share == 1
        ? text
        : text + ", " + time(seconds * (1 - share) / share) + " left";
  }

  private static String time(double seconds) {
    long rounded = Math.max(1, Math.round(seconds));
    return rounded < 120
        ? rounded + " s"
        : rounded < 7200
            ? rounded / 60 + " min"
            : String.format(Locale.ROOT, "%,d h %d min", rounded / 3600, rounded / 60 % 60);
  }
}
