package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Classification;
import hybridlog.classify.LabelGuide;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteTest {
  private static Figures figures(LabelGuide guide, String... labels) {
    Summary summary = new Summary();
    for (String label : labels) {
      Template template = new Template(Level.NONE, label);
      summary.add(
          new Event("a.log", 1, 1, Event.NO_TIME, Level.NONE, "", label, label, Flaw.NONE),
          new Classification(Verdict.byModel(label, 0.9), template, template.id()));
    }
    RunFacts run = SyntheticLog.run();
    return Figures.of(
        summary,
        List.of(),
        new RunFacts(
            run.command(),
            run.version(),
            run.start(),
            run.duration(),
            new RunFacts.Model("own", "", 0.6, List.of(labels)),
            run.rules(),
            run.work(),
            run.notes(),
            guide,
            null));
  }

  @Test
  void chosenColoursGoBeforeThoseOfTheProgram() throws Exception {
    LabelGuide guide =
        LabelGuide.parse(
            "labels.yaml",
            """
            Error: {meaning: wrong, color: '#010203'}
            Order: {meaning: bought, color: '#111213', dark: '#212223'}
            Refund: money back
            """);
    Figures figures = figures(guide, "Error", "Order", "Refund", "Security Alert");
    Palette palette = Palette.of(figures);
    assertThat(palette.label("Error")).isEqualTo(new Palette.Shade("#010203", "#010203"));
    assertThat(palette.label("Order")).isEqualTo(new Palette.Shade("#111213", "#212223"));
    assertThat(palette.label("Security Alert"))
        .isEqualTo(Palette.of(List.of("Security Alert")).label("Security Alert"));
    assertThat(palette.label("Refund").light()).matches("#[0-9a-f]{6}").isNotEqualTo("#111213");
    StringWriter page = new StringWriter();
    ReportPage.write(figures, page);
    assertThat(page.toString())
        .contains("#111213", "#212223", "title=\"bought\"")
        .contains("title=\"money back\"");
  }

  @Test
  void colourOnTheScaleOfTheHeatMapIsNoHeat() {
    LabelGuide guide = LabelGuide.parse("labels.yaml", "Order: {meaning: m, color: '#83a4c5'}");
    Figures figures = figures(guide, "Order");
    Charts charts = new Charts(figures, true);
    assertThat(SvgPicture.of(charts.labelBars(), Map.of(), "bars"))
        .contains("fill=\"#83a4c5\"")
        .doesNotContain("class=\"h\"");
    List<FileFigures> files = PageFiles.of(figures).drawn();
    Map<String, String> classes = Map.of(PageStyle.hex(Charts.HEAT), "l0");
    assertThat(SvgPicture.of(charts.filesByLabels(files), classes, "heat map"))
        .contains("class=\"h\"")
        .doesNotContain("class=\"l0\"");
  }
}
