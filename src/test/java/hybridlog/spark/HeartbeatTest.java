package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.report.Summary;
import hybridlog.spark.source.ReadCounts;
import org.apache.spark.util.AccumulatorV2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objenesis.ObjenesisStd;

/** An executor's heartbeats ask accumulators of tasks that are still being read. */
class HeartbeatTest {
  @ParameterizedTest
  @ValueSource(classes = {ReadCounts.class, SummaryAccumulator.class})
  void accumulatorWhoseFieldsAreNotReadYetIsZero(Class<? extends AccumulatorV2<?, ?>> kind) {
    // As Java's deserialization makes it: no constructor of the class has run.
    AccumulatorV2<?, ?> unread = new ObjenesisStd().newInstance(kind);

    assertThat(unread.isZero()).isTrue();
  }

  @Test
  void summaryIsZeroUntilOneIsAdded() {
    SummaryAccumulator accumulator = new SummaryAccumulator();
    assertThat(accumulator.isZero()).isTrue();
    accumulator.add(new Summary());
    assertThat(accumulator.isZero()).isFalse();
    assertThat(accumulator.copy().isZero()).isFalse();
    accumulator.reset();
    assertThat(accumulator.isZero()).isTrue();
  }
}
