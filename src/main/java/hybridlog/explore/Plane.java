package hybridlog.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Points in the plane that keep as much of the vectors' spread as two dimensions can: their first
 * two principal components.
 *
 * @param points of each vector
 * @param kept share of the variance that the plane keeps, from 0 to 1
 */
record Plane(List<Point> points, double kept) {
  private static final int ROUNDS = 300;
  private static final double CONVERGED = 1e-10;

  /** First and second component of a vector. */
  record Point(double x, double y) {}

  /** Finds the plane by power iteration: {@code n × dimension} multiplications a round. */
  static Plane of(List<float[]> vectors) {
    int n = vectors.size();
    if (n == 0) {
      return new Plane(List.of(), 0);
    }
    double[][] centred = centre(vectors);
    double[] first = direction(centred, new double[centred[0].length]);
    double[] second = direction(centred, first);
    List<Point> points = new ArrayList<>();
    double all = 0;
    double seen = 0;
    for (int i = 0; i < n; i++) {
      Point point = new Point(dot(centred[i], first), dot(centred[i], second));
      points.add(point);
      all += dot(centred[i], centred[i]);
      seen += point.x() * point.x() + point.y() * point.y();
    }
    return new Plane(points, all > 0 ? Math.min(1, seen / all) : 0);
  }

  private static double[][] centre(List<float[]> vectors) {
    int dimension = vectors.get(0).length;
    double[] mean = new double[dimension];
    for (float[] vector : vectors) {
      for (int d = 0; d < dimension; d++) {
        mean[d] += vector[d] / vectors.size();
      }
    }
    double[][] centred = new double[vectors.size()][dimension];
    for (int i = 0; i < centred.length; i++) {
      for (int d = 0; d < dimension; d++) {
        centred[i][d] = vectors.get(i)[d] - mean[d];
      }
    }
    return centred;
  }

  /** The direction of most variance among those at right angles to {@code taken}. */
  private static double[] direction(double[][] centred, double[] taken) {
    int dimension = taken.length;
    double[] direction = new double[dimension];
    for (int d = 0; d < dimension; d++) {
      // Any start will do that is no eigenvector by design and is the same in every run.
      direction[d] = 1 + (d * 31 % 17) / 17.0;
    }
    straighten(direction, taken);
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[dimension];
      for (double[] row : centred) {
        double along = dot(row, direction);
        for (int d = 0; d < dimension; d++) {
          next[d] += along * row[d];
        }
      }
      double turned = straighten(next, taken) ? 1 - dot(next, direction) : 0;
      if (dot(next, next) == 0) {
        return next;
      }
      direction = next;
      if (turned < CONVERGED && round > 0) {
        break;
      }
    }
    return pointed(direction);
  }

  /** Takes out the part along {@code taken} and scales to length 1; false if nothing is left. */
  private static boolean straighten(double[] direction, double[] taken) {
    double along = dot(direction, taken);
    for (int d = 0; d < direction.length; d++) {
      direction[d] -= along * taken[d];
    }
    double length = Math.sqrt(dot(direction, direction));
    for (int d = 0; d < direction.length; d++) {
      direction[d] = length > 1e-12 ? direction[d] / length : 0;
    }
    return length > 1e-12;
  }

  /** A component and its mirror image are both right: the largest part is made positive. */
  private static double[] pointed(double[] direction) {
    int largest = 0;
    for (int d = 1; d < direction.length; d++) {
      if (Math.abs(direction[d]) > Math.abs(direction[largest])) {
        largest = d;
      }
    }
    if (direction[largest] < 0) {
      for (int d = 0; d < direction.length; d++) {
        direction[d] = -direction[d];
      }
    }
    return direction;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }
}
