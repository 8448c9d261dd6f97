package hybridlog.report;

import hybridlog.csv.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;

/** A row of CSV that grows cell by cell in an array that is used again. Not thread safe. */
final class RowBuffer implements Appendable {
  private static final int ODD = -1;

  private char[] chars = new char[1024];
  private int length;

  void clear() {
    length = 0;
  }

  private void reserve(int more) {
    if (chars.length - length < more) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
    }
  }

  @Override
  public RowBuffer append(char c) {
    reserve(1);
    chars[length++] = c;
    return this;
  }

  @Override
  public RowBuffer append(CharSequence text) {
    return append(text, 0, text.length());
  }

  @Override
  public RowBuffer append(CharSequence text, int start, int end) {
    reserve(end - start);
    text.toString().getChars(start, end, chars, length);
    length += end - start;
    return this;
  }

  /** Appends the last {@code count} digits of a number, with leading zeros. */
  void digits(int number, int count) {
    reserve(count);
    int rest = number;
    for (int i = length + count - 1; i >= length; i--) {
      chars[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
  }

  /**
   * Appends a cell, with quotes where it needs them. Commons CSV decides the rare cases; those that
   * logs are full of, text without and with a comma or a quotation mark, are written here, alike.
   */
  void cell(String cell, boolean raw) {
    int start = length;
    append(cell, 0, cell.length());
    if (start == length) {
      return;
    }
    int quotes = beginsPlain(start) ? quotes(start) : ODD;
    if (quotes == ODD) {
      length = start;
      try {
        // For the printer each cell is the first of its record: the commas are put here.
        CSVFormat.RFC4180.print(guard(cell, raw), this, true);
      } catch (IOException e) {
        throw new UncheckedIOException("An array takes everything", e);
      }
    } else if (quotes > 0) {
      quote(start, quotes);
    }
  }

  /** Whether the cell from here on neither needs a guard nor quotes because of its ends. */
  private boolean beginsPlain(int start) {
    char first = chars[start];
    return first >= '0' && first <= 'z' && first != '=' && first != '@' && chars[length - 1] > ' ';
  }

  /**
   * How many quotation marks the cell from here on gets: none if it can stay as it is, else two
   * around it and one more for each in it; {@link #ODD} if it has line breaks or NUL.
   */
  private int quotes(int start) {
    int marks = 0;
    boolean commas = false;
    for (int i = start; i < length; i++) {
      char c = chars[i];
      if (c <= ',') {
        if (c == '\n' || c == '\r' || c == '\0') {
          return ODD;
        }
        commas |= c == ',';
        marks += c == '"' ? 1 : 0;
      }
    }
    return marks > 0 || commas ? marks + 2 : 0;
  }

  /** Puts the cell from here on in quotes and doubles those in it, from its end on. */
  private void quote(int start, int quotes) {
    reserve(quotes);
    int from = length - 1;
    length += quotes;
    int to = length - 1;
    chars[to--] = '"';
    while (from >= start) {
      char c = chars[from--];
      chars[to--] = c;
      if (c == '"') {
        chars[to--] = '"';
      }
    }
    chars[to] = '"';
  }

  /** The text of a cell: without NUL and, unless {@code raw}, no formula. */
  static String guard(String cell, boolean raw) {
    return raw ? Cell.withoutNul(cell) : Cell.guarded(cell);
  }

  /** The row in UTF-8; half a surrogate pair becomes a question mark. */
  byte[] utf8() {
    byte[] bytes = new byte[length];
    int all = 0;
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) chars[i];
      all |= chars[i];
    }
    return all < 0x80 ? bytes : toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
