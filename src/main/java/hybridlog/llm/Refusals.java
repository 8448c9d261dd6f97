package hybridlog.llm;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Questions without a usable answer.
 *
 * @param counts how many, by reason
 * @param words by reason, what the server first said of it; only where it said something
 */
public record Refusals(SortedMap<String, Integer> counts, SortedMap<String, String> words) {
  public Refusals {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  static Refusals of(List<Answer.Refused> refused) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    SortedMap<String, String> words = new TreeMap<>();
    for (Answer.Refused no : refused) {
      counts.merge(no.text(), 1, Integer::sum);
      if (!no.words().isEmpty()) {
        words.putIfAbsent(no.text(), no.words());
      }
    }
    return new Refusals(counts, words);
  }

  /** How many in all. */
  public int sum() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The reasons in one line for people; empty without any. */
  public String oneLine() {
    StringBuilder line = new StringBuilder();
    counts.forEach(
        (reason, count) -> {
          line.append(line.isEmpty() ? "" : ", ").append(reason).append(' ').append(count);
          if (words.containsKey(reason)) {
            line.append(": \"").append(words.get(reason)).append('"');
          }
        });
    return line.toString();
  }
}
