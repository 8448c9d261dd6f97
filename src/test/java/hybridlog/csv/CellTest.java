package hybridlog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@a", "'a", "\ta", "\ra", "\na", "＝1", "＋1", "－1", "＠a"})
  void guardsWhatASpreadsheetWouldRun(String text) {
    assertThat(Cell.guarded(text)).isEqualTo("'" + text);
    assertThat(Cell.plain(Cell.guarded(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", " =1", "1-1", "\"=1\""})
  void leavesAllElse(String text) {
    assertThat(Cell.guarded(text)).isEqualTo(text);
  }

  @Test
  void givesBackWhateverWasGuarded() {
    Random random = new Random(7);
    String alphabet = "='+-@\t\n\r ax1＝";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(5); length > 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(Cell.plain(Cell.guarded(text.toString()))).isEqualTo(text.toString());
    }
  }

  @Test
  void nulIsLeftOutBeforeItIsLookedAt() {
    assertThat(Cell.guarded("\0=1")).isEqualTo("'=1");
    assertThat(Cell.withoutNul("a\0b")).isEqualTo("ab");
  }
}
