package hybridlog.classify;

/** A vector with few values that are not zero. Its arrays are its own: read, never written. */
public final class SparseFeatures {
  private final int size;
  private final int[] indices;
  private final double[] values;

  /**
   * @param size length of the vector
   * @param indices where the values stand, ascending
   * @param values as many as indices
   */
  SparseFeatures(int size, int[] indices, double[] values) {
    this.size = size;
    this.indices = indices;
    this.values = values;
  }

  public int size() {
    return size;
  }

  public int[] indices() {
    return indices;
  }

  public double[] values() {
    return values;
  }
}
