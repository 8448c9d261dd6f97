package hybridlog.spark;

import hybridlog.embed.EncoderSettings;
import hybridlog.spark.ml.EmbeddingTransformer;
import hybridlog.train.Corpus;
import hybridlog.train.Example;
import hybridlog.train.LabelledText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Embeds the texts of a corpus in the tasks of a Spark job. */
final class TrainingTexts {
  private static final StructType SCHEMA =
      new StructType()
          .add("index", DataTypes.IntegerType, false)
          .add("text", DataTypes.StringType, false);

  private TrainingTexts() {}

  /** An example for each text, in their order; some 5 ms of a core a text. */
  static List<Example> embedded(SparkSession session, Corpus corpus, EncoderSettings encoder) {
    List<Row> rows = new ArrayList<>();
    for (LabelledText text : corpus.texts()) {
      rows.add(RowFactory.create(rows.size(), text.template().text()));
    }
    int tasks = session.sparkContext().defaultParallelism() * 4;
    List<Row> embedded =
        new EmbeddingTransformer("embedding")
            .setEncoder(encoder)
            .transform(session.createDataFrame(rows, SCHEMA).repartition(tasks))
            .select("index", "embedding")
            .collectAsList();
    List<Example> examples = new ArrayList<>(Collections.nCopies(rows.size(), null));
    for (Row row : embedded) {
      LabelledText text = corpus.texts().get(row.getInt(0));
      int label = corpus.labels().indexOf(text.label());
      float[] meaning = floats(((Vector) row.get(1)).toArray());
      examples.set(row.getInt(0), new Example(text.template(), label, meaning, text.weight()));
    }
    return examples;
  }

  private static float[] floats(double[] vector) {
    float[] values = new float[vector.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) vector[i];
    }
    return values;
  }
}
