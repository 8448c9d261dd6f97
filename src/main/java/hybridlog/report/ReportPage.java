package hybridlog.report;

import java.io.IOException;
import java.io.Writer;

/** Writes {@code report.html}: one file that opens offline. */
final class ReportPage {
  private ReportPage() {}

  static void write(Figures figures, Writer out) throws IOException {
    PageTemplate.fill("report.jte", Page.of(figures), out);
  }
}
