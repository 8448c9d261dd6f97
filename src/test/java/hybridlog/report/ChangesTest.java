package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import hybridlog.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {
  @TempDir Path folder;

  private static Figures figures(long seed, int events) throws Exception {
    return figures(seed, events, new Summary());
  }

  private static Figures figures(long seed, int events, Summary summary) throws Exception {
    SyntheticLog log = new SyntheticLog(seed, 3, 2, 1);
    log.events(events, summary::add);
    return Figures.of(summary, log.inventory(), SyntheticLog.run());
  }

  private EarlierRun written(Figures figures) throws IOException {
    Path file = folder.resolve("summary.json");
    try (OutputStream out = Files.newOutputStream(file)) {
      SummaryJson.write(figures, out);
    }
    return EarlierRun.read(file);
  }

  @Test
  void nothingChangesBetweenARunAndItself() throws Exception {
    Figures figures = figures(1, 3000);
    Changes changes = Changes.of(written(figures), figures);
    assertThat(changes.appeared()).isEmpty();
    assertThat(changes.vanished()).isEmpty();
    assertThat(changes.labels()).isNotEmpty().noneMatch(Changes.LabelChange::significant);
    assertThat(changes.labels()).allMatch(change -> change.eventsThen() == change.eventsNow());
  }

  @Test
  void tellsNewKindsAndThoseThatDidNotComeAgain() throws Exception {
    Figures figures = figures(1, 3000);
    EarlierRun run = written(figures);
    EarlierRun.Text gone = new EarlierRun.Text("aabbccddeeff", "gone", "Error", 7);
    List<EarlierRun.Text> texts = new ArrayList<>(run.texts());
    EarlierRun.Text unknown = texts.remove(0);
    texts.add(gone);
    Changes changes =
        Changes.of(
            new EarlierRun("e", "", run.events(), run.labels(), texts, run.textsLeftOut(), false),
            figures);
    assertThat(changes.appeared()).extracting(TextFigures::id).containsExactly(unknown.id());
    assertThat(changes.vanished()).containsExactly(gone);
  }

  @Test
  void kindsTooRareToBeListedAreNotCompared() throws Exception {
    Figures figures = figures(1, 3000);
    EarlierRun run = written(figures);
    long most = run.texts().get(0).events();
    List<EarlierRun.Text> listed = run.texts().subList(0, 1);
    Changes changes =
        Changes.of(new EarlierRun("e", "", run.events(), run.labels(), listed, 70, false), figures);
    assertThat(run.texts()).hasSizeGreaterThan(1);
    assertThat(changes.rare()).isEqualTo(most);
    assertThat(changes.appeared()).isEmpty();
  }

  /** Whoever keeps a sample of its kinds cannot say which have not occurred, however frequent. */
  @Test
  void kindsOfWhichASampleWasKeptAreNotCompared() throws Exception {
    Figures all = figures(1, 3000);
    Figures some = figures(1, 3000, new Summary(20, Texts.CHARACTERS));
    assertThat(all.textsLeftOut()).isZero();
    assertThat(some.textsLeftOut()).isPositive();
    assertThat(some.texts()).hasSize(20);
    for (Changes changes :
        List.of(Changes.of(written(some), all), Changes.of(written(all), some))) {
      assertThat(changes.kindsCompared()).isFalse();
      assertThat(changes.appeared()).isEmpty();
      assertThat(changes.vanished()).isEmpty();
      assertThat(changes.labels()).allMatch(label -> label.eventsThen() == label.eventsNow());
    }
    assertThat(Changes.of(written(all), all).kindsCompared()).isTrue();
  }

  @Test
  void summaryThatDoesNotSayItIsJudgedByItsNumbers() throws Exception {
    String summary =
        "{\"schema\":1,\"totals\":{\"events\":9},\"textsLeftOut\":{\"texts\":%d,\"events\":1}}";
    for (long kinds : List.of(0L, 90_000L, 100_001L)) {
      Path file = Files.writeString(folder.resolve("old.json"), summary.formatted(kinds));
      assertThat(EarlierRun.read(file).sampled()).isEqualTo(kinds > 100_000);
    }
  }

  @Test
  void aSummaryWhoseCountsAreNoNumbersIsNone() throws Exception {
    for (String json :
        List.of(
            "{\"schema\":1}",
            "{\"schema\":1,\"totals\":{\"events\":1},"
                + "\"labels\":[{\"label\":\"x\",\"events\":\"many\"}]}")) {
      Path file = Files.writeString(folder.resolve("odd.json"), json);
      assertThatThrownBy(() -> EarlierRun.read(file)).hasMessageEndingWith("of schema 1");
    }
  }

  /** Figures by hand: G = 2 sum O ln(O/E), one degree of freedom; Holm times the labels left. */
  @Test
  void testsSharesForSignificance() throws Exception {
    Figures figures = figures(1, 3000);
    long all = figures.totals().events();
    String most =
        figures.labels().stream().max(Comparator.comparingLong(figures::events)).orElseThrow();
    Map<String, Long> labels = new TreeMap<>();
    figures.labels().forEach(label -> labels.put(label, figures.events(label)));
    long half = figures.events(most) / 2;
    labels.merge(most, -half, Long::sum);
    labels.merge("Unheard", half, Long::sum);
    EarlierRun run = new EarlierRun("e", "", all, new TreeMap<>(labels), List.of(), 0, false);
    Changes changes = Changes.of(run, figures);
    assertThat(changes.labels())
        .filteredOn(Changes.LabelChange::significant)
        .extracting(Changes.LabelChange::label)
        .containsExactlyInAnyOrder(most, "Unheard");
    assertThat(changes.labels())
        .filteredOn(change -> !change.significant())
        .allSatisfy(change -> assertThat(change.p()).isEqualTo(1));
    assertThat(changes.labels())
        .isSortedAccordingTo(Comparator.comparingDouble(Changes.LabelChange::p));
  }

  @Test
  void knowsTheGTest() throws Exception {
    Figures figures = figures(1, 1000);
    String label =
        figures.labels().stream().max(Comparator.comparingLong(figures::events)).orElseThrow();
    double allThen = 1000;
    double now = figures.events(label);
    double allNow = figures.totals().events();
    double then = Math.round(allThen * now / allNow) - 40;
    double share = (then + now) / (allThen + allNow);
    double g =
        2
            * (then * Math.log(then / (allThen * share))
                + (allThen - then) * Math.log((allThen - then) / (allThen * (1 - share)))
                + now * Math.log(now / (allNow * share))
                + (allNow - now) * Math.log((allNow - now) / (allNow * (1 - share))));
    double p = Erf.erfc(Math.sqrt(g / 2));
    EarlierRun run =
        new EarlierRun(
            "e", "", 1000, new TreeMap<>(Map.of(label, (long) then)), List.of(), 0, false);
    Changes.LabelChange change =
        Changes.of(run, figures).labels().stream()
            .filter(other -> other.label().equals(label))
            .findFirst()
            .orElseThrow();
    long labels = Changes.of(run, figures).labels().size();
    assertThat(change.p())
        .isGreaterThanOrEqualTo(p * 0.999)
        .isLessThanOrEqualTo(p * labels * 1.001);
    assertThat(change.shareThen()).isEqualTo(then / allThen, within(1e-12));
  }

  @Test
  void theReportAndTheSummaryTellOfThem() throws Exception {
    Figures now = figures(1, 3000);
    RunFacts run = now.run();
    RunFacts compared =
        new RunFacts(
            run.command(),
            run.version(),
            run.start(),
            run.duration(),
            run.model(),
            run.rules(),
            run.work(),
            run.notes(),
            run.guide(),
            new EarlierRun(
                "<b>old", "", 10, new TreeMap<>(Map.of("Error", 10L)), List.of(), 3, false));
    SyntheticLog log = new SyntheticLog(1, 3, 2, 1);
    Summary summary = new Summary();
    log.events(3000, summary::add);
    Figures figures = Figures.of(summary, log.inventory(), compared);
    StringWriter html = new StringWriter();
    ReportPage.write(figures, html);
    assertThat(html.toString()).contains("id=\"changes\"", "&lt;b").doesNotContain("<b>old");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    SummaryJson.write(figures, json);
    assertThat(String.valueOf(json)).contains("\"changes\"", "\"appeared\"");
    assertThat(String.valueOf(json)).contains("\"kindsCompared\" : true");
    assertThat(html.toString()).contains("new kinds of events").doesNotContain("are not compared:");
    StringWriter without = new StringWriter();
    ReportPage.write(now, without);
    assertThat(without.toString()).doesNotContain("id=\"changes\"");
  }

  @Test
  void theDirectoryOfARunStandsForItsSummary() throws Exception {
    EarlierRun written = written(figures(1, 100));
    assertThat(EarlierRun.read(folder)).isEqualTo(written);
  }

  @Test
  void saysWhatCannotBeCompared() throws Exception {
    assertThatThrownBy(() -> EarlierRun.read(folder.resolve("none.json")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no such file");
    Path half = Files.writeString(folder.resolve("half.json"), "{\"schema\": 1,");
    assertThatThrownBy(() -> EarlierRun.read(half)).hasMessageContaining("no JSON that is whole");
    Path other = Files.writeString(folder.resolve("other.json"), "{\"schema\": 9}");
    assertThatThrownBy(() -> EarlierRun.read(other)).hasMessageContaining("but of 9");
  }
}
