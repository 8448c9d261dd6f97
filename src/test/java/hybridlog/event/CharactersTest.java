package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CharactersTest {
  private static Characters of(String text) {
    Characters characters = new Characters();
    characters.of(text);
    return characters;
  }

  @Test
  void containsWhatIsThere() {
    assertThat(of("[main] a|b: c").contain(of("[]|:"))).isTrue();
    assertThat(of("[main] a b: c").contain(of("[]|:"))).isFalse();
    assertThat(of("").contain(of(""))).isTrue();
    assertThat(of("").contain(of("~"))).isFalse();
  }

  @Test
  void whatIsNotAsciiIsNeverMissed() {
    assertThat(of("a").contain(of("aé中"))).isTrue();
    assertThat(of("éቁ").contain(of("A"))).isFalse();
  }

  @Test
  void forgetsTheTextBefore() {
    Characters characters = of("|");
    characters.of("a");
    assertThat(characters.contain(of("|"))).isFalse();
  }

  @Test
  void saysTheSameAsALookForEach() {
    Random random = new Random(41);
    for (int i = 0; i < 10_000; i++) {
      String line = text(random, 40);
      String marks = text(random, 3);
      boolean each = marks.chars().allMatch(c -> line.indexOf(c) >= 0);
      assertThat(of(line).contain(of(marks))).as("%s in %s", marks, line).isEqualTo(each);
    }
  }

  private static String text(Random random, int longest) {
    return random
        .ints(random.nextInt(longest + 1), 0, 128)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
