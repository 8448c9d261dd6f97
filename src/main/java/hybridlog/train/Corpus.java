package hybridlog.train;

import hybridlog.Counted;
import hybridlog.Failure;
import hybridlog.classify.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Labelled lines, and the different texts that they come down to.
 *
 * @param lines all labelled lines whose label has enough texts
 * @param texts one line for each different template, with the label that most of its lines carry,
 *     in an order that does not depend on the file's
 * @param labels in alphabetical order
 * @param leftOut labels with too few texts to learn from, and how many they have
 * @param contested templates whose lines carry more than one label
 */
public record Corpus(
    List<LabelledText> lines,
    List<LabelledText> texts,
    List<String> labels,
    SortedMap<String, Integer> leftOut,
    int contested) {
  /** Texts that a label needs to be learned. */
  public static final int FEWEST_TEXTS = 5;

  private static final int MOST_LABELS = 100;

  public Corpus {
    lines = List.copyOf(lines);
    texts = List.copyOf(texts);
    labels = List.copyOf(labels);
  }

  /**
   * Groups labelled lines.
   *
   * @throws Failure with exit code 2 if fewer than 2 or more than 100 labels are left
   */
  public static Corpus of(List<LabelledText> lines) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    lines.forEach(line -> counts.put(line.label(), 0));
    for (LabelledText text : distinct(lines)) {
      counts.merge(text.label(), 1, Integer::sum);
    }
    SortedMap<String, Integer> leftOut = new TreeMap<>(counts);
    leftOut.values().removeIf(count -> count >= FEWEST_TEXTS);
    List<String> labels = new ArrayList<>(counts.keySet());
    labels.removeAll(leftOut.keySet());
    if (labels.size() < 2 || labels.size() > MOST_LABELS) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot train: "
              + Counted.of(labels.size(), "label has", "labels have")
              + " at least "
              + FEWEST_TEXTS
              + " different texts, from 2 to "
              + MOST_LABELS
              + " are needed");
    }
    // A text whose lines mostly had a label that is left out is learnt by what the others say.
    List<LabelledText> kept =
        lines.stream().filter(line -> !leftOut.containsKey(line.label())).toList();
    return new Corpus(kept, distinct(kept), labels, leftOut, contested(lines));
  }

  private static List<LabelledText> distinct(List<LabelledText> lines) {
    Map<Template, List<LabelledText>> groups =
        lines.stream().collect(Collectors.groupingBy(LabelledText::template));
    List<LabelledText> texts = new ArrayList<>();
    for (List<LabelledText> group : groups.values()) {
      String label = mostFrequent(group);
      texts.add(
          group.stream()
              .filter(text -> text.label().equals(label))
              .min(Comparator.comparing(LabelledText::line).thenComparing(LabelledText::source))
              .orElseThrow());
    }
    texts.sort(
        Comparator.comparing((LabelledText text) -> text.template().id())
            .thenComparing(text -> text.template().text()));
    return texts;
  }

  /** The label of most lines; of equals the first in the alphabet. */
  private static String mostFrequent(List<LabelledText> group) {
    SortedMap<String, Integer> votes = new TreeMap<>();
    for (LabelledText text : group) {
      votes.merge(text.label(), 1, Integer::sum);
    }
    String best = votes.firstKey();
    for (var vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  private static int contested(List<LabelledText> lines) {
    Map<Template, String> labels = new HashMap<>();
    Map<Template, Boolean> contested = new HashMap<>();
    for (LabelledText line : lines) {
      String other = labels.putIfAbsent(line.template(), line.label());
      if (other != null && !other.equals(line.label())) {
        contested.put(line.template(), true);
      }
    }
    return contested.size();
  }

  /** Different sources among those that are known. */
  public int sources() {
    return (int)
        texts.stream().filter(LabelledText::hasSource).map(LabelledText::source).distinct().count();
  }

  /** Whether nobody knows of some texts where they come from. */
  public boolean hasTextsWithoutSource() {
    return !texts.stream().allMatch(LabelledText::hasSource);
  }

  /** SHA-256 of the labelled texts: the same whatever the order of the file. */
  public String sha256() {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    for (LabelledText text : texts) {
      String row = text.template().level() + "\t" + text.template().text() + "\t" + text.label();
      sha256.update(row.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) '\n');
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
