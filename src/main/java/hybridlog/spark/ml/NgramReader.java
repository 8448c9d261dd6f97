package hybridlog.spark.ml;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;

/** Reads what {@link NgramWriter} has written. */
final class NgramReader extends MLReader<NgramTransformer> {
  @Override
  public NgramTransformer load(String path) {
    DefaultParamsReader.Metadata metadata =
        DefaultParamsReader.loadMetadata(path, sparkSession(), NgramTransformer.class.getName());
    Path file = new Path(new Path(path, "data"), "rarity");
    try (InputStream in =
        file.getFileSystem(sparkSession().sparkContext().hadoopConfiguration()).open(file)) {
      NgramTransformer stage = new NgramTransformer(metadata.uid(), weights(in));
      metadata.getAndSetParams(stage, scala.Option.empty());
      return stage;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many floats as the number before them says. */
  static float[] weights(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    float[] weights = new float[data.readInt()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = data.readFloat();
    }
    return weights;
  }
}
