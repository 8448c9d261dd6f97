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
 * <p>A row of 150 characters costs some 0.2 µs. One instance formats one row after the other and is
 * not thread safe.
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
  private String file = "";
  private byte[] fileCell = {};

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
    row.append(file(event.file())).append(',').number(event.line()).append(',');
    if (event.hasTime()) {
      time(event.timeMicros());
    }
    row.append(',');
    if (event.level() != Level.NONE) {
      row.ascii(event.level().name());
    }
    row.append(',');
    row.cell(event.source(), raw);
    row.append(',');
    row.cell(event.message(), raw);
    verdict(classification);
    return row.utf8();
  }

  /** The cell of the file, which is nearly always that of the row before. */
  private byte[] file(String name) {
    if (!name.equals(file)) {
      file = name;
      RowBuffer cell = new RowBuffer();
      cell.cell(name, raw);
      fileCell = cell.utf8();
    }
    return fileCell;
  }

  /** The cells from the label on with the comma before them. */
  private void verdict(Classification classification) {
    Verdict verdict = classification.verdict();
    row.append(',').cell(verdict.label(), raw);
    row.append(',');
    confidence(verdict.confidence(), row);
    row.append(',').ascii(verdict.decidedBy().text()).append(',');
    row.cell(verdict.rule(), raw);
    row.append(',').ascii(classification.templateId());
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
    row.ascii(date).append('T');
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
  private static void confidence(double confidence, RowBuffer row) {
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
    RowBuffer cell = new RowBuffer();
    confidence(confidence, cell);
    return cell.toString();
  }
}
