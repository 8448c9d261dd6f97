package hybridlog.report;

import hybridlog.Background;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a run leaves beside its predictions: {@code report.html}, {@code summary.json},
 * {@code templates.csv}, {@code labels.csv} and the pictures in {@code charts}.
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
   * Writes them all, the page and the pictures beside the tables.
   *
   * @param rawCsv whether cells that look like formulas are left as they are
   * @param out is used by several threads
   */
  public static void write(Figures figures, boolean rawCsv, Destination out) throws IOException {
    OutputStream page = out.create("report.html");
    List<Background> beside = new ArrayList<>();
    try {
      beside.add(Background.start("report", () -> page(figures, page)));
      beside.addAll(ChartFiles.start(figures, out));
      try (Writer csv = text(out.create("templates.csv"))) {
        TemplatesCsv.write(figures, rawCsv, csv);
      }
      try (Writer csv = text(out.create("labels.csv"))) {
        LabelsCsv.write(figures, rawCsv, csv);
      }
      try (OutputStream json = out.create("summary.json")) {
        SummaryJson.write(figures, json);
      }
    } finally {
      Background.closeAll(beside);
    }
  }

  private static void page(Figures figures, OutputStream out) throws IOException {
    try (Writer html = text(out)) {
      ReportPage.write(figures, html);
    }
  }

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
