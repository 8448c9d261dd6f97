package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.event.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CensusTest {
  private static Observed.Sample event(String file, long line, String message) {
    return new Observed.Sample(file, line, "app", "INFO " + message, message);
  }

  @Test
  void eventsOfAKindAreOneAndTheFirstIsItsSample() {
    Census census = new Census();
    census.add(Level.INFO, 1, event("b.log", 1, "took 3 ms"));
    census.add(Level.INFO, 2, event("a.log", 9, "took 4 ms"));
    census.add(Level.INFO, 1, event("a.log", 10, "took 5 ms"));
    census.add(Level.WARN, 1, event("a.log", 1, "took 6 ms"));

    List<Census.Counted> kinds = census.drain();

    assertThat(kinds).hasSize(2);
    Census.Counted info =
        kinds.stream().filter(k -> k.template().level() == Level.INFO).findFirst().orElseThrow();
    assertThat(info.lines()).isEqualTo(4);
    assertThat(info.first()).isEqualTo(event("a.log", 9, "took 4 ms"));
    assertThat(info.last()).isEqualTo(event("b.log", 1, "took 3 ms"));
    assertThat(info.longest()).as("of equals the greatest").isEqualTo("took 5 ms");
    assertThat(census.drain()).isEmpty();
  }

  @Test
  void itIsFullBeforeItIsTooLarge() {
    Census census = new Census();
    List<String> words =
        List.of("disk", "gate", "lamp", "pump", "fan", "valve", "door", "belt", "lift", "oven");
    int added = 0;
    while (!census.isFull()) {
      StringBuilder text = new StringBuilder("checked");
      for (int rest = added; rest > 0; rest /= 10) {
        text.append(' ').append(words.get(rest % 10));
      }
      census.add(Level.NONE, 1, event("a.log", 1, text.toString()));
      added++;
      assertThat(added).isLessThan(100_000);
    }
    assertThat(census.drain()).isNotEmpty();
    assertThat(census.isFull()).isFalse();
  }

  @Test
  void longSamplesAreCutBetweenCharacters() {
    Census census = new Census();
    String text = "x".repeat(Census.MAX_SAMPLE - 6) + "\ud83d\ude00".repeat(9);
    census.add(Level.NONE, 1, event("a.log", 1, text));

    Observed.Sample sample = census.drain().get(0).first();

    assertThat(sample.raw()).hasSizeLessThanOrEqualTo(Census.MAX_SAMPLE);
    assertThat(sample.message()).hasSizeLessThanOrEqualTo(Census.MAX_SAMPLE);
    assertThat(sample.message().codePoints().filter(c -> c >= 0xd800 && c < 0xe000)).isEmpty();
    assertThat(sample.raw().codePoints().filter(c -> c >= 0xd800 && c < 0xe000)).isEmpty();
  }

  @Test
  void textsAreSortedAsTheirBytesAre() {
    Random random = new Random(3);
    int[] alphabet = {'a', 'b', 0xe9, 0x4e2d, 0xfffd, 0xe000, 0x1f600, 0x10ffff};
    for (int i = 0; i < 5_000; i++) {
      String a = text(random, alphabet);
      String b = text(random, alphabet);
      int bytes =
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
      assertThat(Integer.signum(Census.compare(a, b))).isEqualTo(Integer.signum(bytes));
    }
  }

  private static String text(Random random, int[] alphabet) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }
}
