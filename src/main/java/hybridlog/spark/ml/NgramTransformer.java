package hybridlog.spark.ml;

import hybridlog.classify.Ngrams;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The n-grams and the level of a masked text as a vector; see {@link Ngrams}. Reads a column of
 * text and a column of level names, adds a column of sparse vectors. The first stage of the
 * pipeline that {@link TwoStageModel#pipeline} hands to other Spark programs; this one makes the
 * same vectors without a table, in training and in classifying.
 */
public final class NgramTransformer extends Transformer {
  private static final long serialVersionUID = 1;

  private final String uid;
  private final Ngrams ngrams;
  private final Param<String> inputCol;
  private final Param<String> levelCol;
  private final Param<String> outputCol;

  public NgramTransformer(String uid, Ngrams ngrams) {
    this.uid = uid;
    this.ngrams = ngrams;
    this.inputCol = new Param<>(this, "inputCol", "column of masked texts");
    this.levelCol = new Param<>(this, "levelCol", "column of level names");
    this.outputCol = new Param<>(this, "outputCol", "column of vectors");
    setDefault(inputCol, "text");
    setDefault(levelCol, "level");
    setDefault(outputCol, "ngrams");
  }

  @Override
  public String uid() {
    return uid;
  }

  public Param<String> inputCol() {
    return inputCol;
  }

  public Param<String> levelCol() {
    return levelCol;
  }

  public Param<String> outputCol() {
    return outputCol;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    return dataset.withColumn(
        $(outputCol),
        functions
            .udf(new CountNgrams(ngrams), SQLDataTypes.VectorType())
            .apply(dataset.col($(levelCol)), dataset.col($(inputCol))));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return schema.add($(outputCol), SQLDataTypes.VectorType(), false);
  }

  @Override
  public Transformer copy(ParamMap extra) {
    return copyValues(new NgramTransformer(uid, ngrams), extra);
  }
}
