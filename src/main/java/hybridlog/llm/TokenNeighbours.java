package hybridlog.llm;

import hybridlog.classify.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the labelled texts that share most words with a template: cosine of the sets of words,
 * weighted by {@code ln(n / df)}. Words and not embeddings, because ten thousand labelled texts
 * would take half a minute to embed and an interview has few questions; an index of words is there
 * in well under a second. Immutable and thread safe.
 */
public final class TokenNeighbours implements Neighbours {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_]+");

  private final List<Labelled> texts;
  private final double[] norms;
  private final Map<String, List<Integer>> places = new HashMap<>();

  /**
   * Makes an index.
   *
   * @param labelled masked texts with their labels; of equal texts the first counts
   */
  public TokenNeighbours(List<Labelled> labelled) {
    Map<String, Labelled> distinct = new LinkedHashMap<>();
    labelled.forEach(near -> distinct.putIfAbsent(near.text(), near));
    this.texts = List.copyOf(distinct.values());
    for (int i = 0; i < texts.size(); i++) {
      for (String word : words(texts.get(i).text())) {
        places.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
      }
    }
    this.norms = new double[texts.size()];
    places.forEach((word, at) -> at.forEach(i -> norms[i] += weight(at) * weight(at)));
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).toList()) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private double weight(List<Integer> at) {
    return Math.log((1.0 + texts.size()) / at.size());
  }

  @Override
  public List<Labelled> nearest(Template template, int count) {
    Map<Integer, Double> products = new HashMap<>();
    for (String word : words(template.text())) {
      List<Integer> at = places.getOrDefault(word, List.of());
      for (int i : at) {
        products.merge(i, weight(at) * weight(at), Double::sum);
      }
    }
    Comparator<Map.Entry<Integer, Double>> nearness =
        Comparator.comparingDouble(entry -> -entry.getValue() / Math.sqrt(norms[entry.getKey()]));
    return products.entrySet().stream()
        .sorted(nearness.thenComparing(Map.Entry.comparingByKey()))
        .limit(count)
        .map(entry -> texts.get(entry.getKey()))
        .toList();
  }
}
