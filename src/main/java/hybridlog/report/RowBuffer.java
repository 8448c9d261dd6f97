package hybridlog.report;

import hybridlog.csv.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;

/**
 * A row of CSV in UTF-8 that grows cell by cell in an array that is used again. Not thread safe.
 */
final class RowBuffer {
  private static final int ODD = -1;

  private static final int COMMA = 1;
  private static final int MARK = 2;
  private static final int BREAK = 4;

  /** What each byte is to a cell; 0 for nearly all. */
  private static final byte[] KINDS = new byte[256];

  static {
    KINDS[','] = COMMA;
    KINDS['"'] = MARK;
    KINDS['\n'] = BREAK;
    KINDS['\r'] = BREAK;
    KINDS['\0'] = BREAK;
  }

  private byte[] bytes = new byte[1024];
  private int length;

  void clear() {
    length = 0;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** Appends an ASCII character. */
  RowBuffer append(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
    return this;
  }

  /** Appends a text; half a surrogate pair becomes a question mark. */
  RowBuffer append(String text) {
    return append(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a text of ASCII characters. */
  @SuppressWarnings("deprecation") // for texts of other characters alone it is of no use
  RowBuffer ascii(String text) {
    int end = text.length();
    reserve(end);
    text.getBytes(0, end, bytes, length);
    length += end;
    return this;
  }

  /** Appends a number that is not negative. */
  RowBuffer number(long number) {
    int digits = 1;
    for (long rest = number; rest > 9; rest /= 10) {
      digits++;
    }
    reserve(digits);
    length += digits;
    int at = length;
    long rest = number;
    do {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return this;
  }

  /** Appends what is UTF-8 already. */
  RowBuffer append(byte[] text) {
    reserve(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
    return this;
  }

  /** Appends the last {@code count} digits of a number, with leading zeros. */
  void digits(int number, int count) {
    reserve(count);
    int rest = number;
    for (int i = length + count - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += count;
  }

  /**
   * Appends a cell, with quotes where it needs them. Commons CSV decides the rare cases; those that
   * logs are full of, text without and with a comma or a quotation mark, are written here, alike.
   */
  void cell(String cell, boolean raw) {
    if (cell.isEmpty()) {
      return;
    }
    int start = length;
    append(cell);
    int quotes = beginsPlain(start) ? quotes(start) : ODD;
    if (quotes == ODD) {
      length = start;
      append(printed(guard(cell, raw)));
    } else if (quotes > 0) {
      quote(start, quotes);
    }
  }

  private static String printed(String cell) {
    StringBuilder printed = new StringBuilder(cell.length() + 2);
    try {
      // For the printer each cell is the first of its record: the commas are put elsewhere.
      CSVFormat.RFC4180.print(cell, printed, true);
    } catch (IOException e) {
      throw new UncheckedIOException("A StringBuilder takes everything", e);
    }
    return printed.toString();
  }

  /** Whether the cell from here on neither needs a guard nor quotes because of its ends. */
  private boolean beginsPlain(int start) {
    byte first = bytes[start];
    boolean endsPlain = (bytes[length - 1] & 0xff) > ' ';
    return first >= '0' && first <= 'z' && first != '=' && first != '@' && endsPlain;
  }

  /**
   * How many quotation marks the cell from here on gets: none if it can stay as it is, else two
   * around it and one more for each in it; {@link #ODD} if it has line breaks or NUL.
   */
  private int quotes(int start) {
    int kinds = 0;
    for (int i = start; i < length; i++) {
      kinds |= KINDS[bytes[i] & 0xff];
    }
    if ((kinds & BREAK) != 0) {
      return ODD;
    }
    int marks = 0;
    for (int i = start; i < length && (kinds & MARK) != 0; i++) {
      marks += bytes[i] == '"' ? 1 : 0;
    }
    return kinds == 0 ? 0 : marks + 2;
  }

  /** Puts the cell from here on in quotes and doubles those in it, from its end on. */
  private void quote(int start, int quotes) {
    reserve(quotes);
    int from = length - 1;
    length += quotes;
    int to = length - 1;
    bytes[to--] = '"';
    while (from >= start) {
      byte c = bytes[from--];
      bytes[to--] = c;
      if (c == '"') {
        bytes[to--] = '"';
      }
    }
    bytes[to] = '"';
  }

  /** The text of a cell: without NUL and, unless {@code raw}, no formula. */
  static String guard(String cell, boolean raw) {
    return raw ? Cell.withoutNul(cell) : Cell.guarded(cell);
  }

  /** The row so far. */
  byte[] utf8() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
