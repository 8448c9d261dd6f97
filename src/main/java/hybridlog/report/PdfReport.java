package hybridlog.report;

import hybridlog.Counted;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Verdict;
import java.awt.AWTError;
import java.awt.HeadlessException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * The report on paper, {@code report.pdf}: the head, the pictures and the tables of the page, each
 * bounded; what is left out is counted. The same figures give the same bytes.
 */
public final class PdfReport {
  /** Rows of a table at most; texts at most for each label. */
  private static final int ROWS = 100;

  private static final int TEXTS = 25;

  private static final List<PdfPages.Column> LABELS =
      List.of(
          new PdfPages.Column("Label", 0.4, false),
          new PdfPages.Column("Events", 0.15, true),
          new PdfPages.Column("Share", 0.12, true),
          new PdfPages.Column("By rule", 0.11, true),
          new PdfPages.Column("By model", 0.11, true),
          new PdfPages.Column("By LLM", 0.11, true));
  private static final List<PdfPages.Column> KINDS =
      List.of(
          new PdfPages.Column("Label", 0.2, false),
          new PdfPages.Column("Events", 0.09, true),
          new PdfPages.Column("Files", 0.06, true),
          new PdfPages.Column("Decided by", 0.15, false),
          new PdfPages.Column("Text", 0.5, false));
  private static final List<PdfPages.Column> FILES =
      List.of(
          new PdfPages.Column("File", 0.44, false),
          new PdfPages.Column("Lines", 0.11, true),
          new PdfPages.Column("Labelled", 0.11, true),
          new PdfPages.Column("Unclassified", 0.12, true),
          new PdfPages.Column("Rejected", 0.1, true),
          new PdfPages.Column("Read", 0.12, false));
  private static final List<PdfPages.Column> RULES =
      List.of(
          new PdfPages.Column("Rule", 0.34, false),
          new PdfPages.Column("Label", 0.3, false),
          new PdfPages.Column("Events", 0.12, true),
          new PdfPages.Column("Tried", 0.12, true),
          new PdfPages.Column("Shadowed", 0.12, true));

  private final Figures figures;
  private final Palette palette;
  private final PdfPages pages;

  private PdfReport(Figures figures, PdfPages pages) {
    this.figures = figures;
    this.palette = Palette.of(figures);
    this.pages = pages;
  }

  /** Writes it; its size is bounded whatever the input. */
  public static void write(Figures figures, ReportFiles.Destination out) throws IOException {
    try (PdfPages pages = new PdfPages();
        OutputStream file = out.create("report.pdf")) {
      new PdfReport(figures, pages).fill();
      pages.write(file);
    }
  }

  private void fill() throws IOException {
    head();
    if (figures.totals().events() > 0) {
      Charts charts = new Charts(figures, true);
      labels(charts);
      texts();
      files(charts);
      rules();
    }
  }

  private void head() throws IOException {
    RunFacts run = figures.run();
    Figures.Totals totals = figures.totals();
    pages.heading("Log report", 18);
    pages.line(run.command());
    pages.line(
        say(
            "%s in %s: %,d labelled, %,d unclassified, %,d rejected, %,d blank",
            Counted.of(totals.lines(), "line"),
            Counted.of(totals.files(), "file"),
            totals.labelled(),
            totals.unclassified(),
            totals.rejected(),
            totals.blank()));
    if (totals.timed()) {
      pages.line(
          "From "
              + Display.time(totals.firstMicros())
              + " to "
              + Display.time(totals.lastMicros())
              + " UTC");
    }
    pages.line(
        say(
            "Model %s, threshold %.3f; rules %s; begun %s, %.1f s",
            run.model().name(),
            run.model().threshold(),
            run.rules().name(),
            Display.time(run.start().getEpochSecond() * 1_000_000),
            run.duration().toMillis() / 1000.0));
    for (String note : figures.firstNotes()) {
      pages.line("Note: " + note);
    }
  }

