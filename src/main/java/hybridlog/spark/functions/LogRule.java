package hybridlog.spark.functions;

import hybridlog.classify.Classifier;
import hybridlog.rule.Rule;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.api.java.UDF2;

/**
 * {@code log_rule(source, raw)}: id of the first rule that knows the event, else the empty string.
 */
public final class LogRule implements UDF2<String, String, String> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Classifier> classifier;

  public LogRule(Broadcast<Classifier> classifier) {
    this.classifier = classifier;
  }

  @Override
  public String call(String source, String raw) {
    return classifier.value().rule(source, raw).map(Rule::id).orElse("");
  }
}
