package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {
  private record Pair(Event event, Classification classification) {}

  /** What a summary keeps of kinds. */
  private record Limits(int texts, long characters) {
    static final Limits OWN = new Limits(Texts.MOST, Texts.CHARACTERS);

    Summary summary() {
      return new Summary(texts, characters);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 500, 1999, 2001, 30_000})
  void partsInAnyOrderGiveTheSameBytes(int count) throws Exception {
    assertPartsGiveTheSame(events(count, 7, 3, 40), Limits.OWN, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 200, 399})
  void keptKindsDoNotDependOnTheParts(int mostTexts) throws Exception {
    assertPartsGiveTheSame(events(20_000, 5, 20, 0.01), new Limits(mostTexts, Texts.CHARACTERS), 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 5_000, 30_000, 60_000})
  void keptCharactersDoNotDependOnTheParts(int characters) throws Exception {
    List<Pair> events = events(20_000, 300, 20, 0.01);
    assertPartsGiveTheSame(events, new Limits(100_000, characters), 6);
    assertPartsGiveTheSame(events, new Limits(150, characters), 6);
    Summary summary = new Summary(100_000, characters);
    events.forEach(pair -> summary.add(pair.event, pair.classification));
    summary.settle();
    int kept = summary.texts.all().stream().mapToInt(TextTally::characters).sum();
    assertThat(kept).isBetween(characters - 600, characters);
    Summary all = new Summary();
    events.forEach(pair -> all.add(pair.event, pair.classification));
    int left = all.texts.all().size() - summary.texts.all().size();
    assertThat(summary.texts.leftOut()).isBetween(left / 2L, left * 2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1200})
  void manyFilesOfAKindAreCutTheSame(int files) throws Exception {
    assertPartsGiveTheSame(events(30_000, files, 2, 300), Limits.OWN, 3);
  }

  @Test
  void timesByFileAreNoFinerThanTheTimeline() {
    Summary summary = new Summary();
    for (Pair pair : events(30_000, 2, 3, 40)) {
      summary.add(pair.event, pair.classification);
      assertThat(summary.fileGrid.scale()).isGreaterThanOrEqualTo(summary.grid.scale());
    }
    assertThat(summary.grid.seen.size()).isLessThanOrEqualTo(512);
    assertThat(summary.fileCells).isLessThanOrEqualTo(512 * 2 * summary.outcomes.size());
  }

  /** Parts are sent to the driver: what cannot be among the lines that are shown stays behind. */
  @Test
  void partSendsNoMoreLinesThanCanBeShown() {
    Summary summary = new Summary();
    events(30_000, 5, 3, 40).forEach(pair -> summary.add(pair.event, pair.classification));
    List<Sample> shown = SampleChoice.of(summary, summary.outcomes.all());
    summary.settle();
    assertThat(SampleChoice.of(summary, summary.outcomes.all())).hasSize(1000).isEqualTo(shown);
    int kept = summary.outcomes.all().stream().mapToInt(o -> o.samples.chosen().size()).sum();
    assertThat(kept).isBetween(1000, 1000 + summary.outcomes.size());
  }

  /** With redaction, texts that the model was not equally sure of may be one kind. */
  @Test
  void surestVerdictOfAKindStaysWhateverTheParts() throws Exception {
    Template shown = new Template(Level.INFO, "in with password=<secret>");
    List<Pair> events = new ArrayList<>();
    for (Pair pair : events(3000, 5, 3, 40)) {
      long line = pair.event.line();
      String guess = line % 2 == 0 ? "User Action" : "Error";
      Verdict verdict = Verdict.unsure(guess, 0.1 + line % 4 * 0.1);
      events.add(new Pair(pair.event, new Classification(verdict, shown, shown.id())));
    }
    assertPartsGiveTheSame(events, Limits.OWN, 4);
    Summary summary = new Summary();
    events.forEach(pair -> summary.add(pair.event, pair.classification));
    TextTally kind = summary.texts.all().get(0);
    assertThat(summary.texts.all()).hasSize(1);
    assertThat(kind.count).isEqualTo(3000);
    assertThat(kind.verdict).isEqualTo(Verdict.unsure("Error", 0.1 + 3 * 0.1));
    long[] bars = summary.outcomes.get(0).confidences;
    assertThat(Arrays.stream(bars).filter(bar -> bar > 0)).hasSize(4);
  }

  private static List<Pair> events(int count, int files, int variants, double days) {
    List<Pair> events = new ArrayList<>();
    new SyntheticLog(count + 31L * files, files, variants, days)
        .events(count, (event, classification) -> events.add(new Pair(event, classification)));
    return events;
  }

  private static void assertPartsGiveTheSame(List<Pair> events, Limits limits, int tries)
      throws Exception {
    Summary whole = limits.summary();
    events.forEach(pair -> whole.add(pair.event, pair.classification));
    byte[] expected = bytes(whole);
    for (int seed = 1; seed <= tries; seed++) {
      assertThat(bytes(inParts(events, limits, new Random(seed)))).isEqualTo(expected);
    }
    assertThat(bytes(read(expected, limits))).isEqualTo(expected);
  }

  private static Summary inParts(List<Pair> events, Limits limits, Random random) throws Exception {
    List<Pair> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    List<Summary> parts = new ArrayList<>();
    for (int i = random.nextInt(20); i >= 0; i--) {
      parts.add(limits.summary());
    }
    for (Pair pair : shuffled) {
      int part = Math.min(random.nextInt(parts.size()), random.nextInt(parts.size()));
      parts.get(part).add(pair.event, pair.classification);
    }
    while (parts.size() > 1) {
      Summary from = parts.remove(random.nextInt(parts.size()));
      Summary into = parts.get(random.nextInt(parts.size()));
      into.merge(random.nextBoolean() ? read(bytes(from), limits) : from);
    }
    return parts.get(0);
  }

  private static byte[] bytes(Summary summary) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      summary.writeExternal(out);
    }
    return bytes.toByteArray();
  }

  private static Summary read(byte[] bytes, Limits limits) throws Exception {
    Summary summary = limits.summary();
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      summary.readExternal(in);
    }
    return summary;
  }
}
