package hybridlog.spark.ml;

import hybridlog.Failure;
import hybridlog.classify.Ngrams;
import hybridlog.classify.SparseFeatures;
import hybridlog.train.Example;
import hybridlog.train.HeadFitter;
import hybridlog.train.HeadSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructType;

/**
 * Fits MLlib's logistic regression on one partition, so that sums are taken in the same order
 * whatever the master.
 */
public final class MllibFitter implements HeadFitter {

  private final SparkSession session;

  public MllibFitter(SparkSession session) {
    this.session = session;
  }

  /**
   * {@inheritDoc}
   *
   * @throws Failure with exit code 5 if a number of the head would be infinite or none, as it is of
   *     examples that all have one label
   */
  @Override
  public MllibHead fit(Ngrams ngrams, List<Example> examples, int labels, HeadSettings settings) {
    List<SparseVector> vectors =
        examples.stream().map(example -> vector(ngrams, example, settings).toSparse()).toList();
    ConstantColumns.empty(vectors);
    List<Row> rows = new ArrayList<>(examples.size());
    for (int i = 0; i < vectors.size(); i++) {
      Example example = examples.get(i);
      rows.add(
          RowFactory.create(
              (double) example.label(),
              settings.weights().get(example.label()) * example.weight(),
              vectors.get(i)));
    }
    LogisticRegression regression =
        new LogisticRegression(settings.embedded() ? "full" : "first")
            .setFamily("multinomial")
            .setStandardization(false)
            .setRegParam(settings.regularization())
            .setElasticNetParam(settings.elasticNet())
            .setMaxIter(settings.iterations())
            .setTol(1e-7)
            .setWeightCol("weight");
    LogisticRegressionModel fitted = regression.fit(onePartition(rows, labels));
    requireNumbers(fitted);
    return new MllibHead(ngrams, settings, fitted);
  }

  /** Of examples with one label MLlib makes an infinite intercept, and softmax of it no number. */
  private static void requireNumbers(LogisticRegressionModel fitted) {
    boolean areNumbers =
        DoubleStream.concat(
                DoubleStream.of(fitted.interceptVector().toArray()),
                DoubleStream.of(fitted.coefficientMatrix().toArray()))
            .allMatch(Double::isFinite);
    if (!areNumbers) {
      throw new Failure(
          Failure.Code.MODEL,
          "Cannot train: the regression of these lines does not come to finite numbers");
    }
  }

  /** MLlib counts the labels that it sees unless the column says how many there are. */
  private static StructType schema(int labels) {
    Metadata ofLabel =
        NominalAttribute.defaultAttr().withName("label").withNumValues(labels).toMetadata();
    return new StructType()
        .add("label", DataTypes.DoubleType, false, ofLabel)
        .add("weight", DataTypes.DoubleType, false)
        .add("features", SQLDataTypes.VectorType(), false);
  }

  /**
   * Rows in the executor's memory. A dataset made of a list would be sent with every task, that is
   * with every step of the optimiser.
   */
  private Dataset<Row> onePartition(List<Row> rows, int labels) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    return session.createDataFrame(spark.parallelize(rows, 1), schema(labels)).localCheckpoint();
  }

  static Vector vector(Ngrams ngrams, Example example, HeadSettings settings) {
    SparseFeatures features = ngrams.features(example.template());
    return settings.embedded()
        ? TwoStageModel.append(features, example.meaning(), settings.embeddingWeight())
        : CountNgrams.vector(features);
  }
}
