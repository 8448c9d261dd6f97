package hybridlog.csv;

/**
 * Cells that no spreadsheet takes for a formula: one that begins with a character which could make
 * it one, or with an apostrophe, gets an apostrophe in front, so that taking one apostrophe away
 * from each cell that begins with one gives the text back. NUL characters are left out. Stateless.
 */
public final class Cell {
  private Cell() {}

  /** The cell of a text. */
  public static String guarded(String text) {
    String cell = withoutNul(text);
    return !cell.isEmpty() && isTrigger(cell.charAt(0)) ? "'" + cell : cell;
  }

  /** The text without NUL, which no CSV can hold. */
  public static String withoutNul(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /** The text of a guarded cell. */
  public static String plain(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  /** Whether a cell that begins so needs a guard. */
  public static boolean isTrigger(char first) {
    return switch (first) {
      case '=', '+', '-', '@', '\'', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> true;
      default -> false;
    };
  }
}
