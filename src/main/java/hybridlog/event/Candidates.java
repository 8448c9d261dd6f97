package hybridlog.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Formats that a line can have, in the order in which they are to be tried. Most are ruled out by a
 * look at the marks that each cannot do without, which lie side by side, others by the line's first
 * words or by what was seen of a format that begins alike. Immutable.
 */
final class Candidates {
  static final Candidates NONE = new Candidates(List.of());

  private static final long[] NOTHING = {};

  private final Format[] formats;
  private final long[] needs;
  private final @Nullable FirstWords[] firstWords;

  /**
   * For each pattern, by how many of its parts are in a line, the patterns that are not there
   * either, one bit each for the first 64.
   */
  private final long[][] alike;

  Candidates(List<Format> formats) {
    this.formats = formats.toArray(Format[]::new);
    this.needs = formats.stream().mapToLong(format -> format.needed().marks()).toArray();
    this.firstWords =
        formats.stream()
            .map(f -> f instanceof PatternFormat format ? format.pattern().firstWords() : null)
            .toArray(FirstWords[]::new);
    this.alike = formats.stream().map(this::alike).toArray(long[][]::new);
  }

  private long[] alike(Format format) {
    if (!(format instanceof PatternFormat tried)) {
      return NOTHING;
    }
    long[] alike = new long[tried.pattern().size()];
    for (int other = 0; other < Math.min(formats.length, Long.SIZE); other++) {
      int shared =
          formats[other] instanceof PatternFormat pattern
              ? tried.pattern().shared(pattern.pattern())
              : 0;
      for (int fitting = 0; fitting < shared; fitting++) {
        alike[fitting] |= 1L << other;
      }
    }
    return alike;
  }

  /**
   * Number of the first format from {@code from} on that a line can have; -1 if there is none.
   *
   * @param scan what was seen of the line at a glance
   * @param ruledOut what {@link #ruledOut} said of the formats that were tried, put together
   */
  int next(int from, Scan scan, long ruledOut) {
    long missing = ~scan.characters.marks();
    for (int i = from; i < formats.length; i++) {
      if ((needs[i] & missing) == 0
          && (i >= Long.SIZE || (ruledOut & 1L << i) == 0)
          && canFit(i, scan)) {
        return i;
      }
    }
    return -1;
  }

  private boolean canFit(int number, Scan scan) {
    FirstWords words = firstWords[number];
    return words == null || words.fit(scan);
  }

  /** How many formats there are. */
  int size() {
    return formats.length;
  }

  Format format(int number) {
    return formats[number];
  }

  /**
   * Whether a format that was tried last is not there in any line either that differs in digits
   * only, among which none stands before an x, and begins with a time that ends at the same place.
   */
  boolean isNeverThere(int number, Scan scan) {
    return !scan.byValue
        && (!(formats[number] instanceof PatternFormat tried)
            || scan.fitting < tried.pattern().sameForDigits());
  }

  /**
   * The formats that a line does not have since a format that was tried is not there.
   *
   * @param fitting how many parts of its pattern were there
   */
  long ruledOut(int number, int fitting) {
    return fitting < alike[number].length ? alike[number][fitting] : 0;
  }
}
