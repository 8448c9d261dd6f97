package hybridlog.spark.ml;

import hybridlog.embed.EncoderSettings;
import java.util.UUID;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The BERT embedding of a text as a vector. One encoder a JVM, whatever the number of tasks and
 * stages; some 5 ms a text.
 */
public final class EmbeddingTransformer extends Transformer implements MLWritable {
  private static final long serialVersionUID = 1;

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> outputCol;
  private final Param<String> engine;
  private final Param<String> modelUrl;
  private final IntParam batchSize;
  private final IntParam maxTokens;
  private final DoubleParam weight;

  public EmbeddingTransformer() {
    this("embedding_" + UUID.randomUUID());
  }

  public EmbeddingTransformer(String uid) {
    this.uid = uid;
    this.inputCol = new Param<>(this, "inputCol", "column of texts");
    this.outputCol = new Param<>(this, "outputCol", "column of vectors");
    this.engine = new Param<>(this, "engine", "DJL engine");
    this.modelUrl = new Param<>(this, "modelUrl", "address of the encoder");
    this.batchSize =
        new IntParam(
            this,
            "batchSize",
            "texts in one run of the encoder: always 1, since an 8-bit model quantises a batch as a"
                + " whole and a text's vector would depend on its neighbours");
    this.maxTokens = new IntParam(this, "maxTokens", "tokens read of a text");
    this.weight = new DoubleParam(this, "weight", "length of the vectors");
    setDefault(inputCol, "text");
    setDefault(outputCol, "embedding");
    setDefault(engine, EncoderSettings.SHIPPED.engine());
    setDefault(modelUrl, EncoderSettings.SHIPPED.modelUrl());
    setDefault(batchSize, 1);
    setDefault(maxTokens, EncoderSettings.SHIPPED.maxTokens());
    setDefault(weight, 1.0);
  }

  @Override
  public String uid() {
    return uid;
  }

  public Param<String> inputCol() {
    return inputCol;
  }

  public Param<String> outputCol() {
    return outputCol;
  }

  public Param<String> engine() {
    return engine;
  }

  public Param<String> modelUrl() {
    return modelUrl;
  }

  public IntParam batchSize() {
    return batchSize;
  }

  public IntParam maxTokens() {
    return maxTokens;
  }

  public DoubleParam weight() {
    return weight;
  }

  public EmbeddingTransformer setEncoder(EncoderSettings settings) {
    set(engine, settings.engine());
    set(modelUrl, settings.modelUrl());
    set(maxTokens, settings.maxTokens());
    return this;
  }

  public EmbeddingTransformer setWeight(double length) {
    set(weight, length);
    return this;
  }

  /** The encoder that the params describe. */
  public EncoderSettings encoder() {
    return new EncoderSettings($(engine), $(modelUrl), (int) $(maxTokens));
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    if ((int) $(batchSize) != 1) {
      throw new IllegalArgumentException(
          "Cannot embed with batchSize " + $(batchSize) + ": only 1");
    }
    EmbedText embed = new EmbedText(encoder(), (double) $(weight));
    return dataset.withColumn(
        $(outputCol),
        functions.udf(embed, SQLDataTypes.VectorType()).apply(dataset.col($(inputCol))));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return schema.add($(outputCol), SQLDataTypes.VectorType(), false);
  }

  @Override
  public Transformer copy(ParamMap extra) {
    return copyValues(new EmbeddingTransformer(uid), extra);
  }

  @Override
  public MLWriter write() {
    return new DefaultParamsWriter(this);
  }

  /** How Spark loads the stage. */
  public static MLReader<EmbeddingTransformer> read() {
    return new DefaultParamsReader<>();
  }
}
