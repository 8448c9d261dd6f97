package hybridlog.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import hybridlog.classify.Template;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.explore.Observed;
import hybridlog.spark.functions.CountKinds;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The kinds of events of some logs.
 *
 * @param most those with most lines, as many as were asked for
 * @param all how many there are
 * @param lines how many lines all of them have
 */
record Kinds(List<Observed> most, long all, long lines) {
  Kinds {
    most = List.copyOf(most);
  }

  /**
   * Counts the kinds of all sound events; only those that are asked for reach the driver.
   *
   * @param events rows of the logs' table
   */
  static Kinds of(Dataset<Row> events, int most) {
    Dataset<Row> kinds =
        events
            .filter(col("flaw").equalTo(Flaw.NONE.name()))
            .select("level", "lines", "file", "line", "source", "raw", "message")
            .mapPartitions(new CountKinds(), Encoders.row(CountKinds.KINDS))
            .groupBy("id", "level", "text")
            .agg(
                sum("lines").as("lines"),
                min("sample").as("sample"),
                max("last").as("last"),
                max("longest").as("longest"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Row totals = kinds.selectExpr("count(*)", "coalesce(sum(lines), 0L)").first();
      List<Row> rows =
          kinds.orderBy(col("lines").desc(), col("id"), col("text")).limit(most).collectAsList();
      List<Observed> observed = new ArrayList<>();
      rows.forEach(row -> observed.add(observed(row)));
      return new Kinds(observed, totals.getLong(0), totals.getLong(1));
    } finally {
      kinds.unpersist();
    }
  }

  private static Observed observed(Row row) {
    Row sample = row.getStruct(4);
    return new Observed(
        new Template(Level.valueOf(row.getString(1)), row.getString(2)),
        row.getLong(3),
        new Observed.Sample(
            sample.getString(0),
            sample.getLong(1),
            sample.getString(2),
            sample.getString(3),
            sample.getString(4)),
        List.of(row.getStruct(5).getString(2), row.getStruct(6).getString(1)));
  }

  /** Lines of the kinds that were not asked for. */
  long linesLeftOut() {
    return lines - most.stream().mapToLong(Observed::lines).sum();
  }
}
