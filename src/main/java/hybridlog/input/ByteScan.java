package hybridlog.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time. Stateless. */
final class ByteScan {
  /** {@link #kinds}: there is a byte above 127. */
  static final int HIGH = 1;

  /** {@link #kinds}: there is a NUL. */
  static final int ZERO = 2;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LOWS = ~HIGHS;

  private ByteScan() {}

  /** Index of the first LF or CR, or {@code to} if there is none. */
  static int lineEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (i + 8 <= to) {
      long word = (long) LONGS.get(bytes, i);
      long feeds = word ^ (ONES * '\n');
      long returns = word ^ (ONES * '\r');
      // The lowest bit that is set is exact; a borrow can only spoil the ones above it.
      long hit = (((feeds - ONES) & ~feeds) | ((returns - ONES) & ~returns)) & HIGHS;
      if (hit != 0) {
        return i + Long.numberOfTrailingZeros(hit) / 8;
      }
      i += 8;
    }
    while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  /** Which of {@link #HIGH} and {@link #ZERO} bytes there are. */
  static int kinds(byte[] bytes, int from, int to) {
    long high = 0;
    long zero = 0;
    int i = from;
    while (i + 8 <= to) {
      long word = (long) LONGS.get(bytes, i);
      high |= word;
      zero |= (word - ONES) & ~word;
      i += 8;
    }
    while (i < to) {
      high |= bytes[i] & 0x80;
      zero |= bytes[i] == 0 ? HIGHS : 0;
      i++;
    }
    return ((high & HIGHS) != 0 ? HIGH : 0) | ((zero & HIGHS) != 0 ? ZERO : 0);
  }

  /** How many of the bytes are {@code sought}. */
  static int count(byte[] bytes, int from, int to, byte sought) {
    int count = 0;
    int i = from;
    long pattern = ONES * (sought & 0xff);
    while (i + 8 <= to) {
      long word = (long) LONGS.get(bytes, i) ^ pattern;
      count += Long.bitCount(~(((word & LOWS) + LOWS) | word | LOWS));
      i += 8;
    }
    while (i < to) {
      count += bytes[i++] == sought ? 1 : 0;
    }
    return count;
  }
}
