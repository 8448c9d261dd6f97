package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Formats the rows of {@code predictions.csv} by RFC 4180. A spreadsheet takes a cell that begins
 * with one of {@code = + - @}, their full-width forms, a tab or a line break for a formula; unless
 * {@code raw}, such cells, and those that begin with an apostrophe, get an apostrophe in front, so
 * that taking one apostrophe away from each cell that begins with one gives the text back. NUL
 * characters are left out. One instance formats one row after the other and is not thread safe.
 */
public final class PredictionRow {
  private static final long MICROS = 1_000_000;

  private static final String[] COLUMNS = {
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
    "template"
  };

  private final boolean raw;
  private final StringBuilder row = new StringBuilder(512);
  private final CSVPrinter printer;

  /**
   * @param raw whether cells that look like formulas are left as they are
   */
  public PredictionRow(boolean raw) {
    this.raw = raw;
    try {
      printer = new CSVPrinter(row, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException("A StringBuilder takes everything", e);
    }
  }

  /** The first line of the file, with its line end. */
  public static String header() {
    return String.join(",", COLUMNS) + CSVFormat.RFC4180.getRecordSeparator();
  }

  /**
   * The row of an event, with its line end.
   *
   * @return a buffer that is valid until the next call
   */
  public CharSequence format(Event event, Classification classification) {
    row.setLength(0);
    try {
      print(event, classification);
    } catch (IOException e) {
      throw new UncheckedIOException("A StringBuilder takes everything", e);
    }
    return row;
  }

  private void print(Event event, Classification classification) throws IOException {
    Verdict verdict = classification.verdict();
    printer.print(guard(event.file()));
    printer.print(Long.toString(event.line()));
    printer.print(event.hasTime() ? time(event.timeMicros()) : "");
    printer.print(event.level() == hybridlog.event.Level.NONE ? "" : event.level().name());
    printer.print(guard(event.source()));
    printer.print(guard(event.message()));
    printer.print(guard(verdict.label()));
    printer.print(confidence(verdict.confidence()));
    printer.print(verdict.decidedBy().text());
    printer.print(guard(verdict.rule()));
    printer.print(classification.templateId());
    printer.println();
  }

  /** ISO 8601 in UTC with the fraction that it has. */
  static String time(long micros) {
    return Instant.ofEpochSecond(
            Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000)
        .toString();
  }

  /** Four decimals. */
  static String confidence(double confidence) {
    long tenThousandths = Math.round(confidence * 10_000);
    String digits = Long.toString(10_000 + tenThousandths);
    return (tenThousandths / 10_000) + "." + digits.substring(digits.length() - 4);
  }

  private String guard(String cell) {
    return guard(cell, raw);
  }

  static String guard(String cell, boolean raw) {
    String text = cell.indexOf('\0') < 0 ? cell : cell.replace("\0", "");
    return !raw && !text.isEmpty() && isTrigger(text.charAt(0)) ? "'" + text : text;
  }

  private static boolean isTrigger(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\'', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }

  /** The text of a guarded cell. */
  static String unguard(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
