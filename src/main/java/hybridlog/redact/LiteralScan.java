package hybridlog.redact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Finds many ASCII literals in one pass over a text, letters in either case: an Aho-Corasick
 * automaton as a table. Some 1 ns a character whatever the number of literals. Immutable and thread
 * safe.
 */
final class LiteralScan {

  /** Receives what was found, in the order of the ends. */
  @FunctionalInterface
  interface Hits {
    void found(int literal, int start, int end);
  }

  private static final int[] NOTHING = {};

  private final List<String> literals;
  private final byte[] classes = new byte[128];
  private final int width;

  /**
   * Where the row of the next state begins, for each row and class; as its complement if literals
   * end there.
   */
  private final int[] next;

  private final int[][] endings;

  LiteralScan(List<String> words) {
    literals = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    width = assignClasses();
    List<int[]> trie = new ArrayList<>(List.of(emptyState()));
    List<List<Integer>> ends = new ArrayList<>(List.of(new ArrayList<>()));
    for (int id = 0; id < literals.size(); id++) {
      insert(literals.get(id), id, trie, ends);
    }
    follow(trie, ends);
    next = new int[trie.size() * width];
    for (int i = 0; i < next.length; i++) {
      int target = trie.get(i / width)[i % width];
      next[i] = ends.get(target).isEmpty() ? target * width : ~(target * width);
    }
    endings =
        ends.stream()
            .map(ids -> ids.isEmpty() ? NOTHING : ids.stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new);
  }

  /** Class 0 is every character that no literal has. */
  private int assignClasses() {
    int count = 1;
    for (String literal : literals) {
      for (int i = 0; i < literal.length(); i++) {
        char c = literal.charAt(i);
        if (c >= 128) {
          throw new IllegalArgumentException("Cannot search for " + literal + ": not ASCII");
        }
        if (classes[c] == 0) {
          classes[c] = (byte) count;
          classes[Character.toUpperCase(c)] = (byte) count;
          count++;
        }
      }
    }
    return count;
  }

  private int[] emptyState() {
    int[] state = new int[width];
    Arrays.fill(state, -1);
    return state;
  }

  private void insert(String literal, int id, List<int[]> trie, List<List<Integer>> ends) {
    int state = 0;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      int[] row = trie.get(state);
      if (row[classes[c]] < 0) {
        row[classes[c]] = trie.size();
        trie.add(emptyState());
        ends.add(new ArrayList<>());
      }
      state = row[classes[c]];
    }
    ends.get(state).add(id);
  }

  /** Fills the gaps of the trie with where the longest known suffix would go, breadth first. */
  private void follow(List<int[]> trie, List<List<Integer>> ends) {
    int[] fallback = new int[trie.size()];
    Deque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int[] row = trie.get(state);
      for (int c = 0; c < width; c++) {
        int other = state == 0 ? 0 : trie.get(fallback[state])[c];
        if (row[c] < 0) {
          row[c] = other;
        } else {
          fallback[row[c]] = other;
          ends.get(row[c]).addAll(ends.get(other));
          queue.add(row[c]);
        }
      }
    }
  }

  void scan(String text, Hits hits) {
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      row = next[row + (c < 128 ? classes[c] : 0)];
      if (row < 0) {
        row = ~row;
        for (int id : endings[row / width]) {
          hits.found(id, i + 1 - literals.get(id).length(), i + 1);
        }
      }
    }
  }
}