  private void labels(Charts charts) throws IOException {
    pages.heading("Labels", 13);
    List<List<PdfPages.Cell>> rows = new ArrayList<>();
    for (String label : figures.labels()) {
      long events = figures.events(label);
      if (events > 0) {
        rows.add(
            List.of(
                label(label),
                count(events),
                PdfPages.Cell.of(Display.share(events, figures.totals().events())),
                count(figures.events(label, DecidedBy.RULE)),
                count(figures.events(label, DecidedBy.MODEL)),
                count(figures.events(label, DecidedBy.LLM))));
      }
    }
    pages.table(LABELS, rows);
    picture(charts::labelBars);
    if (figures.timeline().bins() > 0) {
      picture(charts::overTime);
    }
    picture(charts::stagesPerLabel);
    picture(charts::confidences);
  }

  private void texts() throws IOException {
    pages.heading("Kinds of events", 13);
    Map<String, Integer> shown = new HashMap<>();
    List<List<PdfPages.Cell>> rows = new ArrayList<>();
    List<TextFigures> byLabel = new ArrayList<>(figures.texts());
    byLabel.sort(Comparator.comparingInt(TextFigures::labelIndex));
    for (TextFigures text : byLabel) {
      Verdict verdict = text.verdict();
      if (shown.merge(verdict.label(), 1, Integer::sum) <= TEXTS) {
        rows.add(
            List.of(
                label(verdict.label()),
                count(text.count()),
                PdfPages.Cell.of(Display.count(text.files()) + (text.moreFiles() ? "+" : "")),
                PdfPages.Cell.of(decidedBy(verdict)),
                PdfPages.Cell.of(shown(text))));
      }
    }
    pages.table(KINDS, rows);
    leftOut(figures.texts().size() + figures.textsLeftOut() - rows.size(), "kinds of events");
  }

  private static String shown(TextFigures text) {
    return text.level().isEmpty() ? text.shownText() : text.shownText() + " [" + text.level() + "]";
  }

  private static String decidedBy(Verdict verdict) {
    return verdict.decidedBy() == DecidedBy.RULE
        ? verdict.rule()
        : verdict.decidedBy().text() + " " + PageText.confidence(verdict);
  }

  private void files(Charts charts) throws IOException {
    pages.heading("Files", 13);
    List<List<PdfPages.Cell>> rows = new ArrayList<>();
    PageFiles files = PageFiles.of(figures);
    for (FileFigures file : files.shown()) {
      file(file, rows);
    }
    for (FileFigures file : files.notRead()) {
      file(file, rows);
    }
    pages.table(FILES, rows);
    leftOut(figures.files().size() - rows.size(), "files");
    picture(() -> charts.filesByLabels(files.drawn()));
  }

  private static void file(FileFigures file, List<List<PdfPages.Cell>> rows) {
    if (rows.size() < ROWS) {
      FileCount count = file.count();
      rows.add(
          List.of(
              PdfPages.Cell.of(count.name()),
              count(count.lines()),
              count(count.labelled()),
              count(count.unclassified()),
              count(count.rejected()),
              PdfPages.Cell.of(file.file().decision().name().toLowerCase(Locale.ROOT))));
    }
  }

  private void rules() throws IOException {
    List<List<PdfPages.Cell>> rows =
        figures.rules().stream()
            .filter(rule -> rule.hits() > 0)
            .limit(ROWS)
            .map(
                rule ->
                    List.of(
                        PdfPages.Cell.of(rule.id()),
                        label(rule.label()),
                        count(rule.hits()),
                        count(rule.tried()),
                        count(rule.shadowed())))
            .toList();
    if (!rows.isEmpty()) {
      pages.heading("Rules", 13);
      pages.table(RULES, rows);
      leftOut(figures.rules().size() - rows.size(), "rules, most of them without a hit");
    }
  }

  private void leftOut(long rows, String what) throws IOException {
    if (rows > 0) {
      pages.line(say("and %,d more %s", rows, what));
    }
  }

  /** A picture, where this machine can draw one. */
  private void picture(Supplier<Chart<?, ?>> drawing) throws IOException {
    try {
      pages.picture(drawing.get());
    } catch (HeadlessException | AWTError | LinkageError | InternalError e) {
      pages.line("No picture: this machine has no fonts to draw one with.");
    }
  }

  private PdfPages.Cell label(String label) {
    return new PdfPages.Cell(label, palette.label(label).light());
  }

  private static PdfPages.Cell count(long number) {
    return PdfPages.Cell.of(Display.count(number));
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
