package hybridlog.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import hybridlog.input.Split;
import hybridlog.input.SplitCount;
import hybridlog.input.SplitPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
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

  /** 100 directories deep, the first included, as {@code classify} does. */
  @Test
  void looksAsDeepAsClassify() throws IOException {
    Path top = Files.createDirectory(temp.resolve("deep"));
    Path deepest = Files.createDirectories(top.resolve("d/".repeat(99)));
    Files.writeString(deepest.resolve("seen.log"), "seen\n");
    Files.writeString(Files.createDirectory(deepest.resolve("d")).resolve("far.log"), "far\n");
    Dataset<Row> rows = spark.read().format("logs").load(top.toString());
    assertThat(rows.select("raw").collectAsList())
        .extracting(Row::mkString)
        .containsExactly("seen");
    assertThat(spark.read().format("logs").option("maxDepth", 101).load(top.toString()).count())
        .isEqualTo(2);
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
        .containsEntry(
            "one.log", new SplitCount("one.log", 0, 4, 1, 3, 0, 0, 0, 0, 0, 0, 0, List.of(), ""));
  }

  /** Events of a file, as text, when it is read in pieces of a size. */
  private static List<String> events(Path file, long splitBytes) {
    Inventory inventory = inventory(file);
    LogsTable.Logs logs = LogsTable.read(spark, inventory, Formats.shipped(), splitBytes);
    List<String> events = logs.rows().collectAsList().stream().map(Row::mkString).toList();
    assertThat(logs.counts().value().values())
        .allSatisfy(count -> assertThat(count.problem()).isEmpty());
    return events;
  }

  private static Inventory inventory(Path file) {
    return Inventory.of(
        List.of(file.toString()),
        InputOptions.defaults(),
        spark.sparkContext().hadoopConfiguration());
  }

  @Test
  void sameEventsHoweverAFileIsCutOrPacked() throws IOException {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    while (text.length() < 200_000) {
      text.append("2026-01-02 03:04:05 ERROR failed ").append(random.nextInt()).append('\n');
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append("\tat a.B.c(B.java:").append(i).append(random.nextBoolean() ? ")\n" : ")\r\n");
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Path file = Files.createDirectories(temp.resolve("cut")).resolve("traces.log");
    Path packed = Files.createDirectories(temp.resolve("packed")).resolve("traces.log");
    Files.write(file, bytes);
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(bytes);
    }
    // The year of a time without one comes from the file's age.
    Files.setLastModifiedTime(packed, Files.getLastModifiedTime(file));
    List<String> whole = events(file, Long.MAX_VALUE / 2);
    assertThat(whole).hasSizeGreaterThan(1000);
    for (int pieces : new int[] {2, 7, 64}) {
      assertThat(events(file, (bytes.length + pieces - 1) / pieces)).isEqualTo(whole);
    }
    assertThat(events(packed, 1000)).isEqualTo(whole);
  }

  @Test
  void fileThatVanishesOrShrinksBeforeItIsReadIsNoFailure() throws IOException {
    Path racing = Files.createDirectories(temp.resolve("racing"));
    Files.writeString(racing.resolve("gone.log"), "x\n".repeat(10));
    Files.writeString(racing.resolve("cut.log"), "y\n".repeat(10));
    Files.writeString(racing.resolve("kept.log"), "z\n".repeat(10));
    Inventory inventory = inventory(racing);
    LogsTable.Logs logs = LogsTable.read(spark, inventory, Formats.shipped());
    Files.delete(racing.resolve("gone.log"));
    Files.writeString(racing.resolve("cut.log"), "y\n");
    assertThat(logs.rows().count()).isEqualTo(11);
    assertThat(count(logs.counts(), "gone.log").problem())
        .isEqualTo("it cannot be read: it is not there");
    assertThat(inventory.changes(spark.sparkContext().hadoopConfiguration()))
        .containsOnlyKeys("gone.log", "cut.log");
  }

  /** What the storage cannot give now it may give later; the last attempt takes what there is. */
  @Test
  void faultOfTheStorageFailsTheTaskAsLongAsItIsDoneAgain() throws IOException {
    Path flaky = Files.createDirectories(temp.resolve("flaky"));
    Files.writeString(flaky.resolve("a.log"), "x\n".repeat(100));
    Inventory inventory = inventory(flaky);
    ReadCounts counts = new ReadCounts();
    Configuration twice = FlakyFileSystem.configuration(2);
    assertThatThrownBy(() -> events(inventory, twice, counts, true))
        .isInstanceOf(IOException.class)
        .hasMessage("the network is down");
    assertThat(counts.value()).isEmpty();
    assertThat(events(inventory, twice, counts, false)).isEqualTo(50);
    assertThat(count(counts, "a.log").problem())
        .isEqualTo("damaged at byte 100: it cannot be read on, the network is down");
    assertThat(events(inventory, twice, counts, true)).isEqualTo(100);
    assertThat(count(counts, "a.log").problem()).isEmpty();
  }

  private static int events(
      Inventory inventory, Configuration configuration, ReadCounts counts, boolean doneAgain)
      throws IOException {
    ReadSoFar soFar = new ReadSoFar(spark.sparkContext(), inventory);
    List<Split> splits =
        SplitPlan.of(inventory.readable(), Long.MAX_VALUE / 2).stream()
            .flatMap(List::stream)
            .toList();
    int events = 0;
    Reading reading =
        new Reading(
            Formats.shipped(),
            SerializableConfiguration.broadcast(spark.sparkContext(), configuration),
            counts,
            soFar,
            new Attempts(1),
            OnDamage.COUNT);
    try (SplitEvents read = new SplitEvents(splits, reading, doneAgain)) {
      while (read.next()) {
        events++;
      }
    }
    return events;
  }

  @Test
  void splitThatIsReadTwiceCountsOnce() {
    ReadCounts driver = new ReadCounts();
    for (int attempt = 0; attempt < 2; attempt++) {
      ReadCounts task = new ReadCounts();
      task.add(new SplitCount("a.log", 0, 5, 1, 4, 0, 0, 0, 0, 0, 0, 0, List.of(), ""));
      driver.merge(task);
    }
    ReadCounts other = new ReadCounts();
    other.add(new SplitCount("a.log", 100, 7, 0, 7, 0, 0, 0, 0, 0, 0, 0, List.of(), ""));
    driver.merge(other);
    assertThat(count(driver, "a.log").lines()).isEqualTo(12);
  }

  private static SplitCount count(ReadCounts counts, String file) {
    return Objects.requireNonNull(counts.value().get(file), file);
  }

  @Test
  void damageFailsAReadingThatAsksForIt() throws IOException {
    Path damaged = temp.resolve("damaged");
    Files.createDirectories(damaged);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gz = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 1000; i++) {
        gz.write(("line " + i * 7919 + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(damaged.resolve("cut.gz"), Arrays.copyOf(packed.toByteArray(), 2000));
    assertThat(spark.read().format("logs").load(damaged.toString()).count()).isBetween(1L, 999L);
    Dataset<Row> strict =
        spark.read().format("logs").option("mode", "failfast").load(damaged.toString());
    assertThatThrownBy(strict::count).hasMessageContaining("cut.gz was not read whole: damaged");
    Files.write(damaged.resolve("binary"), new byte[] {0, 1, 2, 0, 0, 3, 0, 0, 0, 0, 4, 0, 0, 0});
    assertThatThrownBy(
            () -> spark.read().format("logs").option("mode", "FAILFAST").load(damaged.toString()))
        .hasMessageContaining("binary was not read: ");
  }

  @Test
  void optionsThatMakeNoSenseAreNamed() {
    String logs = temp.resolve("logs").toString();
    assertThatThrownBy(() -> spark.read().format("logs").option("mode", "x").load(logs))
        .hasMessage("Cannot read logs: mode 'x' is neither PERMISSIVE nor FAILFAST");
    assertThatThrownBy(() -> spark.read().format("logs").option("splitBytes", 0).load(logs))
        .hasMessage("Cannot read logs: splitBytes is 0, 1 is the least");
  }
}
