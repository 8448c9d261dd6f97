package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hybridlog.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(strings = {"calm: 0", "calm: much", "calm: 1.5", "- calm", "", "calm: ["})
  void refusesWhatIsNoMappingToShares(String yaml) {
    assertThatThrownBy(() -> Prior.parse("conf/prior.yaml", yaml))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read conf/prior.yaml: ");
  }
}
