package hybridlog.scan;

/**
 * A set of hashes of so many bits, one bit for each that there can be. Not thread safe to add to.
 */
final class HashBits {
  private final long[] words;

  HashBits(int bits) {
    this.words = new long[1 << (bits - 6)];
  }

  void add(int hash) {
    words[hash >> 6] |= 1L << hash;
  }

  boolean has(int hash) {
    return (words[hash >> 6] & 1L << hash) != 0;
  }
}
