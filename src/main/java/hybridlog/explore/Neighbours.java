package hybridlog.explore;

import hybridlog.train.LabelledText;
import java.util.ArrayList;
import java.util.List;

/** Finds the labelled texts whose meaning is nearest. Immutable and thread safe. */
public final class Neighbours {
  private final List<LabelledText> corpus;
  private final float[][] vectors;

  /**
   * @param corpus labelled lines
   * @param embedded holds the vectors of their texts
   */
  public Neighbours(List<LabelledText> corpus, Vectors embedded) {
    this.corpus = List.copyOf(corpus);
    this.vectors =
        this.corpus.stream()
            .map(line -> embedded.of(line.template().text()))
            .toArray(float[][]::new);
  }

  /**
   * The nearest labelled texts, the nearest first; of equals the earlier in the corpus. Compares
   * with the whole corpus: some 1 ms for 6,000 texts.
   *
   * @param vector of length 1
   * @param k how many; fewer if the corpus has fewer
   */
  public List<Near> nearest(float[] vector, int k) {
    int size = Math.min(k, vectors.length);
    float[] best = new float[size];
    int[] index = new int[size];
    int found = 0;
    for (int i = 0; i < vectors.length && size > 0; i++) {
      float similarity = Vectors.cosine(vector, vectors[i]);
      if (found == size && similarity <= best[size - 1]) {
        continue;
      }
      int at = found < size ? found++ : size - 1;
      while (at > 0 && best[at - 1] < similarity) {
        best[at] = best[at - 1];
        index[at] = index[at - 1];
        at--;
      }
      best[at] = similarity;
      index[at] = i;
    }
    List<Near> nearest = new ArrayList<>();
    for (int i = 0; i < found; i++) {
      nearest.add(new Near(corpus.get(index[i]), best[i]));
    }
    return nearest;
  }
}
