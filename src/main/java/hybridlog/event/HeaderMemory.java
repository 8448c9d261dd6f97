package hybridlog.event;

import hybridlog.scan.Digits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of lines that came twice of late which formats are to be tried on lines that differ
 * from them in digits only, as most lines of a log do from one before: the one that it had, and the
 * few before it that are not there but for a number; and where the parts of its header stand. Takes
 * up to a megabyte; not thread safe.
 */
final class HeaderMemory {
  /** Lines that are remembered; a power of two. */
  private static final int RECENT = 1 << 11;

  /** Longer lines seldom come twice. */
  private static final int LONGEST = 512;

  /** So many lines are passed before any is remembered: it does not pay for small files. */
  static final int PASSED = 256;

  /** The hash of the line that came last of those with the same slot. */
  private long[] hashes = {};

  private @Nullable Known[] lines = {};
  private int passed;

  // The line at hand, all its digits being zeros.
  private byte[] zeroed = {};
  private boolean timed;
  private int slot;
  private boolean again;

  /** What is known of lines that differ in digits only. */
  static final class Known {
    private final byte[] zeroed;
    private final boolean timed;
    private final int timeEnd;
    private final Format[] formats;
    private final boolean headed;
    private final @Nullable KnownHeader header;

    private Known(
        byte[] zeroed,
        boolean timed,
        int timeEnd,
        Format[] formats,
        boolean headed,
        @Nullable KnownHeader header) {
      this.zeroed = zeroed;
      this.timed = timed;
      this.timeEnd = timeEnd;
      this.formats = formats;
      this.headed = headed;
      this.header = header;
    }

    /** Where the time ends that the line begins with; -1 if it does not. */
    int timeEnd() {
      return timeEnd;
    }

    /** How many formats are to be tried, one after another. */
    int size() {
      return formats.length;
    }

    Format format(int number) {
      return formats[number];
    }

    /** Whether the last of them is there, as a rule; otherwise none but these can be. */
    boolean isHeaded() {
      return headed;
    }

    /** Where its parts are; null if the line is to be taken apart anew. */
    @Nullable KnownHeader header() {
      return header;
    }
  }

  /**
   * Goes to a line.
   *
   * @param mustBeTimed whether only a header with a time counts
   * @return what is known of it; null if nothing is
   */
  @Nullable Known find(String line, boolean mustBeTimed) {
    again = false;
    if (line.length() > LONGEST || isPassed()) {
      return null;
    }
    zeroed = line.getBytes(StandardCharsets.UTF_8);
    timed = mustBeTimed;
    long hash = Digits.zero(zeroed);
    slot = (int) hash & (RECENT - 1);
    Known known = lines[slot];
    if (known != null && known.timed == timed && Arrays.equals(known.zeroed, zeroed)) {
      return known;
    }
    again = hashes[slot] == hash;
    hashes[slot] = hash;
    return null;
  }

  private boolean isPassed() {
    if (passed == PASSED) {
      return false;
    }
    passed++;
    if (passed == PASSED) {
      hashes = new long[RECENT];
      lines = new Known[RECENT];
    }
    return true;
  }

  /** Whether the line at hand came before and is worth remembering. */
  boolean isAgain() {
    return again;
  }

  /**
   * Remembers what was found out of the line at hand.
   *
   * @param timeEnd where the time ends that it begins with; -1 if it does not
   * @param formats those that are to be tried, one after another
   * @param headed whether the last of them was there
   * @param header where its parts are; null if that is not known of such lines
   */
  void remember(int timeEnd, Format[] formats, boolean headed, @Nullable KnownHeader header) {
    if (!hasHexadecimal()) {
      lines[slot] = new Known(zeroed, timed, timeEnd, formats, headed, header);
    }
  }

  /** Whether a digit stands before an x: what 0x may mean, 1x does not. */
  private boolean hasHexadecimal() {
    for (int i = 1; i < zeroed.length; i++) {
      if (zeroed[i] == 'x' && zeroed[i - 1] == '0') {
        return true;
      }
    }
    return false;
  }
}
