package hybridlog.train;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How good answers are, by label. Precision is the share of right ones among the answers with a
 * label, recall the share of a label's texts that got it, F1 their harmonic mean; macro-F1 is the
 * plain mean over the labels.
 *
 * @param labels in their order
 * @param counts texts by true label, then by answered label
 */
public record Scores(List<String> labels, List<List<Integer>> counts) {

  /**
   * Counts answers.
   *
   * @param truth index of each text's label
   * @param answers index of the label that each text was given
   */
  public static Scores of(List<String> labels, List<Integer> truth, List<Integer> answers) {
    int[][] counts = new int[labels.size()][labels.size()];
    for (int i = 0; i < truth.size(); i++) {
      counts[truth.get(i)][answers.get(i)]++;
    }
    return new Scores(
        List.copyOf(labels),
        IntStream.range(0, labels.size())
            .mapToObj(row -> IntStream.of(counts[row]).boxed().toList())
            .toList());
  }

  /** The place of each text's highest score; of equals the first. */
  public static List<Integer> highest(List<double[]> scores) {
    return scores.stream().map(Scores::highest).toList();
  }

  /** The place of the highest score; of equals the first. */
  public static int highest(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return best;
  }

  public int texts() {
    return IntStream.range(0, labels.size()).map(this::support).sum();
  }

  /** Texts with this label. */
  public int support(int label) {
    return counts.get(label).stream().mapToInt(Integer::intValue).sum();
  }

  private int answered(int label) {
    return counts.stream().mapToInt(row -> row.get(label)).sum();
  }

  public double precision(int label) {
    return share(counts.get(label).get(label), answered(label));
  }

  public double recall(int label) {
    return share(counts.get(label).get(label), support(label));
  }

  public double f1(int label) {
    return share(2 * counts.get(label).get(label), answered(label) + support(label));
  }

  /** Mean F1 of the labels that any text has. */
  public double macroF1() {
    return IntStream.range(0, labels.size())
        .filter(label -> support(label) > 0)
        .mapToDouble(this::f1)
        .average()
        .orElse(0);
  }

  public double accuracy() {
    int right = IntStream.range(0, labels.size()).map(i -> counts.get(i).get(i)).sum();
    return share(right, texts());
  }

  /** What always answering the most frequent label would get right. */
  public double majority() {
    int most = IntStream.range(0, labels.size()).map(this::support).max().orElse(0);
    return share(most, texts());
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The figures by name, for the manifest. */
  public SortedMap<String, Double> metrics() {
    SortedMap<String, Double> metrics = new TreeMap<>();
    metrics.put("accuracy", accuracy());
    metrics.put("macroF1", macroF1());
    metrics.put("majority", majority());
    return metrics;
  }

  /** A Markdown table with a row for each label. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            "| label | texts | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (int i = 0; i < labels.size(); i++) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.3f | %.3f | %.3f |%n",
              labels.get(i).replace("|", "\\|"),
              support(i),
              precision(i),
              recall(i),
              f1(i)));
    }
    return table.toString();
  }
}
