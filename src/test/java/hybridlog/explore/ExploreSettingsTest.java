package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExploreSettingsTest {
  static ExploreSettings shipped() throws IOException {
    return ExploreSettings.parse(
        "conf/explore.yaml", Files.readString(Path.of("conf", "explore.yaml")));
  }

  @Test
  void theShippedFileIsRead() throws IOException {
    assertThat(shipped().eps()).isEqualTo(0.2);
    assertThat(shipped().maxTexts()).isEqualTo(2000);
  }

  @Test
  void theCommandLineWins() throws IOException {
    ExploreSettings given =
        shipped().with(OptionalDouble.of(0.3), OptionalInt.empty(), OptionalInt.of(100));

    assertThat(given.eps()).isEqualTo(0.3);
    assertThat(given.minTexts()).isEqualTo(shipped().minTexts());
    assertThat(given.maxTexts()).isEqualTo(100);
  }

  @Test
  void theCommandLineIsHeldAgainstTheSameRanges() throws IOException {
    ExploreSettings shipped = shipped();
    assertThatThrownBy(
            () -> shipped.with(OptionalDouble.of(7), OptionalInt.empty(), OptionalInt.empty()))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot explore with eps 7: it must be from 0.001 to 0.999");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eps: 0.2 | eps: 7 | :5: eps is 7: it must be from 0.001 to 0.999",
        "eps: 0.2 | eps: wide | :5: 'eps' must be a number, not 'wide'",
        "eps: 0.2 | epsilon: 0.2 | :5: key 'epsilon' is unknown",
        "max-texts: 2000 | max-texts: 20.5 | :14: 'max-texts' must be a whole number",
        "min-texts: 3 | '' | :5: key 'min-texts' is missing",
        "neighbours: 10 | neighbours: [10] | :17: 'neighbours' must be a number",
        "neighbours: 10 | 'neighbours: {' | :23: it is not YAML"
      })
  void aWrongValueIsNamed(String right, String wrong, String message) throws IOException {
    String yaml = Files.readString(Path.of("conf", "explore.yaml"));
    assertThat(yaml).contains(right);

    assertThatThrownBy(() -> ExploreSettings.parse("explore.yaml", yaml.replace(right, wrong)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(message);
  }

  @Test
  void aListIsNoConfiguration() {
    assertThatThrownBy(() -> ExploreSettings.parse("explore.yaml", "- 1"))
        .hasMessageContaining("it must be a mapping");
  }
}
