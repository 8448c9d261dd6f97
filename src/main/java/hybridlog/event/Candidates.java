package hybridlog.event;

import java.util.List;

/**
 * Formats that a line can have, in the order in which they are to be tried, with the marks that
 * each cannot do without side by side: most are ruled out by a look at those. Immutable.
 */
final class Candidates {
  static final Candidates NONE = new Candidates(List.of());

  private final Format[] formats;
  private final long[] needs;

  Candidates(List<Format> formats) {
    this.formats = formats.toArray(Format[]::new);
    this.needs = formats.stream().mapToLong(format -> format.needed().marks()).toArray();
  }

  /**
   * Number of the first format from {@code from} on whose marks are all in a line; -1 if there is
   * none.
   */
  int next(int from, Characters ofLine) {
    long missing = ~ofLine.marks();
    for (int i = from; i < formats.length; i++) {
      if ((needs[i] & missing) == 0) {
        return i;
      }
    }
    return -1;
  }

  Format format(int number) {
    return formats[number];
  }
}
