package hybridlog.embed;

/**
 * Turns a text into a vector whose direction is its meaning. Implementations are thread safe and
 * expensive: one a JVM.
 */
public interface Embedder extends AutoCloseable {

  /** Length of the vectors; 384 for MiniLM. */
  int dimension();

  /**
   * Embeds one text: some 5 ms on one core. The same text gives the same vector whatever was
   * embedded before it, since texts are never batched (an int8 model quantises a batch as a whole).
   *
   * @return a vector of {@link #dimension()} and of length 1
   */
  float[] embed(String text);

  @Override
  void close();
}
