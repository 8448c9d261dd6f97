package hybridlog.llm;

import hybridlog.classify.LabelGuide;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** Makes what the tests of this room ask. */
final class Questions {
  static final LabelGuide GUIDE = LabelGuide.shipped();
  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T23:30:00Z"), ZoneOffset.UTC);

  /** Short waits, so that tests of faults are quick. */
  static final Limits QUICK =
      Limits.standard().withAnswer(Duration.ofSeconds(5)).withPause(Duration.ofMillis(20));

  private static final List<String> WORDS =
      List.of("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india");

  private Questions() {}

  static Question about(String message, long lines) {
    return new Question(
        new Template(Level.WARN, Masker.mask(message)), lines, List.of(message), List.of());
  }

  /** Questions about texts that differ; the first has most lines. */
  static List<Question> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> about("unit " + word(i) + " did something odd", count - i))
        .toList();
  }

  private static String word(int i) {
    return WORDS.get(i % 9) + " " + WORDS.get(i / 9 % 9) + " " + WORDS.get(i / 81 % 9);
  }

  static Interview interview(Endpoint endpoint, Limits limits) {
    return new Interview(endpoint, limits, prompt(endpoint), CLOCK);
  }

  static Prompt prompt(Endpoint endpoint) {
    return new Prompt(endpoint.model(), GUIDE.labels(), GUIDE);
  }
}
