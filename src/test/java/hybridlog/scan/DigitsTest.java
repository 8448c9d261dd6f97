package hybridlog.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void areZerosAndNothingElseIs(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = random.nextBoolean() ? (byte) ('.' + random.nextInt(14)) : bytes[i];
      }
      byte[] expected = bytes.clone();
      for (int i = 0; i < expected.length; i++) {
        expected[i] = expected[i] >= '0' && expected[i] <= '9' ? (byte) '0' : expected[i];
      }

      long hash = Digits.zero(bytes);

      assertThat(bytes).isEqualTo(expected);
      assertThat(Digits.zero(expected)).isEqualTo(hash);
    }
  }

  @Test
  void textsThatDifferOtherwiseHaveOtherHashes() {
    long hash = Digits.zero("took 17 ms, 3 left".getBytes(UTF_8));

    assertThat(Digits.zero("took 99 ms, 0 left".getBytes(UTF_8))).isEqualTo(hash);
    assertThat(Digits.zero("took 17 ms, 3 lost".getBytes(UTF_8))).isNotEqualTo(hash);
    assertThat(Digits.zero("took 17 ms, 30 left".getBytes(UTF_8))).isNotEqualTo(hash);
    assertThat(Digits.zero("took 17 ns, 3 left".getBytes(UTF_8))).isNotEqualTo(hash);
  }
}
