package hybridlog.report;

import hybridlog.classify.DecidedBy;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code labels.csv}: the kinds of events that nobody was sure of, the most frequent first,
 * with an empty {@code target_label} for a person to fill in and {@code train} to learn from.
 */
final class LabelsCsv {
  private LabelsCsv() {}

  static void write(Figures figures, boolean raw, Appendable out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord("log_message", "target_label", "count", "confidence", "template");
    for (TextFigures text : figures.texts().stream().sorted(TextFigures.BY_COUNT).toList()) {
      if (text.verdict().decidedBy() == DecidedBy.NONE) {
        csv.printRecord(
            RowBuffer.guard(text.samples().get(0).event().raw(), raw),
            "",
            text.count(),
            PredictionRow.confidenceOf(text.verdict().confidence()),
            text.id());
      }
    }
    csv.flush();
  }
}
