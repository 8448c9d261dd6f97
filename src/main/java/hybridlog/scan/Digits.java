package hybridlog.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Makes texts the same that differ in their digits only. Stateless. */
public final class Digits {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LOWS = ~HIGHS;
  private static final long ZEROS = ONES * '0';

  /** Added to a byte, it sets the highest bit of all but 0 to 9. */
  private static final long ABOVE_NINE = ONES * (0x80 - 10);

  private Digits() {}

  /**
   * Puts a 0 in the place of each ASCII digit of a text in UTF-8, eight bytes at a time.
   *
   * @return a hash of what has become of it: multiplicative, good enough for a table
   */
  public static long zero(byte[] text) {
    long hash = text.length;
    int i = 0;
    for (; i + Long.BYTES <= text.length; i += Long.BYTES) {
      long word = zeroed((long) LONGS.get(text, i));
      LONGS.set(text, i, word);
      hash = mixed(hash, word);
    }
    for (; i < text.length; i++) {
      byte b = text[i];
      text[i] = b >= '0' && b <= '9' ? (byte) '0' : b;
      hash = mixed(hash, text[i]);
    }
    return hash;
  }

  private static long zeroed(long word) {
    long value = word ^ ZEROS;
    long others = (((value & LOWS) + ABOVE_NINE) | value) & HIGHS;
    long kept = (others >>> 7) * 0xff;
    return (word & kept) | (ZEROS & ~kept);
  }

  /** By the golden ratio; see Knuth, The Art of Computer Programming, 6.4. */
  private static long mixed(long hash, long word) {
    long product = (hash ^ word) * 0x9e3779b97f4a7c15L;
    return product ^ product >>> 32;
  }
}
