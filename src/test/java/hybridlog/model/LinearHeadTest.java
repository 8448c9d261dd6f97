package hybridlog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearHeadTest {
  private static LinearHead head(int features) {
    float[] coefficients = new float[features * 3];
    for (int i = 0; i < coefficients.length; i += 4) {
      coefficients[i] = i / 7f - 1;
    }
    Arrays.fill(coefficients, 0, Math.min(6, coefficients.length), 0);
    return new LinearHead(features, new double[] {0.1, -2, 1e-9}, coefficients);
  }

  private static byte[] file(LinearHead head) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    head.write(out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 1000})
  void readsWhatItWrote(int features) throws IOException {
    LinearHead written = head(features);
    LinearHead read = LinearHead.read(file(written));
    assertThat(read.labels()).isEqualTo(3);
    assertThat(read.features()).isEqualTo(features);
    assertThat(read.intercepts()).containsExactly(written.intercepts());
    assertThat(read.coefficients()).containsExactly(written.coefficients());
  }

  @Test
  void featureWithoutCoefficientsCostsOneBit() throws IOException {
    LinearHead empty = new LinearHead(80_000, new double[3], new float[240_000]);
    assertThat(file(empty)).hasSize(4 + 4 + 4 + 3 * 8 + 10_000);
  }

  @Test
  void everyPrefixIsRefused() throws IOException {
    byte[] whole = file(head(20));
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> LinearHead.read(part))
          .as("%d bytes", length)
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> LinearHead.read(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(IOException.class);
  }
}
