package hybridlog.spark.ml;

import hybridlog.embed.Embedders;
import hybridlog.embed.EncoderSettings;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.api.java.UDF1;

/** Text to the vector of its meaning, by the JVM's encoder. */
final class EmbedText implements UDF1<String, Vector> {
  private static final long serialVersionUID = 1;

  private final EncoderSettings encoder;
  private final double weight;

  EmbedText(EncoderSettings encoder, double weight) {
    this.encoder = encoder;
    this.weight = weight;
  }

  @Override
  public Vector call(String text) {
    float[] meaning = Embedders.shared(encoder).embed(text);
    double[] values = new double[meaning.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = meaning[i] * weight;
    }
    return Vectors.dense(values);
  }
}
