package hybridlog.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out of texts that came twice of late, for all that differ from them in
 * digits only, as most lines of a log do from one before. Not thread safe.
 *
 * @param <V> what is found out of a text
 */
public final class RecentTexts<V> {
  /** Longer texts seldom come twice. */
  private static final int LONGEST = 512;

  private final int slots;
  private final int passes;

  /** The hash of the text that came last of those with the same slot. */
  private long[] hashes = {};

  /** A text that came twice: to keep those that never do costs more than to look at them anew. */
  private @Nullable Known<V>[] known = empty(0);

  private int passed;

  // The text at hand, all its digits being zeros.
  private byte[] zeroed = {};
  private Object kind = "";
  private long hash;
  private boolean again;

  private static final class Known<V> {
    private final byte[] zeroed;
    private final long hash;
    private final Object kind;
    private final V value;

    Known(byte[] zeroed, long hash, Object kind, V value) {
      this.zeroed = zeroed;
      this.hash = hash;
      this.kind = kind;
      this.value = value;
    }
  }

  /**
   * Remembers nothing yet.
   *
   * @param slots texts that are remembered at most; a power of two. Each takes its own bytes and
   *     some 60 more
   * @param passes texts that are passed before any is remembered: it does not pay for few
   */
  public RecentTexts(int slots, int passes) {
    this.slots = slots;
    this.passes = passes;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there is no other array of a generic type
  private static <V> @Nullable Known<V>[] empty(int slots) {
    return (Known<V>[]) new Known[slots];
  }

  /**
   * Goes to a text.
   *
   * @param itsKind texts of other kinds are other texts
   * @return what is known of it; null if nothing is
   */
  public @Nullable V find(String text, Object itsKind) {
    again = false;
    if (text.length() > LONGEST || isPassed()) {
      return null;
    }
    zeroed = text.getBytes(StandardCharsets.UTF_8);
    kind = itsKind;
    hash = Digits.zero(zeroed);
    int slot = (int) hash & (slots - 1);
    Known<V> there = known[slot];
    if (there != null
        && there.hash == hash
        && there.kind.equals(kind)
        && Arrays.equals(there.zeroed, zeroed)) {
      return there.value;
    }
    again = hashes[slot] == hash;
    hashes[slot] = hash;
    return null;
  }

  private boolean isPassed() {
    if (hashes.length > 0) {
      return false;
    }
    if (passed < passes) {
      passed++;
      return true;
    }
    hashes = new long[slots];
    known = empty(slots);
    return false;
  }

  /** Whether the text at hand came before and is worth remembering. */
  public boolean isAgain() {
    return again;
  }

  /** The text at hand, if it came before, in UTF-8 with all its digits zeros; not to be changed. */
  public byte[] zeroed() {
    return zeroed;
  }

  /** Remembers what was found out of the text at hand, which came before. */
  public void remember(V value) {
    known[(int) hash & (slots - 1)] = new Known<>(zeroed, hash, kind, value);
  }
}
