package hybridlog.spark.source;

import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Events as Spark's rows with the columns that are asked for. What is the same in many events is
 * encoded once. Not thread safe.
 */
final class EventRow {
  private static final Map<Level, UTF8String> LEVELS = encoded(Level.class);
  private static final Map<Flaw, UTF8String> FLAWS = encoded(Flaw.class);

  /** The columns of {@link LogsTable#SCHEMA}, by their names. */
  private enum Column {
    file,
    line,
    lines,
    time,
    level,
    source,
    message,
    raw,
    flaw
  }

  private final Column[] columns;
  private String file = "";
  private UTF8String encodedFile = UTF8String.EMPTY_UTF8;
  private String source = "";
  private UTF8String encodedSource = UTF8String.EMPTY_UTF8;

  EventRow(String[] columns) {
    this.columns = Arrays.stream(columns).map(Column::valueOf).toArray(Column[]::new);
  }

  private static <E extends Enum<E>> Map<E, UTF8String> encoded(Class<E> type) {
    Map<E, UTF8String> names = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      names.put(constant, UTF8String.fromString(constant.name()));
    }
    return names;
  }

  InternalRow of(Event event) {
    @Nullable Object[] values = new @Nullable Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      values[i] = value(columns[i], event);
    }
    return new GenericInternalRow(values);
  }

  private @Nullable Object value(Column column, Event event) {
    return switch (column) {
      case file -> file(event.file());
      case line -> event.line();
      case lines -> event.lines();
      case time -> event.hasTime() ? event.timeMicros() : null;
      case level -> LEVELS.get(event.level());
      case source -> source(event.source());
      case message -> UTF8String.fromString(event.message());
      case raw -> UTF8String.fromString(event.raw());
      case flaw -> FLAWS.get(event.flaw());
    };
  }

  private UTF8String file(String name) {
    if (!name.equals(file)) {
      file = name;
      encodedFile = UTF8String.fromString(name);
    }
    return encodedFile;
  }

  private UTF8String source(String name) {
    if (!name.equals(source)) {
      source = name;
      encodedSource = UTF8String.fromString(name);
    }
    return encodedSource;
  }
}
