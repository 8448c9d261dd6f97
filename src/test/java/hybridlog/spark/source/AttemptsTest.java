package hybridlog.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          local            | 1
          local[2]         | 1
          local[*]         | 1
          local[2,4]       | 4
          local[*, 3]      | 3
          local-cluster[2,1,1024] | 7
          spark://node:7077 | 7
          yarn             | 7
          """)
  void mostAreTheMastersOrTheConfigurations(String master, int most) {
    SparkConf configuration = new SparkConf(false).set("spark.task.maxFailures", "7");
    assertThat(Attempts.of(master, configuration)).isEqualTo(new Attempts(most));
  }

  @Test
  void sparkTriesFourTimesIfNobodySaysOtherwise() {
    assertThat(Attempts.of("yarn", new SparkConf(false))).isEqualTo(new Attempts(4));
  }

  @Test
  void nobodyTriesAgainOutsideOfATask() {
    assertThat(new Attempts(4).areLeft()).isFalse();
  }
}
