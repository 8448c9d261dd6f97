package hybridlog.spark.source;

import java.util.List;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.types.StructType;

/** One reading of a {@link LogsTable}, with the columns that are asked for. */
final class LogsScan implements SupportsPushDownRequiredColumns, Scan, Batch {
  private final LogsTable table;
  private StructType columns = LogsTable.SCHEMA;

  LogsScan(LogsTable table) {
    this.table = table;
  }

  @Override
  public void pruneColumns(StructType required) {
    columns = required;
  }

  @Override
  public Scan build() {
    return this;
  }

  @Override
  public StructType readSchema() {
    return columns;
  }

  @Override
  public String description() {
    return "logs" + columns.simpleString();
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    boolean lineNumbers = List.of(columns.fieldNames()).contains("line");
    return table.plan(lineNumbers).stream().map(LogsPartition::new).toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    return table.readers(columns);
  }
}
