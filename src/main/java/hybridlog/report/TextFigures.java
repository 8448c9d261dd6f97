package hybridlog.report;

import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.redact.Redactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One kind of event: a template with one verdict. Immutable once its summary is. */
public final class TextFigures {
  /** What a person must look at first, first; then the rare before the frequent. */
  static final Comparator<TextFigures> BY_URGENCY =
      Comparator.comparingInt((TextFigures text) -> text.labelIndex)
          .thenComparingLong(TextFigures::count)
          .thenComparing(TextFigures::id)
          .thenComparing(text -> text.verdict().rule());

  /** The most frequent first. */
  static final Comparator<TextFigures> BY_COUNT =
      Comparator.comparingLong(TextFigures::count)
          .reversed()
          .thenComparing(TextFigures::id)
          .thenComparing(text -> text.verdict().rule());

  private static final int SAMPLES = 3;
  private static final int VALUES = 5;

  private final TextTally tally;
  private final int labelIndex;
  private final FileFigures.Source source;

  private TextFigures(TextTally tally, FileFigures.Source source) {
    this.tally = tally;
    this.source = source;
    labelIndex = source.labels().indexOf(tally.verdict.label());
  }

  /** The texts behind the n-th placeholder of a template and how often they occur in the sample. */
  public record Values(String placeholder, List<Map.Entry<String, Long>> commonest) {}

  static List<TextFigures> of(FileFigures.Source source) {
    return source.summary().texts.all().stream()
        .map(tally -> new TextFigures(tally, source))
        .sorted(BY_COUNT)
        .toList();
  }

  public String id() {
    return tally.id;
  }

  public Template template() {
    return tally.template;
  }

  /** Its events' level, since those of another are another kind; empty if they have none. */
  public String level() {
    Level level = tally.template.level();
    return level == Level.NONE ? "" : level.name();
  }

  /**
   * The masked text without secrets that the masks have left, whole or torn: as the one of its
   * samples has it that has most of them. Of long events it is as much as the samples show: what
   * was secret behind that nobody could tell.
   */
  String shownText() {
    List<String> messages =
        tally.samples.chosen().stream().map(sample -> sample.event().message()).toList();
    Redactor redactor = Redactor.secrets();
    if (messages.stream().noneMatch(Sample::mayBeCut)) {
      return redactor.redactMasked(messages, tally.template.text());
    }
    return messages.stream()
        .map(message -> redactor.redactMasked(message, Masker.mask(message)))
        .map(redactor::redact)
        .reduce(Redactor::safer)
        .orElseThrow();
  }

  public Verdict verdict() {
    return tally.verdict;
  }

  /** Place of its label among the labels. */
  public int labelIndex() {
    return labelIndex;
  }

  /** Events. */
  public long count() {
    return tally.count;
  }

  /** Whether any of its events has a time. */
  public boolean timed() {
    return tally.first != Long.MAX_VALUE;
  }

  /** Time of the first event, if it is {@link #timed}. */
  public long firstMicros() {
    return tally.first;
  }

  /** Time of the last event, if it is {@link #timed}. */
  public long lastMicros() {
    return tally.last;
  }

  /** Files in which it occurs, as far as they are known. */
  public int files() {
    return tally.files.size();
  }

  /** Whether it occurs in more files than are known. */
  public boolean moreFiles() {
    return tally.lastFileHash != Long.MAX_VALUE;
  }

  /** Events by file, as far as the files are known. */
  public Map<String, Long> byFile() {
    Map<String, Long> byFile = new TreeMap<>();
    for (int i = 0; i < tally.files.size(); i++) {
      byFile.put(source.summary().files.get((int) tally.files.key(i)).name, tally.files.count(i));
    }
    return byFile;
  }

  /** Events by bin of the timeline; empty if they are not known. */
  Bins times() {
    return source.window().textsTimed()
        ? source.window().places(tally.times, source.summary().textGrid.scale())
        : new Bins();
  }

  /** Up to three of its events. */
  public List<Sample> samples() {
    List<Sample> chosen = tally.samples.chosen();
    return List.copyOf(chosen.subList(0, Math.min(SAMPLES, chosen.size())));
  }

  /**
   * The commonest texts behind each placeholder, from a sample of its events; of those without a
   * secret, since a value alone does not tell what it is.
   */
  public List<Values> values() {
    List<String> placeholders = new ArrayList<>();
    List<Map<String, Long>> counts = new ArrayList<>();
    for (Sample sample : tally.samples.chosen()) {
      String message = sample.event().message();
      if (!Sample.mayBeCut(message) && Redactor.secrets().redact(message).equals(message)) {
        collect(sample.event(), placeholders, counts);
      }
    }
    List<Values> values = new ArrayList<>();
    for (int i = 0; i < placeholders.size(); i++) {
      values.add(new Values(placeholders.get(i), commonest(counts.get(i))));
    }
    return values;
  }

  private static void collect(
      Event event, List<String> placeholders, List<Map<String, Long>> counts) {
    String message = event.message();
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

  private static List<Map.Entry<String, Long>> commonest(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(VALUES)
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .toList();
  }
}
