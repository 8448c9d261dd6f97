package hybridlog.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import hybridlog.input.SplitCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsSourceTest {
  private static Path temp;
  private static SparkSession spark;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    temp = directory;
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .getOrCreate();
    Files.createDirectories(temp.resolve("logs/a=b"));
    Files.writeString(temp.resolve("logs/one.log"), "first\n\nsecond\r\nthird");
    Files.writeString(temp.resolve("logs/a=b/two.log"), "fourth\n");
    Files.writeString(temp.resolve("logs/_hidden.log"), "no\n");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void rowsOfADirectory() {
    Dataset<Row> rows = spark.read().format("logs").load(temp.resolve("logs").toString());
    assertThat(rows.schema()).isEqualTo(LogsTable.SCHEMA);
    List<String> lines =
        rows.select("file", "line", "raw").collectAsList().stream()
            .map(row -> row.getString(0) + ":" + row.getLong(1) + ":" + row.getString(2))
            .toList();
    assertThat(lines)
        .containsExactly(
            "a=b/two.log:1:fourth", "one.log:1:first", "one.log:3:second", "one.log:4:third");
  }

  @Test
  void columnsArePruned() {
    Dataset<Row> rows = spark.read().format("logs").load(temp.resolve("logs").toString());
    String plan = rows.select("raw").queryExecution().executedPlan().toString();
    assertThat(plan).contains("raw").doesNotContain("message");
  }

  @Test
  void sqlReadsIt() {
    spark.sql("CREATE TEMPORARY VIEW l USING logs OPTIONS (path '" + temp.resolve("logs") + "')");
    assertThat(spark.sql("SELECT count(*) FROM l").first().getLong(0)).isEqualTo(4);
  }

  @Test
  void countsOfAnInventory() {
    Inventory inventory =
        Inventory.of(
            List.of(temp.resolve("logs").toString()),
            InputOptions.defaults(),
            spark.sparkContext().hadoopConfiguration());
    LogsTable.Logs logs = LogsTable.read(spark, inventory, Formats.shipped());
    assertThat(logs.rows().count()).isEqualTo(4);
    assertThat(logs.rows().count()).isEqualTo(4);
    assertThat(logs.counts().value())
        .containsOnlyKeys("a=b/two.log", "one.log")
        .containsEntry("one.log", new SplitCount("one.log", 0, 4, 1, 3, 0, 0, 0, 0, 0, 0, 0, ""));
  }
}
