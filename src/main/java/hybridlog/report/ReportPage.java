package hybridlog.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;

/** Writes {@code report.html}: one file that opens offline. */
final class ReportPage {
  private ReportPage() {}

  static void write(Figures figures, Writer out) throws IOException {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            ReportPage.class.getClassLoader(),
            "hybridlog.report.templates");
    engine.render("report.jte", Page.of(figures), new WriterOutput(out));
    out.flush();
  }
}
