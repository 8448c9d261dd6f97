package hybridlog.spark.source;

import hybridlog.event.Event;
import hybridlog.event.Formats;
import hybridlog.input.Inventory;
import hybridlog.input.Split;
import hybridlog.input.SplitPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.SerializableConfiguration;

/** The events of an inventory's files as a table. Partitions are in the order of the input. */
public final class LogsTable implements SupportsRead {
  /** One row an event; {@code time} is null where the event does not say it. */
  public static final StructType SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("line", DataTypes.LongType, false)
          .add("lines", DataTypes.IntegerType, false)
          .add("time", DataTypes.TimestampType, true)
          .add("level", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("message", DataTypes.StringType, false)
          .add("raw", DataTypes.StringType, false)
          .add("flaw", DataTypes.StringType, false);

  /** The option by which a table that was made in this JVM is found again. */
  static final String HANDED_OVER = "handedOver";

  private static final Map<String, LogsTable> WAITING = new ConcurrentHashMap<>();

  private final SparkSession spark;
  private final Inventory inventory;
  private final long splitBytes;
  private final Reading reading;

  LogsTable(
      SparkSession spark,
      Inventory inventory,
      Formats formats,
      long splitBytes,
      OnDamage onDamage) {
    this.spark = spark;
    this.inventory = inventory;
    this.splitBytes = splitBytes;
    SparkContext context = spark.sparkContext();
    ReadCounts counts = new ReadCounts();
    context.register(counts);
    this.reading =
        new Reading(
            formats,
            SerializableConfiguration.broadcast(context, context.hadoopConfiguration()),
            counts,
            new ReadSoFar(context, inventory),
            Attempts.of(context.master(), context.getConf()),
            onDamage);
  }

  /**
   * Events and the counts that fill while they are read.
   *
   * @param rows rows of {@link #SCHEMA}
   * @param counts complete once an action has read all rows
   * @param soFar how far it is
   */
  public record Logs(Dataset<Row> rows, ReadCounts counts, ReadSoFar soFar) {}

  /** The events of the files that an inventory reads; nothing is listed again. */
  public static Logs read(SparkSession spark, Inventory inventory, Formats formats) {
    return read(spark, inventory, formats, SplitPlan.target(inventory.readable()));
  }

  /** The same, in pieces of a given size: the events are the same for any. */
  public static Logs read(
      SparkSession spark, Inventory inventory, Formats formats, long splitBytes) {
    LogsTable table = new LogsTable(spark, inventory, formats, splitBytes, OnDamage.COUNT);
    String key = UUID.randomUUID().toString();
    WAITING.put(key, table);
    try {
      String source = LogsSource.class.getName();
      return new Logs(
          spark.read().format(source).option(HANDED_OVER, key).load(),
          table.reading.counts(),
          table.reading.soFar());
    } finally {
      WAITING.remove(key);
    }
  }

  /**
   * Events as objects, for a job that makes nothing else of them than Spark's rows would be made of
   * in vain.
   *
   * @param partitions in the order of the input
   * @param counts complete once an action has read all events
   * @param soFar how far it is
   */
  public record Events(JavaRDD<Event> partitions, ReadCounts counts, ReadSoFar soFar) {}

  /**
   * The same events as {@link #read(SparkSession, Inventory, Formats)}.
   *
   * @param meanwhile what is done with the events of long packed files that nobody takes yet
   */
  public static Events events(
      SparkSession spark, Inventory inventory, Formats formats, Meanwhile meanwhile) {
    long splitBytes = SplitPlan.target(inventory.readable());
    LogsTable table = new LogsTable(spark, inventory, formats, splitBytes, OnDamage.COUNT);
    List<List<Split>> groups = table.plan(true);
    JavaRDD<Event> partitions =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(groups, Math.max(1, groups.size()))
            .mapPartitions(new ReadEvents(table.reading, meanwhile));
    return new Events(partitions, table.reading.counts(), table.reading.soFar());
  }

  static LogsTable handedOver(String key) {
    LogsTable table = WAITING.get(key);
    if (table == null) {
      throw new IllegalStateException("No table of this key waits");
    }
    return table;
  }

  @Override
  public String name() {
    return "logs";
  }

  @Override
  @SuppressWarnings("deprecation") // its successor wants Spark's own column type and says no more
  public StructType schema() {
    return SCHEMA;
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return new LogsScan(this);
  }

  /**
   * The work in groups, one a task. Line numbers need the lines before each split to be counted,
   * which is a small Spark job of its own where files are cut.
   */
  List<List<Split>> plan(boolean lineNumbers) {
    List<List<Split>> groups = SplitPlan.of(inventory.readable(), splitBytes);
    List<Split> cut = groups.stream().flatMap(List::stream).filter(s -> !s.isWhole()).toList();
    if (!lineNumbers || cut.isEmpty()) {
      return groups;
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Long> counts =
        context.parallelize(cut, cut.size()).map(new CountLines(reading.configuration())).collect();
    return SplitPlan.numbered(groups, counts);
  }

  LogsReaderFactory readers(StructType columns) {
    return new LogsReaderFactory(columns, reading);
  }
}
