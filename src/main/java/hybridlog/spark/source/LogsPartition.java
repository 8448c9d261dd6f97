package hybridlog.spark.source;

import hybridlog.input.Split;
import java.util.List;
import org.apache.spark.sql.connector.read.InputPartition;

/** What one task reads. */
record LogsPartition(List<Split> splits) implements InputPartition {
  LogsPartition {
    splits = List.copyOf(splits);
  }
}
