package hybridlog.spark.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.Failure;
import hybridlog.event.Formats;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.InputOptions;
import hybridlog.input.InputOptions.Choice;
import hybridlog.input.Inventory;
import hybridlog.input.SplitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code spark.read().format("logs").load(paths…)}: events of log files as rows. Options: {@code
 * glob}, {@code hidden} (true or false), {@code maxDepth}, {@code encoding} as in {@link
 * InputOptions}, {@code splitBytes} for the size of a piece of work (an eighth of all by itself, as
 * {@link SplitPlan#target} has it), and {@code mode}: what is done about files that cannot be read,
 * or not to their end. {@code PERMISSIVE}, the default, says it in the log; {@code FAILFAST} fails.
 */
public final class LogsSource implements TableProvider, DataSourceRegister {
  /** As of {@code classify}. */
  private static final int MAX_DEPTH = 100;

  private static final Logger LOG = LoggerFactory.getLogger(LogsSource.class);

  @Override
  public String shortName() {
    return "logs";
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    return LogsTable.SCHEMA;
  }

  @Override
  public Table getTable(
      StructType schema, Transform[] partitioning, Map<String, String> properties) {
    CaseInsensitiveStringMap options = new CaseInsensitiveStringMap(properties);
    if (options.containsKey(LogsTable.HANDED_OVER)) {
      return LogsTable.handedOver(options.get(LogsTable.HANDED_OVER));
    }
    SparkSession spark = SparkSession.active();
    Formats formats = Formats.shipped();
    InputOptions input =
        new InputOptions(
                Set.of(),
                options.getInt("maxDepth", MAX_DEPTH),
                options.getOrDefault("encoding", ""))
            .with(Choice.GLOB, options.getBoolean("glob", false))
            .with(Choice.HIDDEN, options.getBoolean("hidden", false));
    Inventory inventory =
        Inventory.of(paths(options), input, spark.sparkContext().hadoopConfiguration());
    OnDamage onDamage = OnDamage.ofMode(options.getOrDefault("mode", "PERMISSIVE"));
    tellRejected(inventory, onDamage);
    return new LogsTable(
        spark,
        inventory,
        formats,
        splitBytes(options).orElseGet(() -> SplitPlan.target(inventory.readable())),
        onDamage);
  }

  private static void tellRejected(Inventory inventory, OnDamage onDamage) {
    for (InputFile file : inventory.files()) {
      if (file.decision() == Decision.REJECTED) {
        String what = file.name() + " was not read: " + file.reason();
        if (onDamage == OnDamage.FAIL) {
          throw new Failure(Failure.Code.PARTIAL, "Cannot read all logs: " + what);
        }
        LOG.warn(what);
      }
    }
  }

  private static Optional<Long> splitBytes(CaseInsensitiveStringMap options) {
    if (!options.containsKey("splitBytes")) {
      return Optional.empty();
    }
    long bytes = options.getLong("splitBytes", 0);
    if (bytes < 1) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot read logs: splitBytes is " + bytes + ", 1 is the least");
    }
    return Optional.of(bytes);
  }

  private static List<String> paths(CaseInsensitiveStringMap options) {
    List<String> paths = new ArrayList<>();
    if (options.containsKey("path")) {
      paths.add(options.get("path"));
    }
    if (options.containsKey("paths")) {
      try {
        paths.addAll(List.of(new ObjectMapper().readValue(options.get("paths"), String[].class)));
      } catch (JsonProcessingException e) {
        throw new Failure(
            Failure.Code.USAGE, "Cannot read option paths: it is no list of names", e);
      }
    }
    if (paths.isEmpty()) {
      throw new Failure(Failure.Code.USAGE, "Cannot read logs: no path is given");
    }
    return paths;
  }
}
