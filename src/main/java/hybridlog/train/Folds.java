package hybridlog.train;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Which part of a corpus is held out when. Depends on the text alone, not on its place. */
public final class Folds {
  private Folds() {}

  /** The fold of a key, from 0 to {@code folds - 1}. */
  public static int of(String key, long seed, int folds) {
    CRC32 crc = new CRC32();
    crc.update((seed + "\n" + key).getBytes(StandardCharsets.UTF_8));
    long h = crc.getValue() * 0x9E3779B97F4A7C15L;
    return (int) Math.floorMod(h >>> 20, (long) folds);
  }
}
