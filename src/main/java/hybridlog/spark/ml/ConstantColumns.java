package hybridlog.spark.ml;

import java.util.List;
import org.apache.spark.ml.linalg.SparseVector;

/**
 * Features that are the same in every text, such as the level where all lines have the same one.
 * MLlib divides each feature by its standard deviation, asked to or not; that of a constant one is
 * a rounding error, by which the optimiser breaks down and the model learns nothing. Such a feature
 * tells no label from another, so nothing is lost without it.
 */
final class ConstantColumns {
  /** Differences below this share of a value are rounding errors. */
  private static final double ROUNDING = 1e-9;

  private ConstantColumns() {}

  /** Sets the columns that are constant to zero, in place; one pass over the values. */
  static void empty(List<SparseVector> vectors) {
    if (vectors.isEmpty()) {
      return;
    }
    int size = vectors.get(0).size();
    int[] rows = new int[size];
    double[] least = new double[size];
    double[] most = new double[size];
    for (SparseVector vector : vectors) {
      int[] columns = vector.indices();
      double[] values = vector.values();
      for (int i = 0; i < columns.length; i++) {
        int column = columns[i];
        boolean first = rows[column]++ == 0;
        least[column] = first ? values[i] : Math.min(least[column], values[i]);
        most[column] = first ? values[i] : Math.max(most[column], values[i]);
      }
    }
    for (SparseVector vector : vectors) {
      int[] columns = vector.indices();
      double[] values = vector.values();
      for (int i = 0; i < columns.length; i++) {
        int column = columns[i];
        boolean everywhere = rows[column] == vectors.size();
        if (everywhere && most[column] - least[column] <= ROUNDING * Math.abs(most[column])) {
          values[i] = 0;
        }
      }
    }
  }
}
