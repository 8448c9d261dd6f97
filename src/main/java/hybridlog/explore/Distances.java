package hybridlog.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cosine distances between all pairs of some vectors: 0 for the same direction, 1 for nothing in
 * common. Takes {@code 4 n²} bytes, 16 MB for 2,000 vectors. Immutable.
 */
final class Distances {
  private final float[][] rows;

  private Distances(float[][] rows) {
    this.rows = rows;
  }

  /**
   * Measures all pairs on all cores.
   *
   * @param vectors of length 1 and of one dimension
   */
  static Distances between(List<float[]> vectors) {
    int n = vectors.size();
    float[][] rows = new float[n][n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              for (int j = i + 1; j < n; j++) {
                rows[i][j] = Math.max(0, 1 - Vectors.cosine(vectors.get(i), vectors.get(j)));
              }
            });
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        rows[i][j] = rows[j][i];
      }
    }
    return new Distances(rows);
  }

  int size() {
    return rows.length;
  }

  float get(int i, int j) {
    return rows[i][j];
  }

  /**
   * The distance of each vector to its k-th nearest other one, ascending: where this curve bends
   * upward the dense regions end.
   *
   * @param k from 1; where there are fewer others, the farthest counts
   */
  double[] toNeighbour(int k) {
    double[] distances = new double[size()];
    for (int i = 0; i < size(); i++) {
      float[] sorted = rows[i].clone();
      // Its own distance, 0, would be the first of its neighbours.
      sorted[i] = -1;
      Arrays.sort(sorted);
      distances[i] = Math.max(0, sorted[Math.min(k, size() - 1)]);
    }
    Arrays.sort(distances);
    return distances;
  }
}
