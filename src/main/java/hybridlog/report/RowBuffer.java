package hybridlog.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;

/** A row of CSV that grows cell by cell in an array that is used again. Not thread safe. */
final class RowBuffer implements Appendable {
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

  /** Appends a cell, with quotes where it needs them. */
  void cell(String cell, boolean raw) {
    int start = length;
    append(cell, 0, cell.length());
    if (!isPlain(start)) {
      length = start;
      try {
        // For the printer each cell is the first of its record: the commas are put here.
        CSVFormat.RFC4180.print(guard(cell, raw), this, true);
      } catch (IOException e) {
        throw new UncheckedIOException("An array takes everything", e);
      }
    }
  }

  /** Whether the cell from here on needs neither quotes nor a guard for certain: true of most. */
  private boolean isPlain(int start) {
    if (start == length) {
      return true;
    }
    char first = chars[start];
    if (first < '0' || first > 'z' || first == '=' || first == '@' || chars[length - 1] <= ' ') {
      return false;
    }
    for (int i = start; i < length; i++) {
      char c = chars[i];
      if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\0')) {
        return false;
      }
    }
    return true;
  }

  /** The text of a cell: without NUL and, unless {@code raw}, no formula. */
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

  /** The text that was guarded. */
  static String unguard(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
