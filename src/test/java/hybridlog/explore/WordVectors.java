package hybridlog.explore;

import hybridlog.embed.Embedder;
import java.util.Locale;

/** An encoder for tests: texts with the same words point the same way. */
final class WordVectors implements Embedder {
  private static final int DIMENSION = 256;

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSION];
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      vector[Math.floorMod(word.hashCode() * 31, DIMENSION)] += 1;
    }
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return vector;
  }

  @Override
  public void close() {}
}
