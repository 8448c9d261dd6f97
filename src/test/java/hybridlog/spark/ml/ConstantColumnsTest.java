package hybridlog.spark.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.ml.linalg.SparseVector;
import org.junit.jupiter.api.Test;

class ConstantColumnsTest {
  private static SparseVector row(double... values) {
    return new SparseVector(3, new int[] {0, 1, 2}, values);
  }

  @Test
  void onlyWhatIsTheSameInEveryRowIsEmptied() {
    List<SparseVector> rows = List.of(row(0.5, 0.1, 7), row(0.5 + 1e-14, 0.2, 7), row(0.5, 0.1, 7));
    ConstantColumns.empty(rows);
    assertThat(rows).extracting(row -> row.apply(0)).containsOnly(0.0);
    assertThat(rows).extracting(row -> row.apply(1)).containsExactly(0.1, 0.2, 0.1);
    assertThat(rows).extracting(row -> row.apply(2)).containsOnly(0.0);
  }

  @Test
  void whatSomeRowsDoNotHaveStays() {
    SparseVector without = new SparseVector(3, new int[] {1}, new double[] {0.3});
    List<SparseVector> rows = List.of(row(0.5, 0.1, 7), without);
    ConstantColumns.empty(rows);
    assertThat(rows.get(0).toArray()).containsExactly(0.5, 0.1, 7);
    assertThat(without.toArray()).containsExactly(0, 0.3, 0);
  }

  @Test
  void nothingOfNothing() {
    List<SparseVector> none = List.of();
    ConstantColumns.empty(none);
    assertThat(none).isEmpty();
  }
}
