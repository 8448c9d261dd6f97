package hybridlog.spark.ml;

import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * The n-grams and the level of a masked text as a vector; see {@link Ngrams}. Reads a column of
 * text and a column of level names, adds a column of sparse vectors.
 */
public final class NgramTransformer extends Transformer implements MLWritable {
  private static final long serialVersionUID = 1;

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> levelCol;
  private final Param<String> outputCol;
  private final IntParam wordBits;
  private final IntParam charBits;
  private final IntParam wordMax;
  private final IntParam charMin;
  private final IntParam charMax;
  private final DoubleParam wordWeight;
  private final DoubleParam levelWeight;
  private final float[] rarity;

  /** A stage with the n-grams' settings as its params. */
  public NgramTransformer(String uid, Ngrams ngrams) {
    this(uid, ngrams.rarity());
    NgramSettings settings = ngrams.settings();
    set(inputCol, "text");
    set(levelCol, "level");
    set(outputCol, "ngrams");
    set(wordBits, settings.wordBits());
    set(charBits, settings.charBits());
    set(wordMax, settings.wordMax());
    set(charMin, settings.charMin());
    set(charMax, settings.charMax());
    set(wordWeight, settings.wordWeight());
    set(levelWeight, settings.levelWeight());
  }

  NgramTransformer(String uid, float[] rarity) {
    this.uid = uid;
    this.inputCol = new Param<>(this, "inputCol", "column of masked texts");
    this.levelCol = new Param<>(this, "levelCol", "column of level names");
    this.outputCol = new Param<>(this, "outputCol", "column of vectors");
    this.wordBits = new IntParam(this, "wordBits", "2^this columns for words");
    this.charBits = new IntParam(this, "charBits", "2^this columns for characters");
    this.wordMax = new IntParam(this, "wordMax", "words in the longest n-gram");
    this.charMin = new IntParam(this, "charMin", "shortest character n-gram");
    this.charMax = new IntParam(this, "charMax", "longest character n-gram");
    this.wordWeight = new DoubleParam(this, "wordWeight", "words' weight");
    this.levelWeight = new DoubleParam(this, "levelWeight", "level's weight");
    this.rarity = rarity;
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

  public IntParam wordBits() {
    return wordBits;
  }

  public IntParam charBits() {
    return charBits;
  }

  public IntParam wordMax() {
    return wordMax;
  }

  public IntParam charMin() {
    return charMin;
  }

  public IntParam charMax() {
    return charMax;
  }

  public DoubleParam wordWeight() {
    return wordWeight;
  }

  public DoubleParam levelWeight() {
    return levelWeight;
  }

  float[] rarity() {
    return rarity;
  }

  /** The n-grams that the params describe. */
  public Ngrams ngrams() {
    NgramSettings settings =
        new NgramSettings(
            (int) $(wordBits),
            (int) $(charBits),
            (int) $(wordMax),
            (int) $(charMin),
            (int) $(charMax),
            (double) $(wordWeight),
            (double) $(levelWeight));
    return new Ngrams(settings, rarity);
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    return dataset.withColumn(
        $(outputCol),
        functions
            .udf(new CountNgrams(ngrams()), SQLDataTypes.VectorType())
            .apply(dataset.col($(levelCol)), dataset.col($(inputCol))));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return schema.add($(outputCol), SQLDataTypes.VectorType(), false);
  }

  @Override
  public Transformer copy(ParamMap extra) {
    return copyValues(new NgramTransformer(uid, rarity), extra);
  }

  @Override
  public MLWriter write() {
    return new NgramWriter(this);
  }

  /** How Spark loads the stage. */
  public static MLReader<NgramTransformer> read() {
    return new NgramReader();
  }
}
