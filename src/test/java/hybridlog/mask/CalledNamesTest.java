package hybridlog.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalledNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          leader of [orders,3] is [carts,4]      | leader of [name] is [name]
          partitions [orders,3],[carts,4] moved  | partitions [name] moved
          moved Set([__x,1], [orders-eu, 2])     | moved Set([name])
          load of log __offsets-3 and big_log-12 | load of log name and name
          connector stomp stopped                | connector name stopped
          container web exited                   | container name exited
          container web is unhealthy             | container name is unhealthy
          table users does not exist             | table name does not exist
          Created topic till with 3 partitions   | Created topic name with 0 partition
          Created topic cart.                    | Created topic name.
          Deletion of topic cart (re)started     | Deletion of topic name (re)started
          Deletion of topic cart successfully completed | Deletion of topic name successfully completed
          Handling deletion for topics cart      | Handling deletion for topics name
          Failed to load plugin lua: no file     | Failed to load plugin name: no file
          Setup of platform kodi is taking long  | Setup of platform name is taking long
          restarting service nginx               | restarting service name
          group etl7 is stable at group tills12  | group name is stable at group name
          loaded module [lang], plugin [x-pack]  | loaded module [name], plugin [name]
          access-list inside denied tcp          | access-list name denied tcp
          """)
  void areMasked(String message, String masked) {
    assertThat(Masker.mask(message)).isEqualTo(masked);
  }

  /** What says what happened or how it is, or is half of a noun, stays. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "topic deletion failed",
        "queue is full",
        "write failed for queue full",
        "pool exhausted",
        "group coordinator started",
        "end of table scan reached",
        "service manager started",
        "connection to database lost",
        "connection to database down",
        "lookup in cache missed",
        "Deletion of topic failed",
        "cluster health is green",
        "volume mount failed",
        "database system is ready",
        "database system is shut down",
        "job queue full",
        "no running task found",
        "delete topic callback was invoked",
        "due to pool exhaustion",
        "service temporarily unavailable",
        "upgrade of database in progress",
        "waiting for container to start",
        "waits for job, none runs",
        "module not found",
        "index missing",
        "index corrupt",
        "topic gone",
        "service came up",
        "service went down",
        "service http2 started",
        "job [failed], service [unavailable], pool [exhausted]",
        "[error] of Thread[main]",
        "role admin",
        "queue overflow",
        "queue overrun on the line",
        "cache holds up, cache stays offline",
        "cluster members down, queue contents lost",
        "cluster [ERR] pool [info] job [warn]",
        "task shut down",
        "plugin lookup returned none",
        "no rule match, assignment missing"
      })
  void isNoNameWhatSaysMore(String message) {
    assertThat(Masker.mask(message)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          topic orders created     | topic orders deleted
          container web started    | container web exited
          container web is healthy | container web is unhealthy
          cache full               | cache empty
          of database up           | of database down
          for volume full          | for volume free
          module [loaded]          | module [unloaded]
          [ok,3]                   | [failed,3]
          index created in cache   | index missed in cache
          service found            | service lost
          task hung                | task done
          job ran                  | job hung
          for pool idle            | for pool busy
          cluster [ERR] x          | cluster [WRN] x
          shard stays offline      | shard comes online
          """)
  void oppositesHaveTwoTexts(String one, String other) {
    assertThat(Masker.mask(one)).isNotEqualTo(Masker.mask(other));
  }
}
