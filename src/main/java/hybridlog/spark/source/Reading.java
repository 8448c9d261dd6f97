package hybridlog.spark.source;

import hybridlog.event.Formats;
import hybridlog.input.Split;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What every task of one reading of logs needs beside its splits; travels to the executors.
 *
 * @param counts where each split's counts are added
 * @param soFar where is told how far the reading is
 * @param attempts how often a task is tried
 */
record Reading(
    Formats formats,
    Broadcast<SerializableConfiguration> configuration,
    ReadCounts counts,
    ReadSoFar soFar,
    Attempts attempts,
    OnDamage onDamage)
    implements Serializable {

  /** The events of a task's splits. To be called in the task. */
  SplitEvents events(List<Split> splits) {
    return new SplitEvents(splits, this, attempts.areLeft());
  }

  Configuration hadoop() {
    return configuration.value().value();
  }
}
