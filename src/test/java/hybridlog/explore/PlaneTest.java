package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaneTest {
  @Test
  void theDirectionsOfMostSpreadAreKept() {
    Random random = new Random(1);
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      float[] vector = new float[20];
      for (int d = 0; d < vector.length; d++) {
        vector[d] = (float) (0.01 * random.nextGaussian());
      }
      vector[7] += (float) (3 * random.nextGaussian());
      vector[12] += (float) random.nextGaussian();
      vectors.add(vector);
    }

    Plane plane = Plane.of(vectors);

    assertThat(plane.kept()).isGreaterThan(0.99);
    double mean7 = vectors.stream().mapToDouble(v -> v[7]).average().orElseThrow();
    double mean12 = vectors.stream().mapToDouble(v -> v[12]).average().orElseThrow();
    for (int i = 0; i < vectors.size(); i++) {
      assertThat(plane.points().get(i).x()).isCloseTo(vectors.get(i)[7] - mean7, within(0.2));
      assertThat(plane.points().get(i).y()).isCloseTo(vectors.get(i)[12] - mean12, within(0.2));
    }
  }

  @Test
  void textsThatAreAllTheSameLieOnOnePoint() {
    Plane plane = Plane.of(List.of(new float[] {1, 0}, new float[] {1, 0}));

    assertThat(plane.kept()).isZero();
    assertThat(plane.points()).containsOnly(new Plane.Point(0, 0));
  }

  @Test
  void noTextsHaveNoPlane() {
    assertThat(Plane.of(List.of()).points()).isEmpty();
  }
}
