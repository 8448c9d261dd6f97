package hybridlog.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes what a run leaves beside its predictions: {@code report.html}, {@code summary.json},
 * {@code templates.csv} and {@code labels.csv}.
 */
public final class ReportFiles {
  private ReportFiles() {}

  /** Where the files go. */
  @FunctionalInterface
  public interface Destination {
    /** Opens a file for writing; the caller closes it. */
    OutputStream create(String path) throws IOException;
  }

  /**
   * Writes them all.
   *
   * @param rawCsv whether cells that look like formulas are left as they are
   */
  public static void write(Figures figures, boolean rawCsv, Destination out) throws IOException {
    try (Writer csv = text(out.create("templates.csv"))) {
      TemplatesCsv.write(figures, rawCsv, csv);
    }
    try (Writer csv = text(out.create("labels.csv"))) {
      LabelsCsv.write(figures, rawCsv, csv);
    }
    try (Writer html = text(out.create("report.html"))) {
      ReportPage.write(figures, html);
    }
    try (OutputStream json = out.create("summary.json")) {
      SummaryJson.write(figures, json);
    }
  }

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
