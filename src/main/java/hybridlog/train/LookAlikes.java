package hybridlog.train;

import hybridlog.Counted;
import hybridlog.rule.NearLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Labels of a corpus of which one may be the other, misspelled. Stateless. */
public final class LookAlikes {
  private static final int MOST = 5;

  private LookAlikes() {}

  /**
   * Asks whether a label was meant to be one with more texts that it is hardly different from; a
   * line for each, at most six. Labels that are left out are asked about too.
   */
  public static List<String> questions(Corpus corpus) {
    SortedMap<String, Integer> counts = new TreeMap<>(corpus.leftOut());
    corpus.texts().forEach(text -> counts.merge(text.label(), 1, Integer::sum));
    List<String> questions = new ArrayList<>();
    counts.forEach(
        (label, texts) -> {
          List<String> known =
              counts.keySet().stream().filter(other -> isBefore(other, label, counts)).toList();
          String question = NearLabel.question(label, known);
          if (!question.isEmpty()) {
            questions.add(
                "Look-alike: label '"
                    + label
                    + "' of "
                    + Counted.of(texts, "different text")
                    + ": "
                    + question);
          }
        });
    int more = questions.size() - MOST;
    if (more <= 0) {
      return questions;
    }
    List<String> some = new ArrayList<>(questions.subList(0, MOST));
    some.add("Look-alike: " + Counted.of(more, "more label"));
    return some;
  }

  /** Each pair is asked about once, at the label with fewer texts. */
  private static boolean isBefore(String other, String label, SortedMap<String, Integer> counts) {
    int more = counts.getOrDefault(other, 0) - counts.getOrDefault(label, 0);
    return more > 0 || (more == 0 && other.compareTo(label) < 0);
  }
}
