package hybridlog.spark;

import hybridlog.classify.Template;
import hybridlog.embed.EncoderSettings;
import hybridlog.spark.ml.EmbeddingTransformer;
import hybridlog.train.Corpus;
import hybridlog.train.Example;
import hybridlog.train.LabelledText;
import hybridlog.train.WordDropout;
import java.util.ArrayList;
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

  /** An example for each text, in their order, with its copy; some 10 ms of a core a text. */
  static List<Example> embedded(SparkSession session, Corpus corpus, EncoderSettings encoder) {
    List<LabelledText> texts = corpus.texts();
    List<Template> copies = texts.stream().map(text -> WordDropout.copy(text.template())).toList();
    List<Row> rows = new ArrayList<>();
    texts.forEach(text -> rows.add(RowFactory.create(rows.size(), text.template().text())));
    copies.forEach(copy -> rows.add(RowFactory.create(rows.size(), copy.text())));
    int tasks = session.sparkContext().defaultParallelism() * 4;
    List<Row> embedded =
        new EmbeddingTransformer("embedding")
            .setEncoder(encoder)
            .transform(session.createDataFrame(rows, SCHEMA).repartition(tasks))
            .select("index", "embedding")
            .collectAsList();
    float[][] meanings = new float[rows.size()][];
    embedded.forEach(row -> meanings[row.getInt(0)] = floats(((Vector) row.get(1)).toArray()));
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      LabelledText text = texts.get(i);
      int label = corpus.labels().indexOf(text.label());
      double weight = text.weight() * WordDropout.WEIGHT;
      Example copy = new Example(copies.get(i), label, meanings[texts.size() + i], weight);
      examples.add(new Example(text.template(), label, meanings[i], text.weight(), List.of(copy)));
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
