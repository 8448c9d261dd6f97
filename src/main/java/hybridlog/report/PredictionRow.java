package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Level;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * Formats the rows of {@code predictions.csv} by RFC 4180. A spreadsheet takes a cell that begins
 * with one of {@code = + - @}, their full-width forms, a tab or a line break for a formula; unless
 * {@code raw}, such cells, and those that begin with an apostrophe, get an apostrophe in front, so
 * that taking one apostrophe away from each cell that begins with one gives the text back. NUL
 * characters are left out.
 *
 * <p>A row of 150 characters costs some 0.2 µs and no memory but its own. One instance formats one
 * row after the other and is not thread safe.
 */
public final class PredictionRow {
  /** Names of the columns, in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "file",
          "line",
          "time",
          "level",
          "source",
          "message",
          "label",
          "confidence",
          "decided_by",
          "rule",
          "template");

  /** What ends each line. */
  public static final String LINE_END = CSVFormat.RFC4180.getRecordSeparator();

  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  private final boolean raw;
  private final RowBuffer row = new RowBuffer();
  private long day = Long.MIN_VALUE;
  private String date = "";

  /**
   * @param raw whether cells that look like formulas are left as they are
   */
  public PredictionRow(boolean raw) {
    this.raw = raw;
  }

  /** The first line of the file, without its line end. */
  public static String header() {
    return String.join(",", COLUMNS);
  }

  /** The row of an event in UTF-8, without its line end. */
  public byte[] line(Event event, Classification classification) {
    row.clear();
    append(event, classification);
    return row.utf8();
  }

  private void append(Event event, Classification classification) {
    Verdict verdict = classification.verdict();
    row.cell(event.file(), raw);
    row.append(',').append(Long.toString(event.line())).append(',');
    if (event.hasTime()) {
      time(event.timeMicros());
    }
    row.append(',');
    if (event.level() != Level.NONE) {
      row.append(event.level().name());
    }
    row.append(',');
    row.cell(event.source(), raw);
    row.append(',');
    row.cell(event.message(), raw);
    row.append(',');
    row.cell(verdict.label(), raw);
    row.append(',');
    confidence(verdict.confidence());
    row.append(',').append(verdict.decidedBy().text()).append(',');
    row.cell(verdict.rule(), raw);
    row.append(',').append(classification.templateId());
  }

  /** ISO 8601 in UTC with the fraction that it has. */
  private void time(long micros) {
    long itsDay = Math.floorDiv(micros, DAY);
    if (itsDay != day) {
      day = itsDay;
      date = LocalDate.ofEpochDay(itsDay).toString();
    }
    long rest = micros - itsDay * DAY;
    int seconds = (int) (rest / SECOND);
    int fraction = (int) (rest % SECOND);
    row.append(date).append('T');
    row.digits(seconds / 3600, 2);
    row.append(':');
    row.digits(seconds / 60 % 60, 2);
    row.append(':');
    row.digits(seconds % 60, 2);
    if (fraction != 0) {
      row.append('.');
      boolean millis = fraction % 1000 == 0;
      row.digits(millis ? fraction / 1000 : fraction, millis ? 3 : 6);
    }
    row.append('Z');
  }

  /** Four decimals. */
  private void confidence(double confidence) {
    int tenThousandths = (int) Math.round(confidence * 10_000);
    row.append((char) ('0' + tenThousandths / 10_000)).append('.');
    row.digits(tenThousandths, 4);
  }

  /** The form in which a time stands in all files. */
  static String timeOf(long micros) {
    PredictionRow format = new PredictionRow(true);
    format.time(micros);
    return format.row.toString();
  }

  /** The form in which a confidence stands in all files. */
  static String confidenceOf(double confidence) {
    PredictionRow format = new PredictionRow(true);
    format.confidence(confidence);
    return format.row.toString();
  }
}
