package hybridlog.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;

/** The templates of the pages, which the build has compiled. */
final class PageTemplate {
  private PageTemplate() {}

  /** Writes a page. */
  static void fill(String template, Object page, Writer out) throws IOException {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null,
            ContentType.Html,
            PageTemplate.class.getClassLoader(),
            "hybridlog.report.templates");
    engine.render(template, page, new WriterOutput(out));
    out.flush();
  }
}
