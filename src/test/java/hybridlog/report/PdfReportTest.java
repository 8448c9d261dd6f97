package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.redact.LookAlikes;
import hybridlog.redact.Planted;
import hybridlog.redact.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
  private static Figures figures(int events) {
    SyntheticLog log = new SyntheticLog(1, 3, 40, 1);
    Summary summary = new Summary();
    log.events(events, summary::add);
    return Figures.of(summary, log.inventory(), SyntheticLog.run());
  }

  private static byte[] pdf(Figures figures) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfReport.write(
        figures,
        name -> {
          assertThat(name).isEqualTo("report.pdf");
          return file;
        });
    return file.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void holdsTheFiguresOfTheRun() throws Exception {
    Figures figures = figures(5000);
    String text = text(pdf(figures));
    assertThat(text)
        .contains("Log report", "5,000 lines", "Kinds of events", "Files", "Rules", "more kinds");
    for (String label : SyntheticLog.LABELS) {
      if (figures.events(label) > 0) {
        assertThat(text).contains(label + " " + Display.count(figures.events(label)));
      }
    }
  }

  @Test
  void headStandsOnEachPageOfATableAndPagesAreNumbered() throws Exception {
    byte[] pdf = pdf(figures(5000));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isBetween(4, 12);
      String text = text(pdf);
      assertThat(text).contains("1 / " + pages, pages + " / " + pages);
      assertThat(text.split("Decided by Text", -1).length).isGreaterThan(2);
    }
  }

  @Test
  void ofEachLabelTheMostFrequentKindsAreShown() throws Exception {
    Figures figures = figures(5000);
    String text = text(pdf(figures));
    int more = 0;
    for (int label = 0; label < figures.labels().size(); label++) {
      int index = label;
      List<TextFigures> kinds =
          figures.texts().stream()
              .filter(kind -> kind.labelIndex() == index)
              .sorted(TextFigures.BY_COUNT)
              .toList();
      if (!kinds.isEmpty()) {
        String row = kinds.get(0).verdict().label() + " " + Display.count(kinds.get(0).count());
        assertThat(text).contains(row);
        more = Math.max(more, kinds.size());
      }
    }
    assertThat(more).isGreaterThan(25);
  }

  /** Whether the logs were redacted or not: the report is passed on. */
  @Test
  void noPieceOfASecretIsOnPaper() throws Exception {
    Redactor redactor = Redactor.secrets();
    List<Planted> secrets =
        Planted.all().stream()
            .filter(planted -> !redactor.redact(planted.line()).equals(planted.line()))
            .toList();
    Summary summary = new Summary();
    for (Planted planted : secrets) {
      String line = planted.line();
      Template template = new Template(Level.NONE, Masker.mask(line));
      // Of each label 25 kinds are shown.
      int number = (int) summary.events();
      String label = SyntheticLog.LABELS.get(number % SyntheticLog.LABELS.size());
      summary.add(
          new Event("a", number, 1, Event.NO_TIME, Level.NONE, "", line, line, Flaw.NONE),
          new Classification(Verdict.byModel(label, 0.9), template, template.id()));
    }
    Figures figures = Figures.of(summary, List.of(), SyntheticLog.run());
    assertThat(figures.texts()).hasSizeGreaterThan(70);
    // Lines of a cell are joined: a piece may reach from one into the next.
    String text = text(pdf(figures)).replaceAll("[\\r\\n]", "");
    assertThat(text.split("<secret>", -1).length).isGreaterThan(50);
    Set<String> pieces = Planted.pieces(secrets, LookAlikes.all());
    List<String> masked = figures.texts().stream().map(kind -> kind.template().text()).toList();
    assertThat(pieces).anyMatch(piece -> masked.toString().contains(piece));
    assertThat(pieces).noneMatch(text::contains);
  }

  @Test
  void sameFiguresGiveTheSameBytes() throws Exception {
    Figures figures = figures(500);
    assertThat(pdf(figures)).isEqualTo(pdf(figures));
  }

  @Test
  void nothingIsAReportToo() throws Exception {
    Figures none = Figures.of(new Summary(), List.of(), SyntheticLog.run());
    assertThat(text(pdf(none))).contains("0 lines");
  }

  @Test
  void everyTextCanBeWritten() throws Exception {
    PdfText text = new PdfText();
    for (String hostile : HostileText.payloads()) {
      assertThat(text.width(text.fitted(hostile, false, 8, 200), false, 8))
          .isLessThanOrEqualTo(200);
    }
    assertThat(text.fitted("a中\u202eb", false, 8, 500)).contains("[U+4E2D]").startsWith("a");
    assertThat(text.fitted("x".repeat(1000), false, 8, 100)).endsWith("…");
  }
}
