package hybridlog.report;

import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Text in Helvetica, which every reader of PDF has. Its characters are those of Western European
 * languages; others are written as their code, {@code U+4E2D} in brackets. Not thread safe.
 */
final class PdfText {
  /** Longer texts fit into no line. */
  private static final int MOST = 400;

  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private final Map<Integer, Boolean> known = new HashMap<>();

  /**
   * The text, or as much of it as fits with an ellipsis after it.
   *
   * @param width in points
   */
  String fitted(String text, boolean heavy, float size, float width) throws IOException {
    String shown = writable(Display.clip(Display.visible(text, false), MOST));
    if (width(shown, heavy, size) <= width) {
      return shown;
    }
    int least = 0;
    int most = shown.length();
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (width(shown.substring(0, middle) + "…", heavy, size) <= width) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return shown.substring(0, least) + "…";
  }

  /** How long a writable text is, in points. */
  float width(String text, boolean heavy, float size) throws IOException {
    return font(heavy).getStringWidth(text) / 1000 * size;
  }

  /** Writes a writable text from a point on. */
  void draw(
      PDPageContentStream out,
      String text,
      boolean heavy,
      float size,
      float x,
      float y,
      Color colour)
      throws IOException {
    out.beginText();
    out.setNonStrokingColor(colour);
    out.setFont(font(heavy), size);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }

  private PDFont font(boolean heavy) {
    return heavy ? bold : plain;
  }

  private String writable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (known.computeIfAbsent(point, this::isKnown)) {
                shown.appendCodePoint(point);
              } else {
                shown.append(String.format("[U+%04X]", point));
              }
            });
    return shown.toString();
  }

  private boolean isKnown(int point) {
    try {
      plain.encode(Character.toString(point));
      return true;
    } catch (IOException | IllegalArgumentException e) {
      // The font says so by this alone.
      return false;
    }
  }
}
