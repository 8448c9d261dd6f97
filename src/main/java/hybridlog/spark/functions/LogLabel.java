package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.Classifier;
import hybridlog.classify.SecondOpinions;
import hybridlog.classify.Verdict;
import hybridlog.event.Level;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * {@code log_label(level, message, rule)}: the verdict on an event as a struct of {@code label,
 * confidence, decided_by, rule, template, text}; {@code rule} is what {@code log_rule} said.
 */
public final class LogLabel implements UDF3<String, String, String, Row> {
  private static final long serialVersionUID = 1;

  /** Schema of the result. */
  public static final StructType VERDICT =
      new StructType()
          .add("label", DataTypes.StringType, false)
          .add("confidence", DataTypes.DoubleType, false)
          .add("decided_by", DataTypes.StringType, false)
          .add("rule", DataTypes.StringType, false)
          .add("template", DataTypes.StringType, false)
          .add("text", DataTypes.StringType, false);

  /** Some 50 MB of rows; real systems have thousands of kinds. */
  private static final int MOST_ROWS = 50_000;

  private final Broadcast<Classifier> classifier;
  private final SecondOpinions opinions;
  private transient Map<Classification, Row> rows = new ConcurrentHashMap<>();

  /**
   * Makes the function.
   *
   * @param opinions used where the classifier is not sure
   */
  public LogLabel(Broadcast<Classifier> classifier, SecondOpinions opinions) {
    this.classifier = classifier;
    this.opinions = opinions;
  }

  @Override
  public Row call(String level, String message, String rule) {
    Classification known = classifier.value().classify(Level.valueOf(level), message, rule);
    Row row = rows.get(known);
    return row == null ? remember(known) : row;
  }

  private Row remember(Classification known) {
    if (rows.size() >= MOST_ROWS) {
      rows.clear();
    }
    Row row = row(known);
    rows.put(known, row);
    return row;
  }

  /** A row in Spark's own encoding, which it takes as it is: encoded once a kind, not a line. */
  private Row row(Classification known) {
    Verdict verdict = opinions.complete(known).verdict();
    return RowFactory.create(
        UTF8String.fromString(verdict.label()),
        verdict.confidence(),
        UTF8String.fromString(verdict.decidedBy().text()),
        UTF8String.fromString(verdict.rule()),
        UTF8String.fromString(known.templateId()),
        UTF8String.fromString(known.template().text()));
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    rows = new ConcurrentHashMap<>();
  }
}
