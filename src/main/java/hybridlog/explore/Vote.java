package hybridlog.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the nearest labelled texts say of a text, or of several. Each text has one vote, which its
 * neighbours share by nearness.
 *
 * @param label the label with most votes; of equals the first by name
 * @param agreement share of the votes that it has, from 0 to 1
 * @param similarity mean similarity of the nearest neighbour of each text: how much the vote is
 *     worth
 * @param nearest the nearest labelled text with this label
 */
public record Vote(String label, double agreement, double similarity, Near nearest) {

  /** A neighbour that is 0.1 nearer than another has e times its weight. */
  private static final double SHARPNESS = 10;

  /**
   * Counts the votes.
   *
   * @param voters the labelled neighbours of each text, the nearest first; neither list is empty
   */
  public static Vote of(List<List<Near>> voters) {
    Map<String, Double> votes = new TreeMap<>();
    double similarity = 0;
    for (List<Near> neighbours : voters) {
      double nearest = neighbours.get(0).similarity();
      similarity += nearest / voters.size();
      double all = 0;
      for (Near near : neighbours) {
        all += weight(near, nearest);
      }
      for (Near near : neighbours) {
        votes.merge(near.text().label(), weight(near, nearest) / all, Double::sum);
      }
    }
    Map.Entry<String, Double> most =
        votes.entrySet().stream()
            .max(
                Map.Entry.<String, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .orElseThrow();
    Near nearest =
        voters.stream()
            .flatMap(List::stream)
            .filter(near -> near.text().label().equals(most.getKey()))
            .reduce((a, b) -> b.similarity() > a.similarity() ? b : a)
            .orElseThrow();
    return new Vote(most.getKey(), most.getValue() / voters.size(), similarity, nearest);
  }

  private static double weight(Near near, double nearest) {
    return Math.exp(SHARPNESS * (near.similarity() - nearest));
  }
}
