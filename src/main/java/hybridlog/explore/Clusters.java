package hybridlog.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Groups of texts that mean nearly the same: DBSCAN with cosine distance. A text is dense if enough
 * texts, or texts of enough lines, lie within {@code eps} of it; dense texts within {@code eps} of
 * each other are one group, other texts within {@code eps} of a dense one join the nearest, the
 * rest is noise.
 *
 * <p>The result does not depend on the order of the texts, but for the numbers of groups that have
 * equally many lines. Spark brings a DBSCAN with commons-math3; it takes no weights, gives a text
 * between two groups to whichever it meets first, and measures every distance twice in {@code
 * double}, which for 2,000 texts takes ten times as long.
 */
final class Clusters {
  /** The group of a text that belongs to none. */
  static final int NOISE = -1;

  /**
   * What counts as dense.
   *
   * @param eps cosine distance up to which texts are neighbours, between 0 and 1
   * @param texts how many texts in the neighbourhood make a text dense, itself included
   * @param lines how many lines of those texts do, however few the texts are
   */
  record Density(double eps, int texts, long lines) {}

  private Clusters() {}

  /**
   * Finds the groups. Some 20 ms for 2,000 texts whose distances are known.
   *
   * @param lines of each text
   * @return the texts of each group, those of the group with most lines first, each in ascending
   *     order; texts that are in none are noise
   */
  static List<List<Integer>> find(Distances distances, long[] lines, Density density) {
    int n = distances.size();
    boolean[] dense = new boolean[n];
    for (int i = 0; i < n; i++) {
      dense[i] = isDense(distances, lines, density, i);
    }
    int[] group = new int[n];
    Arrays.fill(group, NOISE);
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (dense[i] && group[i] == NOISE) {
        groups.add(new ArrayList<>());
        spread(distances, dense, density.eps(), i, groups.size() - 1, group);
      }
    }
    for (int i = 0; i < n; i++) {
      int joined = dense[i] ? group[i] : nearest(distances, dense, density.eps(), i, group);
      if (joined != NOISE) {
        groups.get(joined).add(i);
      }
    }
    groups.sort(
        Comparator.comparingLong((List<Integer> members) -> -total(members, lines))
            .thenComparing(members -> members.get(0)));
    return groups;
  }

  private static boolean isDense(Distances distances, long[] lines, Density density, int text) {
    int texts = 0;
    long sum = 0;
    for (int j = 0; j < distances.size(); j++) {
      if (distances.get(text, j) <= density.eps()) {
        texts++;
        sum += lines[j];
      }
    }
    return texts >= density.texts() || sum >= density.lines();
  }

  private static void spread(
      Distances distances, boolean[] dense, double eps, int start, int number, int[] group) {
    List<Integer> waiting = new ArrayList<>(List.of(start));
    group[start] = number;
    while (!waiting.isEmpty()) {
      int text = waiting.remove(waiting.size() - 1);
      for (int j = 0; j < distances.size(); j++) {
        if (dense[j] && group[j] == NOISE && distances.get(text, j) <= eps) {
          group[j] = number;
          waiting.add(j);
        }
      }
    }
  }

  /** The group of the nearest dense text, the first of equals. */
  private static int nearest(
      Distances distances, boolean[] dense, double eps, int text, int[] group) {
    int joined = NOISE;
    double closest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < distances.size(); j++) {
      double distance = distances.get(text, j);
      if (dense[j] && distance <= eps && distance < closest) {
        closest = distance;
        joined = group[j];
      }
    }
    return joined;
  }

  private static long total(List<Integer> members, long[] lines) {
    return members.stream().mapToLong(i -> lines[i]).sum();
  }
}
