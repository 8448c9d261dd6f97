package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.Classifier;
import hybridlog.classify.Verdict;
import hybridlog.event.Level;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

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

  private final Broadcast<Classifier> classifier;

  public LogLabel(Broadcast<Classifier> classifier) {
    this.classifier = classifier;
  }

  @Override
  public Row call(String level, String message, String rule) {
    Classification known = classifier.value().classify(Level.valueOf(level), message, rule);
    Verdict verdict = known.verdict();
    return RowFactory.create(
        verdict.label(),
        verdict.confidence(),
        verdict.decidedBy().text(),
        verdict.rule(),
        known.templateId(),
        known.template().text());
  }
}
