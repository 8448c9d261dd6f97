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

  private static Characters required(String literal) {
    Characters characters = new Characters();
    characters.require(literal);
    return characters;
  }

  private static boolean has(Characters line, Characters marks) {
    return (marks.marks() & ~line.marks()) == 0;
  }

  @Test
  void containsWhatIsThere() {
    assertThat(has(of("[main] a|b: c"), of("[]|:"))).isTrue();
    assertThat(has(of("[main] a b: c"), of("[]|:"))).isFalse();
    assertThat(has(of(""), of(""))).isTrue();
    assertThat(has(of(""), of("~"))).isFalse();
  }

  @Test
  void whatIsNotAsciiIsNeverMissed() {
    assertThat(has(of("a 中 b"), of("中"))).isTrue();
    assertThat(has(of("a → b"), of("→ "))).isTrue();
  }

  @Test
  void lettersAndDigitsDoNotCount() {
    assertThat(has(of("[1]"), of("[pid 7]"))).isFalse();
    assertThat(has(of("[1] "), of("[pid 7]"))).isTrue();
  }

  @Test
  void aColonIsOneOfAFormatOnlyBeforeABlankOrTheEnd() {
    assertThat(has(of("10:15:02 a: b"), required("]: ["))).isFalse();
    assertThat(has(of("10:15:02 [a]: b"), required("]: "))).isTrue();
    assertThat(has(of("10:15:02 [a:b]"), required("]: "))).isFalse();
    assertThat(has(of("10:15:02 [a]:"), required("]: "))).isTrue();
    assertThat(has(of("10:15:02 [a]:\tb"), required("]: "))).isTrue();
    assertThat(has(of("10:15:02 [a:b]"), required("]:"))).isTrue();
  }

  @Test
  void aDashIsOneOfAFormatOnlyBetweenBlanks() {
    assertThat(has(of("2026-01-02 a-b"), required(" - "))).isFalse();
    assertThat(has(of("2026-01-02 a - b"), required(" - "))).isTrue();
    assertThat(has(of("2026-01-02 a -"), required(" - "))).isTrue();
    assertThat(has(of("2026-01-02\ta\t-\tb"), required(" - "))).isTrue();
    assertThat(has(of("2026-01-02 a"), required("-"))).isTrue();
  }

  @Test
  void forgetsTheTextBefore() {
    Characters characters = of("|");
    characters.of("a");
    assertThat(has(characters, of("|"))).isFalse();
  }

  @Test
  void saysTheSameAsALookForEach() {
    Random random = new Random(41);
    for (int i = 0; i < 10_000; i++) {
      String line = text(random, 40);
      String marks = text(random, 3).replaceAll("[^!-/:-@\\[-`{-~]", "");
      boolean each = marks.chars().allMatch(c -> line.indexOf(c) >= 0);
      assertThat(has(of(line), required(marks))).as("%s in %s", marks, line).isEqualTo(each);
    }
  }

  private static String text(Random random, int longest) {
    return random
        .ints(random.nextInt(longest + 1), 0, 128)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
