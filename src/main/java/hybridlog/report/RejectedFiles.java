package hybridlog.report;

import hybridlog.Counted;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.OversizedLine;
import hybridlog.input.SplitCount;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes what was not read or not classified and why, for those who want to go after it: {@code
 * rejected/files.csv} names files that were not read, or not to their end; {@code
 * rejected/lines.csv} the lines that were too long. Neither is there if it had nothing to say.
 */
public final class RejectedFiles {
  private final Map<String, SplitCount> counts;
  private final Map<String, String> missed;
  private final boolean raw;

  /**
   * @param counts what was read of each file, by its name
   * @param missed why a file was not read, or not to its end, by its name
   * @param raw whether cells that look like formulas are left as they are
   */
  public RejectedFiles(Map<String, SplitCount> counts, Map<String, String> missed, boolean raw) {
    this.counts = Map.copyOf(counts);
    this.missed = Map.copyOf(missed);
    this.raw = raw;
  }

  /** Writes both, in the order of the inventory and of the lines. */
  public void write(List<InputFile> inventory, ReportFiles.Destination out) throws IOException {
    if (!missed.isEmpty()) {
      try (CSVPrinter csv = open(out, "rejected/files.csv")) {
        csv.printRecord("file", "path", "reason");
        for (InputFile file : inventory) {
          String why = missed.get(file.name());
          if (why != null) {
            csv.printRecord(guard(file.name()), guard(file.place()), guard(why));
          }
        }
      }
    }
    if (counts.values().stream().anyMatch(count -> count.oversized() > 0)) {
      try (CSVPrinter csv = open(out, "rejected/lines.csv")) {
        csv.printRecord("file", "line", "byte", "bytes", "reason");
        for (InputFile file : inventory) {
          writeLines(file, csv);
        }
      }
    }
  }

  private void writeLines(InputFile file, CSVPrinter csv) throws IOException {
    SplitCount count = counts.get(file.name());
    if (file.decision() != Decision.READ || count == null) {
      return;
    }
    for (OversizedLine line : count.oversizedLines()) {
      csv.printRecord(
          guard(file.name()), line.line(), line.offset(), line.bytes(), "longer than 1 MiB");
    }
    long left = count.oversized() - count.oversizedLines().size();
    if (left > 0) {
      csv.printRecord(
          guard(file.name()), "", "", "", "and " + Counted.of(left, "more line") + " that long");
    }
  }

  private String guard(String cell) {
    return RowBuffer.guard(cell, raw);
  }

  private static CSVPrinter open(ReportFiles.Destination out, String name) throws IOException {
    OutputStream file = out.create(name);
    return new CSVPrinter(
        new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8)),
        CSVFormat.RFC4180);
  }
}
