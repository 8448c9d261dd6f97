package hybridlog.report;

import hybridlog.classify.DecidedBy;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code labels.csv}: the kinds of events that nobody was sure of, then those of which a
 * rule and the model are sure and say different things, the most frequent first, with an empty
 * {@code target_label} for a person to fill in and {@code train} to learn from. Beside it stands
 * what the model takes the kind for, with its confidence, to be copied where it is right.
 */
final class LabelsCsv {
  private final CSVPrinter csv;
  private final boolean raw;

  private LabelsCsv(CSVPrinter csv, boolean raw) {
    this.csv = csv;
    this.raw = raw;
  }

  static void write(Figures figures, boolean raw, Appendable out) throws IOException {
    LabelsCsv labels = new LabelsCsv(new CSVPrinter(out, CSVFormat.RFC4180), raw);
    labels.csv.printRecord(
        "log_message",
        "target_label",
        "guess",
        "count",
        "confidence",
        "template",
        "why",
        "level",
        "text");
    List<TextFigures> unsure =
        figures.texts().stream()
            .filter(text -> text.verdict().decidedBy() == DecidedBy.NONE && !text.id().isEmpty())
            .toList();
    for (TextFigures text : unsure) {
      labels.row(text, text.verdict().guess(), text.verdict().confidence(), "nobody was sure");
    }
    for (Disagreement found : figures.disagreements()) {
      labels.row(found.text(), found.model().label(), found.model().confidence(), found.inWords());
    }
    labels.csv.flush();
  }

  private void row(TextFigures text, String guess, double confidence, String why)
      throws IOException {
    csv.printRecord(
        RowBuffer.guard(text.samples().get(0).event().raw(), raw),
        "",
        RowBuffer.guard(guess, raw),
        text.count(),
        PredictionRow.confidenceOf(confidence),
        text.id(),
        RowBuffer.guard(why, raw),
        text.template().level(),
        RowBuffer.guard(text.template().text(), raw));
  }
}
