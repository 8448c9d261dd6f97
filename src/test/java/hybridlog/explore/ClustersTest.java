package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {
  private static final long NEVER = Long.MAX_VALUE;

  /** A point on the unit circle. */
  private static float[] at(double degrees) {
    double radians = Math.toRadians(degrees);
    return new float[] {(float) Math.cos(radians), (float) Math.sin(radians)};
  }

  private static double distance(double degrees) {
    return 1 - Math.cos(Math.toRadians(degrees)) + 1e-6;
  }

  private static List<List<Integer>> find(List<float[]> points, Clusters.Density density) {
    long[] lines = new long[points.size()];
    Arrays.fill(lines, 1);
    return Clusters.find(Distances.between(points), lines, density);
  }

  @Test
  void denseTextsAreGroupedAndLonelyOnesAreNoise() {
    List<float[]> points = List.of(at(0), at(2), at(4), at(90), at(92), at(94), at(180));

    List<List<Integer>> groups = find(points, new Clusters.Density(distance(3), 2, NEVER));

    assertThat(groups).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5));
  }

  @Test
  void groupsWithMoreLinesComeFirst() {
    List<float[]> points = List.of(at(0), at(2), at(90), at(92));

    List<List<Integer>> groups =
        Clusters.find(
            Distances.between(points),
            new long[] {1, 1, 1, 5},
            new Clusters.Density(distance(3), 2, NEVER));

    assertThat(groups).containsExactly(List.of(2, 3), List.of(0, 1));
  }

  @Test
  void aTextOfManyLinesIsAGroupOfItsOwn() {
    List<float[]> points = List.of(at(0), at(90), at(180));

    List<List<Integer>> groups =
        Clusters.find(
            Distances.between(points),
            new long[] {9, 10, 1},
            new Clusters.Density(distance(3), 2, 10));

    assertThat(groups).containsExactly(List.of(1));
  }

  @Test
  void aTextBetweenTwoGroupsJoinsTheNearer() {
    // The text at 7.5 degrees is within 5 degrees of both groups, but has too few neighbours
    // itself.
    List<float[]> points =
        List.of(
            at(0), at(0.5), at(1), at(2), at(3), at(7.5), at(11), at(12.6), at(13), at(13.5),
            at(14));

    List<List<Integer>> groups = find(points, new Clusters.Density(distance(5), 5, NEVER));

    assertThat(groups).containsExactly(List.of(5, 6, 7, 8, 9, 10), List.of(0, 1, 2, 3, 4));
  }

  @Test
  void nothingIsGroupedAsNothing() {
    assertThat(find(List.of(), new Clusters.Density(0.2, 2, NEVER))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOrderOfTheTextsDoesNotMatter(long seed) {
    Random random = new Random(seed);
    List<float[]> points = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      points.add(at(random.nextInt(60) * 6 + random.nextDouble() * 3));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Clusters.Density density = new Clusters.Density(distance(1), 4, NEVER);

    Set<Set<Integer>> straight = new HashSet<>();
    find(points, density).forEach(group -> straight.add(new HashSet<>(group)));
    Set<Set<Integer>> shuffled = new HashSet<>();
    find(order.stream().map(points::get).toList(), density)
        .forEach(group -> shuffled.add(new HashSet<>(group.stream().map(order::get).toList())));

    assertThat(shuffled).isEqualTo(straight).hasSizeGreaterThan(3);
  }

  @Test
  void distancesToTheNeighbourAscend() {
    Distances distances = Distances.between(List.of(at(0), at(10), at(30)));

    assertThat(distances.toNeighbour(1))
        .containsExactly(
            new double[] {distance(10), distance(10), distance(20)},
            org.assertj.core.data.Offset.offset(1e-5));
    assertThat(distances.toNeighbour(9)[2])
        .isCloseTo(distance(30), org.assertj.core.data.Offset.offset(1e-5));
  }

  @Test
  void theKneeIsWhereTheCurveTurnsUp() {
    assertThat(Knee.of(new double[] {0.1, 0.1, 0.12, 0.12, 0.13, 0.5, 0.8})).isEqualTo(0.13);
    assertThat(Knee.of(new double[] {0.1, 0.2})).isZero();
  }
}
