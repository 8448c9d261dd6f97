package hybridlog.spark.ml;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLWriter;

/** Writes the stage as MLlib does: {@code metadata}, and the weights in {@code data/rarity}. */
final class NgramWriter extends MLWriter {
  private final NgramTransformer stage;

  NgramWriter(NgramTransformer stage) {
    this.stage = stage;
  }

  @Override
  public void saveImpl(String path) {
    DefaultParamsWriter.saveMetadata(stage, path, sparkSession());
    Path file = new Path(new Path(path, "data"), "rarity");
    try (DataOutputStream out =
        file.getFileSystem(sparkSession().sparkContext().hadoopConfiguration()).create(file)) {
      out.writeInt(stage.rarity().length);
      for (float weight : stage.rarity()) {
        out.writeFloat(weight);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
