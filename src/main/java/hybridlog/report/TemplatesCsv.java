package hybridlog.report;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes {@code templates.csv}: each kind of event once, the most frequent first. */
final class TemplatesCsv {
  private TemplatesCsv() {}

  static void write(Figures figures, boolean raw, Appendable out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(
        "template",
        "level",
        "text",
        "label",
        "confidence",
        "guess",
        "decided_by",
        "rule",
        "count",
        "first",
        "last",
        "file",
        "line",
        "sample");
    for (TextFigures text : figures.texts()) {
      write(text, raw, csv);
    }
    csv.flush();
  }

  private static void write(TextFigures text, boolean raw, CSVPrinter csv) throws IOException {
    Sample sample = text.samples().get(0);
    csv.printRecord(
        text.id(),
        text.template().level(),
        RowBuffer.guard(text.template().text(), raw),
        RowBuffer.guard(text.verdict().label(), raw),
        PredictionRow.confidenceOf(text.verdict().confidence()),
        RowBuffer.guard(text.verdict().guess(), raw),
        text.verdict().decidedBy().text(),
        RowBuffer.guard(text.verdict().rule(), raw),
        text.count(),
        text.timed() ? PredictionRow.timeOf(text.firstMicros()) : "",
        text.timed() ? PredictionRow.timeOf(text.lastMicros()) : "",
        RowBuffer.guard(sample.event().file(), raw),
        sample.event().line(),
        RowBuffer.guard(sample.event().raw(), raw));
  }
}
