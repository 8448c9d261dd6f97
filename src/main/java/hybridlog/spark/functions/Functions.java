package hybridlog.spark.functions;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import hybridlog.classify.Classifier;
import hybridlog.classify.SecondOpinions;
import hybridlog.event.Flaw;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * The steps of the flow as functions of Spark SQL: {@code log_rule}, {@code log_label}, {@code
 * log_embedding}.
 */
public final class Functions {
  private Functions() {}

  /**
   * Registers the functions in a session; what was registered before serves the tables that were
   * made with it.
   *
   * @param opinions used where the classifier is not sure
   */
  public static void register(
      SparkSession session, Broadcast<Classifier> classifier, SecondOpinions opinions) {
    session.udf().register("log_rule", new LogRule(classifier), DataTypes.StringType);
    session.udf().register("log_label", new LogLabel(classifier, opinions), LogLabel.VERDICT);
    session
        .udf()
        .register(
            "log_embedding",
            new LogEmbedding(),
            DataTypes.createArrayType(DataTypes.FloatType, false));
  }

  /**
   * Makes the time microseconds and adds the verdict on each event, by the registered functions, as
   * a last column {@code verdict}; an event with a flaw has none.
   */
  public static Dataset<Row> classify(Dataset<Row> events) {
    Column rule = call_function("log_rule", events.col("source"), events.col("raw"));
    Column label = call_function("log_label", events.col("level"), events.col("message"), rule);
    return events
        .withColumn("time", unix_micros(events.col("time")))
        .withColumn("verdict", when(events.col("flaw").equalTo(Flaw.NONE.name()), label));
  }
}
