package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.Classifier;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.report.PredictionRow;
import hybridlog.report.Summary;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.AccumulatorV2;
import org.apache.spark.util.LongAccumulator;

/**
 * The last step: counts each event of a partition in its summary and makes it a line of {@code
 * predictions.csv}.
 *
 * <p>Columns of the rows: {@code file, line, lines, micros, level, source, message, raw, flaw,
 * verdict}, the last as {@link LogLabel#VERDICT}.
 */
public final class FormatPredictions implements MapPartitionsFunction<Row, String> {
  private static final long serialVersionUID = 1;

  private final Broadcast<Classifier> classifier;
  private final AccumulatorV2<Summary, Summary> summaries;
  private final LongAccumulator encoderCalls;
  private final boolean raw;
  private final boolean header;

  /**
   * @param classifier the one whose runs of the encoder are counted
   * @param summaries receives the figures of each partition
   * @param encoderCalls receives how often BERT was run
   * @param raw whether cells that a spreadsheet would take for formulas stay as they are
   * @param header whether each partition begins with the names of the columns
   */
  public FormatPredictions(
      Broadcast<Classifier> classifier,
      AccumulatorV2<Summary, Summary> summaries,
      LongAccumulator encoderCalls,
      boolean raw,
      boolean header) {
    this.classifier = classifier;
    this.summaries = summaries;
    this.encoderCalls = encoderCalls;
    this.raw = raw;
    this.header = header;
  }

  @Override
  public Iterator<String> call(Iterator<Row> rows) {
    return new Lines(rows, new PredictionRow(raw));
  }

  private static Event event(Row row) {
    return new Event(
        row.getString(0),
        row.getLong(1),
        row.getInt(2),
        row.isNullAt(3) ? Event.NO_TIME : row.getLong(3),
        Level.valueOf(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        Flaw.valueOf(row.getString(8)));
  }

  private static Classification classification(Event event, Row row) {
    if (row.isNullAt(9)) {
      return new Classification(Verdict.unsure(0), new Template(event.level(), ""), "");
    }
    Row verdict = row.getStruct(9);
    return new Classification(
        new Verdict(
            verdict.getString(0),
            verdict.getDouble(1),
            DecidedBy.of(verdict.getString(2)),
            verdict.getString(3)),
        new Template(event.level(), verdict.getString(5)),
        verdict.getString(4));
  }

  /** The partition's lines; at their end its figures are handed over. */
  private final class Lines implements Iterator<String> {
    private final Iterator<Row> rows;
    private final PredictionRow format;
    private final Summary summary = new Summary();
    private boolean headed = !header;
    private boolean counted;

    Lines(Iterator<Row> rows, PredictionRow format) {
      this.rows = rows;
      this.format = format;
    }

    @Override
    public boolean hasNext() {
      if (!headed || rows.hasNext()) {
        return true;
      }
      if (!counted) {
        counted = true;
        summaries.add(summary);
        encoderCalls.add(classifier.value().takeEmbedded());
      }
      return false;
    }

    @Override
    public String next() {
      if (!headed) {
        headed = true;
        return PredictionRow.header();
      }
      if (!rows.hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = rows.next();
      Event event = event(row);
      Classification classification = classification(event, row);
      summary.add(event, classification);
      return format.line(event, classification);
    }
  }
}
