package hybridlog.spark.functions;

import hybridlog.event.Level;
import hybridlog.explore.Census;
import hybridlog.explore.Observed;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Counts the kinds of events of a partition: rows of {@code level, lines, file, line, source, raw,
 * message} become rows of {@link #KINDS}, in which a kind may occur more than once.
 */
public final class CountKinds implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  /** Schema of the result; {@code sample} is the first event of the kind in the partition. */
  public static final StructType KINDS =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("level", DataTypes.StringType, false)
          .add("text", DataTypes.StringType, false)
          .add("lines", DataTypes.LongType, false)
          .add(
              "sample",
              new StructType()
                  .add("file", DataTypes.StringType, false)
                  .add("line", DataTypes.LongType, false)
                  .add("source", DataTypes.StringType, false)
                  .add("raw", DataTypes.StringType, false)
                  .add("message", DataTypes.StringType, false),
              false)
          .add(
              "last",
              new StructType()
                  .add("file", DataTypes.StringType, false)
                  .add("line", DataTypes.LongType, false)
                  .add("message", DataTypes.StringType, false),
              false)
          .add(
              "longest",
              new StructType()
                  .add("length", DataTypes.IntegerType, false)
                  .add("message", DataTypes.StringType, false),
              false);

  @Override
  public Iterator<Row> call(Iterator<Row> events) {
    Census census = new Census();
    Queue<Census.Counted> counted = new ArrayDeque<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (counted.isEmpty() && events.hasNext()) {
          while (events.hasNext() && !census.isFull()) {
            add(census, events.next());
          }
          counted.addAll(census.drain());
        }
        return !counted.isEmpty();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return row(counted.remove());
      }
    };
  }

  private static void add(Census census, Row event) {
    census.add(
        Level.valueOf(event.getString(0)),
        event.getInt(1),
        new Observed.Sample(
            event.getString(2),
            event.getLong(3),
            event.getString(4),
            event.getString(5),
            event.getString(6)));
  }

  private static Row row(Census.Counted kind) {
    Observed.Sample sample = kind.first();
    Observed.Sample last = kind.last();
    return RowFactory.create(
        kind.template().id(),
        kind.template().level().name(),
        kind.template().text(),
        kind.lines(),
        RowFactory.create(
            sample.file(), sample.line(), sample.source(), sample.raw(), sample.message()),
        RowFactory.create(last.file(), last.line(), last.message()),
        RowFactory.create(kind.longest().length(), kind.longest()));
  }
}
