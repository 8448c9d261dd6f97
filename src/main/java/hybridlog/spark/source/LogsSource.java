package hybridlog.spark.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.Failure;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import hybridlog.input.SplitPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * {@code spark.read().format("logs").load(paths…)}: events of log files as rows. Options: {@code
 * glob}, {@code hidden} (true or false), {@code maxDepth}, {@code encoding} as in {@link
 * InputOptions}, {@code splitBytes} for the size of a piece of work.
 */
public final class LogsSource implements TableProvider, DataSourceRegister {

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
            options.getBoolean("glob", false),
            options.getBoolean("hidden", false),
            options.getInt("maxDepth", Integer.MAX_VALUE),
            options.getOrDefault("encoding", ""));
    Inventory inventory =
        Inventory.of(paths(options), input, spark.sparkContext().hadoopConfiguration());
    return new LogsTable(
        spark,
        inventory,
        formats,
        options.getLong("splitBytes", SplitPlan.target(inventory.readable())));
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
