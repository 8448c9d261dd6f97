package hybridlog.report;

import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.mask.Masker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One kind of event: a template with one verdict.
 *
 * @param count events
 * @param files in which it occurs; as many as are known, more if {@code moreFiles}
 * @param firstMicros time of the first, {@link Long#MAX_VALUE} if none has a time
 * @param lastMicros time of the last
 * @param samples up to three
 * @param values the commonest texts behind each placeholder, from a sample of its events
 */
public record TextFigures(
    String id,
    Template template,
    Verdict verdict,
    long count,
    int files,
    boolean moreFiles,
    long firstMicros,
    long lastMicros,
    List<Sample> samples,
    List<Values> values) {

  private static final int SAMPLES = 3;
  private static final int VALUES = 5;

  /** The texts behind the n-th placeholder of a template and how often they occur in the sample. */
  public record Values(String placeholder, List<Map.Entry<String, Long>> commonest) {}

  static List<TextFigures> of(Summary summary, List<String> labels) {
    List<TextFigures> texts = new ArrayList<>();
    for (TextTally tally : summary.texts.all()) {
      texts.add(of(tally));
    }
    texts.sort(
        Comparator.comparingInt((TextFigures text) -> labels.indexOf(text.verdict().label()))
            .thenComparingLong(TextFigures::count)
            .thenComparing(TextFigures::id)
            .thenComparing(text -> text.verdict().rule()));
    return texts;
  }

  private static TextFigures of(TextTally tally) {
    List<Sample> chosen = tally.samples.chosen();
    return new TextFigures(
        tally.id,
        tally.template,
        tally.verdict,
        tally.count,
        tally.files.size(),
        tally.lastFileHash != Long.MAX_VALUE,
        tally.first,
        tally.last,
        List.copyOf(chosen.subList(0, Math.min(SAMPLES, chosen.size()))),
        values(chosen));
  }

  private static List<Values> values(List<Sample> samples) {
    List<String> placeholders = new ArrayList<>();
    List<Map<String, Long>> counts = new ArrayList<>();
    for (Sample sample : samples) {
      String message = sample.event().message();
      int[] place = {0};
      Masker.mask(
          message,
          (placeholder, start, end) -> {
            if (place[0] == placeholders.size()) {
              placeholders.add(placeholder);
              counts.add(new TreeMap<>());
            }
            counts.get(place[0]++).merge(message.substring(start, end), 1L, Long::sum);
          });
    }
    List<Values> values = new ArrayList<>();
    for (int i = 0; i < placeholders.size(); i++) {
      values.add(new Values(placeholders.get(i), commonest(counts.get(i))));
    }
    return values;
  }

  private static List<Map.Entry<String, Long>> commonest(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(VALUES)
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .toList();
  }
}
