package hybridlog.train;

import hybridlog.yaml.Yaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each label is expected among the kinds of events of real logs.
 *
 * @param shares of the labels; they need not add up to 1
 */
public record Prior(SortedMap<String, Double> shares) {
  public Prior {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
  }

  /** Expects what the corpus has. */
  public static Prior none() {
    return new Prior(new TreeMap<>());
  }

  /**
   * Reads a YAML mapping from label to share.
   *
   * @param name the file's name for messages
   * @throws hybridlog.Failure with exit code 2 that names the line, if it is something else
   */
  public static Prior parse(String name, String yaml) {
    Yaml root = Yaml.parse(name, yaml);
    SortedMap<String, Double> shares = new TreeMap<>();
    root.entries().forEach((label, share) -> shares.put(label, share(share)));
    if (shares.isEmpty()) {
      throw root.wrong("no label has a share");
    }
    return new Prior(shares);
  }

  private static double share(Yaml value) {
    double share = value.number();
    if (!(share > 0 && share <= 1)) {
      throw value.wrong("a share must be above 0 and not above 1, it is " + share);
    }
    return share;
  }

  /** Whether it says something of each of these labels. */
  public boolean covers(List<String> labels) {
    return shares.keySet().containsAll(labels);
  }

  /**
   * The weight of a text of each label: the fourth root of its expected by its found share, which
   * moves the corpus a quarter of the way to what is expected. Compared with 0 and 1/2 on sources
   * that were held out. The mean over the texts is 1.
   *
   * @param labels in their order
   * @param texts label of each text
   * @return one for each label; all 1 if a label is not covered
   */
  public List<Double> weights(List<String> labels, List<Integer> texts) {
    if (!covers(labels)) {
      return Collections.nCopies(labels.size(), 1.0);
    }
    int[] counts = new int[labels.size()];
    for (int label : texts) {
      counts[label]++;
    }
    List<Double> weights = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = shares.getOrDefault(labels.get(i), 0.0);
      double weight = Math.sqrt(Math.sqrt(expected / Math.max(1, counts[i])));
      weights.add(weight);
      sum += counts[i] * weight;
    }
    double mean = sum / texts.size();
    return weights.stream().map(weight -> weight / mean).toList();
  }
}
