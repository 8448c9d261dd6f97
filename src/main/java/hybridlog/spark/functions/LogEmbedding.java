package hybridlog.spark.functions;

import hybridlog.embed.Embedders;
import org.apache.spark.sql.api.java.UDF1;

/**
 * {@code log_embedding(text)}: MiniLM's vector of a masked text, of length 1. Costs some 5 ms: once
 * a kind, not a line.
 */
public final class LogEmbedding implements UDF1<String, float[]> {
  private static final long serialVersionUID = 1;

  @Override
  public float[] call(String text) {
    return Embedders.shared().embed(text);
  }
}
