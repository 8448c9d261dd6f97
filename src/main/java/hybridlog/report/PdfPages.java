package hybridlog.report;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Pages of A4 that are filled from top to bottom; what does not fit goes on on the next one. All
 * lengths are points, 1/72 inch. Not thread safe.
 */
final class PdfPages implements Closeable {
  private static final float MARGIN = 42;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

  /** The foot holds the page's number. */
  private static final float BOTTOM = MARGIN + 16;

  private static final float ROW = 13;
  private static final float GAP = 4;
  private static final Color FAINT = new Color(0xdde3ea);

  private final PDDocument document = new PDDocument();
  private final PdfText text = new PdfText();
  private @Nullable PDPageContentStream page;
  private float y;

  /**
   * A column of a table.
   *
   * @param share of the page's width
   * @param right whether its texts end at its right border, as numbers do
   */
  record Column(String name, double share, boolean right) {}

  /**
   * A cell of a table.
   *
   * @param colour of the square before the text, as {@code #rrggbb}; empty for none
   */
  record Cell(String text, String colour) {
    static Cell of(String text) {
      return new Cell(text, "");
    }
  }

  PdfPages() {
    // The default is made of the time and of chance.
    document.setDocumentId(0L);
  }

  private PDPageContentStream room(float height) throws IOException {
    if (page == null || y - height < BOTTOM) {
      return next();
    }
    return page;
  }

  private PDPageContentStream next() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage fresh = new PDPage(PDRectangle.A4);
    document.addPage(fresh);
    y = TOP;
    page = new PDPageContentStream(document, fresh, AppendMode.OVERWRITE, true);
    return page;
  }

  /** A heading, which is never the last line of its page. */
  void heading(String title, float size) throws IOException {
    PDPageContentStream out = room(size * 2 + 3 * ROW);
    y -= size * 1.6f;
    text.draw(out, text.fitted(title, true, size, WIDTH), true, size, MARGIN, y, Charts.INK);
    y -= size * 0.5f;
  }

  /** A line of text, cut where the page ends. */
  void line(String line) throws IOException {
    PDPageContentStream out = room(ROW);
    y -= ROW;
    text.draw(out, text.fitted(line, false, 9, WIDTH), false, 9, MARGIN, y + 3, Charts.INK);
  }

  /** A picture over the page's width; nothing is written if it cannot be drawn. */
  void picture(Chart<?, ?> chart) throws IOException {
    PdfBoxGraphics2D pen =
        new PdfBoxGraphics2D(document, (float) chart.getWidth(), (float) chart.getHeight());
    chart.paint(pen, chart.getWidth(), chart.getHeight());
    pen.dispose();
    PDFormXObject drawn = pen.getXFormObject();
    float scale = Math.min(WIDTH / chart.getWidth(), (TOP - BOTTOM) / chart.getHeight());
    float height = scale * chart.getHeight();
    PDPageContentStream out = room(height + GAP);
    y -= height + GAP;
    out.saveGraphicsState();
    out.transform(new Matrix(scale, 0, 0, scale, MARGIN, y));
    out.drawForm(drawn);
    out.restoreGraphicsState();
  }

  /** A table; its head stands on each of its pages. */
  void table(List<Column> columns, List<List<Cell>> rows) throws IOException {
    room(4 * ROW);
    head(columns);
    for (List<Cell> row : rows) {
      if (y - ROW < BOTTOM) {
        next();
        head(columns);
      }
      row(columns, row, false);
    }
    y -= ROW / 2;
  }

  private void head(List<Column> columns) throws IOException {
    row(columns, columns.stream().map(column -> Cell.of(column.name())).toList(), true);
  }

  private void row(List<Column> columns, List<Cell> cells, boolean bold) throws IOException {
    PDPageContentStream out = room(ROW);
    y -= ROW;
    float x = MARGIN;
    for (int i = 0; i < columns.size(); i++) {
      float width = (float) (columns.get(i).share() * WIDTH);
      cell(out, cells.get(i), columns.get(i).right(), bold, x, width - GAP);
      x += width;
    }
    out.setStrokingColor(FAINT);
    out.setLineWidth(0.5f);
    out.moveTo(MARGIN, y);
    out.lineTo(MARGIN + WIDTH, y);
    out.stroke();
  }

  private void cell(
      PDPageContentStream out, Cell cell, boolean right, boolean bold, float x, float width)
      throws IOException {
    float indent = 0;
    if (!cell.colour().isEmpty()) {
      out.setNonStrokingColor(Color.decode(cell.colour()));
      out.addRect(x, y + 3, 7, 7);
      out.fill();
      indent = 11;
    }
    String fitted = text.fitted(cell.text(), bold, 8, width - indent);
    float begin = right ? x + width - text.width(fitted, bold, 8) : x + indent;
    text.draw(out, fitted, bold, 8, begin, y + 4, Charts.INK);
  }

  /** Numbers the pages and writes the document; nothing can be added afterwards. */
  void write(OutputStream out) throws IOException {
    if (page != null) {
      page.close();
      page = null;
    }
    int pages = document.getNumberOfPages();
    for (int i = 0; i < pages; i++) {
      try (PDPageContentStream foot =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
        String number = (i + 1) + " / " + pages;
        float begin = MARGIN + WIDTH - text.width(number, false, 8);
        text.draw(foot, number, false, 8, begin, MARGIN, Charts.INK);
      }
    }
    document.save(out);
  }

  @Override
  public void close() throws IOException {
    if (page != null) {
      page.close();
    }
    document.close();
  }
}
