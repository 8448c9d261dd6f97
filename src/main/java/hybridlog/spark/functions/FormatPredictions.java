package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.Classifier;
import hybridlog.event.Event;
import hybridlog.report.PredictionRow;
import hybridlog.report.Summary;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.AccumulatorV2;
import org.apache.spark.util.LongAccumulator;

/**
 * The last step: counts each event of a partition in its summary and makes it a line of {@code
 * predictions.csv}.
 *
 * <p>Works on Spark's own rows, see {@link ClassifiedRow}: as a function from Row to String every
 * cell of every line would be made a Java object, and every line a row again.
 */
public final class FormatPredictions
    implements FlatMapFunction<Iterator<InternalRow>, InternalRow> {
  private static final long serialVersionUID = 1;

  /** Schema of what comes out. */
  public static final StructType LINE = new StructType().add("value", DataTypes.StringType, false);

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
  public Iterator<InternalRow> call(Iterator<InternalRow> rows) {
    return new Lines(rows, new PredictionRow(raw));
  }

  /** The partition's lines; at their end its figures are handed over. */
  private final class Lines implements Iterator<InternalRow> {
    private final Iterator<InternalRow> rows;
    private final PredictionRow format;
    private final ClassifiedRow decoder = new ClassifiedRow();
    private final Summary summary = new Summary();
    private boolean headed = !header;
    private boolean counted;

    Lines(Iterator<InternalRow> rows, PredictionRow format) {
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
    public InternalRow next() {
      if (!headed) {
        headed = true;
        return row(PredictionRow.header());
      }
      if (!rows.hasNext()) {
        throw new NoSuchElementException();
      }
      InternalRow row = rows.next();
      Event event = decoder.event(row);
      Classification classification = decoder.classification(event.level(), row);
      summary.add(event, classification);
      return row(format.line(event, classification));
    }

    private static InternalRow row(String line) {
      return new GenericInternalRow(new Object[] {UTF8String.fromString(line)});
    }
  }
}
