package hybridlog.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import hybridlog.report.PredictionRow;
import java.nio.file.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;

/** The same lines read as text and written as CSV with constants for all that is decided. */
final class Floor {
  private Floor() {}

  static void run(SparkSession session, Path input, Path out) {
    Column[] columns =
        PredictionRow.COLUMNS.stream()
            .map(name -> (name.equals("message") ? col("value") : lit(constant(name))).as(name))
            .toArray(Column[]::new);
    session
        .read()
        .text(input.toString())
        .select(columns)
        .write()
        .mode("overwrite")
        .csv(out.toString());
  }

  /** As long as what stands in the column on the average. */
  private static String constant(String column) {
    return switch (column) {
      case "file" -> "systems/of/all/kinds/service.log";
      case "line" -> "100000";
      case "time" -> "2026-03-01T00:00:00Z";
      case "level" -> "INFO";
      case "source" -> "worker-3";
      case "label" -> "System Notification";
      case "confidence" -> "0.9876";
      case "decided_by" -> "model";
      case "rule" -> "";
      case "template" -> "0123456789ab";
      default -> throw new IllegalArgumentException("No column " + column);
    };
  }
}
