package hybridlog.explore;

import hybridlog.mask.Masker;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a message's first line that are the same in all its kin: no numbers, names, paths or
 * whatever else the masker takes for variable.
 *
 * @param message the message that they stand in
 * @param words in order, {@link #MAX_WORDS} at most
 */
record Phrase(String message, List<Word> words) {
  private static final int MAX_WORDS = 40;

  /**
   * A word.
   *
   * @param text letters, digits and underscores, at least one of them a letter
   * @param start where it begins in the message
   * @param end where it ends, exclusive
   * @param follows whether nothing variable stands between it and the word before it
   */
  record Word(String text, int start, int end, boolean follows) {}

  static Phrase of(String message) {
    int newline = message.indexOf('\n');
    String line = newline < 0 ? message : message.substring(0, newline);
    boolean[] variable = new boolean[line.length()];
    Masker.mask(
        line,
        (placeholder, start, end) -> {
          for (int i = Math.max(0, start); i < Math.min(end, variable.length); i++) {
            variable[i] = true;
          }
        });
    return new Phrase(line, List.copyOf(words(line, variable)));
  }

  private static List<Word> words(String line, boolean[] variable) {
    List<Word> words = new ArrayList<>();
    boolean follows = false;
    int i = 0;
    while (i < line.length() && words.size() < MAX_WORDS) {
      if (!isWordPart(line.charAt(i))) {
        follows &= !variable[i];
        i++;
        continue;
      }
      int start = i;
      boolean constant = true;
      boolean lettered = false;
      while (i < line.length() && isWordPart(line.charAt(i))) {
        constant &= !variable[i];
        lettered |= Character.isLetter(line.charAt(i));
        i++;
      }
      if (constant && lettered) {
        words.add(new Word(line.substring(start, i), start, i, follows && !words.isEmpty()));
        follows = true;
      } else {
        follows = false;
      }
    }
    return words;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  List<String> texts() {
    return words.stream().map(Word::text).toList();
  }

  /**
   * The leftmost words of this phrase that are those texts in that order; empty if it lacks one.
   */
  List<Integer> find(List<String> texts) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < words.size() && found.size() < texts.size(); i++) {
      if (words.get(i).text().equals(texts.get(found.size()))) {
        found.add(i);
      }
    }
    return found.size() == texts.size() ? found : List.of();
  }

  /** What stands between a word and the one before it. */
  String before(int word) {
    return message.substring(words.get(word - 1).end(), words.get(word).start());
  }

  /** The words that two lists share in the same order, chosen so that most letters are kept. */
  static List<String> common(List<String> a, List<String> b) {
    int[][] letters = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        int skipped = Math.max(letters[i + 1][j], letters[i][j + 1]);
        int taken = a.get(i).equals(b.get(j)) ? letters[i + 1][j + 1] + a.get(i).length() : 0;
        letters[i][j] = Math.max(skipped, taken);
      }
    }
    List<String> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j)) && letters[i][j] == letters[i + 1][j + 1] + a.get(i).length()) {
        common.add(a.get(i));
        i++;
        j++;
      } else if (letters[i + 1][j] >= letters[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
