package hybridlog.rule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds which of many literals occur in a text in one pass over its characters (Aho and Corasick),
 * without regard to case. The automaton is a dense table: one look-up a character. Immutable and
 * thread safe.
 */
final class LiteralScan {
  private static final int[] NONE = {};

  /** Called for each state of the automaton in which literals end. */
  interface Found {
    void literals(int[] indices);
  }

  private final byte[] column = new byte[128];
  private final int columns;
  private final int[] next;
  private final int[][] found;

  /**
   * @param literals ASCII, lower case, not empty
   */
  LiteralScan(List<String> literals) {
    this.columns = nameColumns(literals);
    int states = 1 + literals.stream().mapToInt(String::length).sum();
    int[] table = new int[states * columns];
    Arrays.fill(table, -1);
    int[][] ends = new int[states][];
    Arrays.fill(ends, NONE);
    int used = 1;
    for (int i = 0; i < literals.size(); i++) {
      int state = 0;
      String literal = literals.get(i);
      for (int at = 0; at < literal.length(); at++) {
        char c = literal.charAt(at);
        int cell = state * columns + column[c];
        if (table[cell] < 0) {
          table[cell] = used++;
        }
        state = table[cell];
      }
      ends[state] = append(ends[state], new int[] {i});
    }
    this.next = link(table, ends, used);
    this.found = Arrays.copyOf(ends, used);
  }

  /** Characters of no literal share column 0. */
  private int nameColumns(List<String> literals) {
    int count = 1;
    for (String literal : literals) {
      for (int at = 0; at < literal.length(); at++) {
        char c = literal.charAt(at);
        if (column[c] == 0) {
          column[c] = (byte) count++;
        }
      }
    }
    for (int c = 'A'; c <= 'Z'; c++) {
      column[c] = column[c + 32];
    }
    return count;
  }

  /**
   * Completes the table breadth first. A cell holds the offset of the next state's row; as its
   * complement if literals end there.
   */
  private int[] link(int[] table, int[][] ends, int used) {
    int[] fail = new int[used];
    Deque<Integer> queue = new ArrayDeque<>();
    for (int c = 0; c < columns; c++) {
      if (table[c] > 0) {
        queue.add(table[c]);
      } else {
        table[c] = 0;
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      ends[state] = append(ends[state], ends[fail[state]]);
      for (int c = 0; c < columns; c++) {
        int cell = state * columns + c;
        int other = table[fail[state] * columns + c];
        if (table[cell] < 0) {
          table[cell] = other;
        } else {
          fail[table[cell]] = other;
          queue.add(table[cell]);
        }
      }
    }
    int[] linked = new int[used * columns];
    for (int i = 0; i < linked.length; i++) {
      int row = table[i] * columns;
      linked[i] = ends[table[i]].length == 0 ? row : ~row;
    }
    return linked;
  }

  private static int[] append(int[] left, int[] right) {
    if (left.length == 0 || right.length == 0) {
      return left.length == 0 ? right : left;
    }
    int[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }

  /** Tells {@code found} of all literals in the first {@code end} characters of a text. */
  void scan(String text, int end, Found result) {
    int row = 0;
    for (int i = 0; i < end; i++) {
      row = next[row + column(text.charAt(i))];
      if (row < 0) {
        row = ~row;
        result.literals(found[row / columns]);
      }
    }
  }

  /**
   * Letters count in either case. Besides the ASCII ones RE2 takes two others for a k and an s when
   * case does not matter.
   */
  private int column(char c) {
    return column[c < 128 ? c : c == '\u212A' ? 'k' : c == '\u017F' ? 's' : 0];
  }
}
