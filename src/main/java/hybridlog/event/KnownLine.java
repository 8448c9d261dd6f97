package hybridlog.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of lines that differ in digits only: which formats are to be tried, which are the
 * one that the first of them had and the few before it that are not there but for a number; and
 * where the parts of its header stand.
 *
 * @param timeEnd where the time ends that they begin with; -1 if they do not. In a line where it is
 *     another place nothing of this holds
 * @param formats those that are to be tried, one after another
 * @param headed whether the last of them is there, as a rule; otherwise none but these can be
 * @param header where its parts are; null if the line is to be taken apart anew
 */
record KnownLine(int timeEnd, List<Format> formats, boolean headed, @Nullable KnownHeader header) {
  KnownLine {
    formats = List.copyOf(formats);
  }

  /** Whether no such line has a header. */
  boolean isNeverHeaded() {
    return formats.isEmpty() && timeEnd < 0;
  }

  /**
   * Whether a digit stands before an x in a line whose digits are all zeros: what 0x may mean, 1x
   * does not, so that such lines are not alike.
   */
  static boolean hasHexadecimal(byte[] zeroed) {
    for (int i = 1; i < zeroed.length; i++) {
      if (zeroed[i] == 'x' && zeroed[i - 1] == '0') {
        return true;
      }
    }
    return false;
  }
}
