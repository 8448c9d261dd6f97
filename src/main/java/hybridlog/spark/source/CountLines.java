package hybridlog.spark.source;

import hybridlog.input.LineCount;
import hybridlog.input.Split;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** How many lines begin in a split. */
final class CountLines implements Function<Split, Long> {
  private static final long serialVersionUID = 1;

  private final Broadcast<SerializableConfiguration> configuration;

  CountLines(Broadcast<SerializableConfiguration> configuration) {
    this.configuration = configuration;
  }

  @Override
  public Long call(Split split) {
    return LineCount.of(split.file(), split.start(), split.end(), configuration.value().value());
  }
}
