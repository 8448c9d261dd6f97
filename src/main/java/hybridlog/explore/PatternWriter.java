package hybridlog.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes words that phrases share as a pattern in RE2 syntax that a person can read. */
final class PatternWriter {
  /** Patterns with more words than this say nothing more and are read by nobody. */
  private static final int MAX_WORDS = 8;

  private static final String GAP = ".*";
  private static final String META = "\\.+*?()|[]{}^$";

  private PatternWriter() {}

  /**
   * A pattern for some of the words, those that stand together in most places.
   *
   * @param words shared words in order, not empty
   * @param phrases that have them
   */
  static String write(List<String> words, List<Phrase> phrases) {
    List<String> joints = joints(words, phrases);
    int from = window(joints);
    int to = Math.min(words.size(), from + MAX_WORDS);
    StringBuilder pattern = new StringBuilder("\\b").append(words.get(from));
    for (int i = from + 1; i < to; i++) {
      pattern.append(joints.get(i)).append(words.get(i));
    }
    return pattern.append("\\b").toString();
  }

  /** The same words with anything between them: for texts whose quotes or blanks differ. */
  static String loose(List<String> words) {
    return "\\b" + String.join(GAP, words.subList(0, Math.min(words.size(), MAX_WORDS))) + "\\b";
  }

  /** What the pattern has before each word: the text that all phrases have there, or a gap. */
  private static List<String> joints(List<String> words, List<Phrase> phrases) {
    List<Set<String>> seen = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      seen.add(new HashSet<>());
    }
    for (Phrase phrase : phrases) {
      List<Integer> found = phrase.find(words);
      for (int i = 1; i < found.size(); i++) {
        int word = found.get(i);
        boolean adjacent = found.get(i - 1) == word - 1 && phrase.words().get(word).follows();
        seen.get(i).add(adjacent ? quote(phrase.before(word)) : GAP);
      }
    }
    List<String> joints = new ArrayList<>(List.of(GAP));
    for (int i = 1; i < words.size(); i++) {
      joints.add(seen.get(i).size() == 1 ? seen.get(i).iterator().next() : GAP);
    }
    return joints;
  }

  /** Where the words begin of which most stand together; the first such place. */
  private static int window(List<String> joints) {
    int best = 0;
    int most = -1;
    for (int from = 0; from + MAX_WORDS <= joints.size(); from++) {
      int together = 0;
      for (int i = from + 1; i < from + MAX_WORDS; i++) {
        together += joints.get(i).equals(GAP) ? 0 : 1;
      }
      if (together > most) {
        most = together;
        best = from;
      }
    }
    return best;
  }

  /** Text as RE2 matches it literally; what cannot be seen becomes a gap. */
  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f) {
        return GAP;
      }
      if (META.indexOf(c) >= 0) {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.toString();
  }
}
