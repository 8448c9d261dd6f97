package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hybridlog.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorTest {
  private static final List<Integer> TEXTS = List.of(0, 0, 1, 1);

  @Test
  void movesAQuarterOfTheWayAndKeepsTheMean() {
    List<Double> weights =
        Prior.parse("p", "calm: 0.8\nnot: 0.2").weights(List.of("calm", "not"), TEXTS);
    assertThat(weights.get(0) / weights.get(1)).isCloseTo(Math.sqrt(2), within(1e-9));
    assertThat((weights.get(0) + weights.get(1)) / 2).isCloseTo(1, within(1e-9));
  }

  @Test
  void saysNothingOfACorpusWithALabelThatItDoesNotKnow() {
    assertThat(Prior.parse("p", "calm: 0.8").weights(List.of("calm", "new"), TEXTS))
        .containsExactly(1.0, 1.0);
    assertThat(Prior.none().weights(List.of("a", "b"), TEXTS)).containsExactly(1.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calm: 0.5;new: 0 | p.yaml:2: a share must be above 0 and not above 1, it is 0.0",
        "calm: 1.5 | p.yaml:1: a share must be above 0 and not above 1, it is 1.5",
        "calm: much | p.yaml:1: 'calm' must be a number, not 'much'",
        "calm: 1;calm: 1 | p.yaml:2: key 'calm' is there twice",
        "- calm | p.yaml:1: it must be a mapping",
        "'' | p.yaml: no label has a share",
      })
  void refusesWhatIsNoMappingToShares(String yaml, String message) {
    assertThatThrownBy(() -> Prior.parse("p.yaml", yaml.replace(';', '\n')))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot read " + message);
  }
}
