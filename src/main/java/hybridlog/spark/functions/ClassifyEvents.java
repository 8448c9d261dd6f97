package hybridlog.spark.functions;

import hybridlog.classify.Classification;
import hybridlog.classify.Classifier;
import hybridlog.classify.EventClassifier;
import hybridlog.classify.SecondOpinions;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.report.PredictionRow;
import hybridlog.report.Summary;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
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
 * The main job's one step: decides each event of a partition, counts it in the partition's summary
 * and makes it a line of {@code predictions.csv}.
 *
 * <p>Works on objects from end to end. The same as a projection by {@link Functions} writes and
 * reads every text several times in Spark's encoding, which took a third of the job.
 */
public final class ClassifyEvents implements FlatMapFunction<Iterator<Event>, InternalRow> {
  private static final long serialVersionUID = 1;

  /** Schema of what comes out. */
  public static final StructType LINE = new StructType().add("value", DataTypes.StringType, false);

  private final Broadcast<Classifier> classifier;
  private final SecondOpinions opinions;
  private final AccumulatorV2<Summary, Summary> summaries;
  private final LongAccumulator encoderCalls;
  private final Set<Choice> choices;

  /** What can be asked of the lines. */
  public enum Choice {
    /** Cells that a spreadsheet would take for formulas stay as they are. */
    RAW_CSV,
    /** Secrets are taken out of what is written and counted. */
    REDACT,
    /** Each partition begins with the names of the columns. */
    HEADER
  }

  /**
   * @param opinions used where the classifier is not sure
   * @param summaries receives the figures of each partition
   * @param encoderCalls receives how often BERT was run
   * @param choices how the lines are written
   */
  public ClassifyEvents(
      Broadcast<Classifier> classifier,
      SecondOpinions opinions,
      AccumulatorV2<Summary, Summary> summaries,
      LongAccumulator encoderCalls,
      Set<Choice> choices) {
    this.classifier = classifier;
    this.opinions = opinions;
    this.summaries = summaries;
    this.encoderCalls = encoderCalls;
    this.choices = Set.copyOf(choices);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<Event> events) {
    return new Lines(events);
  }

  /** The partition's lines; at their end its figures are handed over. */
  private final class Lines implements Iterator<InternalRow> {
    private final Iterator<Event> events;
    private final EventClassifier deciding = classifier.value().forOneThread();
    private final PredictionRow format = new PredictionRow(choices.contains(Choice.RAW_CSV));
    private final Summary summary = new Summary();
    private final boolean redact = choices.contains(Choice.REDACT);
    private boolean headed = !choices.contains(Choice.HEADER);
    private boolean counted;

    Lines(Iterator<Event> events) {
      this.events = events;
    }

    @Override
    public boolean hasNext() {
      if (!headed || events.hasNext()) {
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
        return row(PredictionRow.header().getBytes(StandardCharsets.UTF_8));
      }
      if (!events.hasNext()) {
        throw new NoSuchElementException();
      }
      Event event = events.next();
      Classification classification = classify(event);
      if (redact) {
        Event redacted = Redaction.of(event);
        classification = Redaction.of(classification, event, redacted);
        event = redacted;
      }
      summary.add(event, classification);
      return row(format.line(event, classification));
    }

    private Classification classify(Event event) {
      return event.flaw() == Flaw.NONE
          ? opinions.complete(deciding.classify(event))
          : new Classification(Verdict.unsure(0), new Template(Level.NONE, ""), "");
    }

    private static InternalRow row(byte[] line) {
      return new GenericInternalRow(new Object[] {UTF8String.fromBytes(line)});
    }
  }
}
