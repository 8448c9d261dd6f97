package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.classify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the templates of the report ask for. */
public final class Page {
  /** Bytes for the rows of the two long tables; the rest of the page needs less than 1 MB. */
  private static final int TEXT_BYTES = 560_000;

  private static final int LINE_BYTES = 480_000;
  private static final int TEXT_ROWS = 1000;
  private static final int UNSURE_ROWS = 60;
  private static final int DISAGREEMENT_ROWS = 40;
  private static final int RULE_ROWS = 500;

  private final Figures figures;
  private final PageFiles files;
  private final List<PageText> texts;
  private final List<PageLine> lines;
  private final Pictures pictures;
  private final String style;
  private final String script;
  private final String data;

  private Page(Figures figures) {
    this.figures = figures;
    files = PageFiles.of(figures);
    texts = PageText.choose(figures, TEXT_BYTES, TEXT_ROWS);
    lines = PageLine.choose(figures, LINE_BYTES);
    pictures = Pictures.of(figures, files);
    style = PageStyle.of(figures.labels(), Palette.of(figures));
    script = PageScript.text();
    data = PageData.of(figures, files, texts, lines);
  }

  /** Draws and chooses all that is shown; some 100 ms and more on the first call of a JVM. */
  static Page of(Figures figures) {
    return new Page(figures);
  }

  /** What the browser is allowed: this style, this script, nothing from anywhere else. */
  public String policy() {
    return PageStyle.policyWithScript(style, script);
  }

  public String style() {
    return style;
  }

  public String script() {
    return script;
  }

  public String data() {
    return data;
  }

  public Figures figures() {
    return figures;
  }

  public Pictures pictures() {
    return pictures;
  }

  public PageFiles files() {
    return files;
  }

  public List<PageText> texts() {
    return texts;
  }

  public List<PageLine> lines() {
    return lines;
  }

  /** Kinds of events that are counted but not listed. */
  public long textsLeftOut() {
    return figures.texts().size() - texts.size() + figures.textsLeftOut();
  }

  /** Events of the kinds that are not listed. */
  public long eventsLeftOut() {
    return figures.totals().events() - texts.stream().mapToLong(row -> row.figures().count()).sum();
  }

  /** Kinds that nobody was sure of, the most frequent first. */
  public List<PageText> unsure() {
    return figures.texts().stream()
        .filter(text -> text.verdict().label().equals(Verdict.UNCLASSIFIED))
        .limit(UNSURE_ROWS)
        .map(text -> PageText.of(text, figures.timeline().bins()))
        .toList();
  }

  /** A kind of event on which rule and model disagree. */
  public record Disagreeing(PageText row, Verdict model, String confidence) {}

  /** The most frequent kinds on which a rule and the model, both sure, disagree. */
  public List<Disagreeing> disagreements() {
    return figures.disagreements().stream()
        .limit(DISAGREEMENT_ROWS)
        .map(
            found ->
                new Disagreeing(
                    PageText.of(found.text(), figures.timeline().bins()),
                    found.model(),
                    PageText.confidence(found.model())))
        .toList();
  }

  /** The stages in the order of their colours. */
  public static List<DecidedBy> stages() {
    return PageStyle.stages();
  }

  /** Stages that decided anything, and the places of their colours. */
  public List<Integer> activeStages() {
    List<Integer> active = new ArrayList<>();
    for (int i = 0; i < stages().size(); i++) {
      if (figures.events(stages().get(i)) > 0) {
        active.add(i);
      }
    }
    return active;
  }

  /** Places of the labels that occur. */
  public List<Integer> activeLabels() {
    List<Integer> active = new ArrayList<>();
    for (int i = 0; i < figures.labels().size(); i++) {
      if (figures.events(figures.labels().get(i)) > 0) {
        active.add(i);
      }
    }
    return active;
  }

  /** Path of a label's events over time. */
  public String spark(String label) {
    Bins times = new Bins();
    long[] counts = figures.overTime(label);
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        times.add(bin, counts[bin]);
      }
    }
    return Spark.path(times, counts.length);
  }

  /** Bins of the timeline in which anything happened. */
  public List<Integer> occupiedBins() {
    List<Integer> occupied = new ArrayList<>();
    for (int bin = 0; bin < figures.timeline().bins(); bin++) {
      int at = bin;
      if (figures.timeline().counts().stream().anyMatch(counts -> counts[at] > 0)) {
        occupied.add(bin);
      }
    }
    return occupied;
  }

  /** Events of a label in a bin; empty if there are none. */
  public String at(int label, int bin) {
    long events = 0;
    for (int i = 0; i < figures.outcomes().size(); i++) {
      if (figures.outcomes().get(i).label().equals(figures.labels().get(label))) {
        events += figures.timeline().counts().get(i)[bin];
      }
    }
    return events == 0 ? "" : Display.count(events);
  }

  /** Width of the timeline's bins, as {@code 10 minutes}. */
  public String step() {
    return TimeLabels.step(figures.timeline().widthMicros());
  }

  /** A bar of the confidence histogram that is not empty, its events by stage. */
  public record Bar(String label, List<Long> events) {}

  /** The bars of the confidence histogram that are not empty. */
  public List<Bar> confidences() {
    List<Bar> bars = new ArrayList<>();
    for (Figures.Confidence bar : figures.confidences()) {
      List<Long> events = stages().stream().map(bar::events).toList();
      if (events.stream().anyMatch(count -> count > 0)) {
        String range = String.format(Locale.ROOT, "%.2f–%.2f", bar.from(), bar.to());
        bars.add(new Bar(range, events));
      }
    }
    return bars;
  }

  /** The rules that matched most, first; those that matched nothing last. */
  public List<Figures.RuleHits> rules() {
    return figures.rules().stream()
        .sorted(
            Comparator.comparingLong(Figures.RuleHits::hits)
                .reversed()
                .thenComparing(Figures.RuleHits::id))
        .limit(RULE_ROWS)
        .toList();
  }

  /** How many rules matched nothing. */
  public long rulesNeverHit() {
    return figures.rules().stream().filter(rule -> rule.hits() == 0).count();
  }

  /** What is different from an earlier run; null if none was named. */
  public @Nullable PageChanges changes() {
    return figures.changes().map(PageChanges::new).orElse(null);
  }

  /** What a label means; null if nobody has said so. */
  public @Nullable String meaning(String label) {
    String meaning = figures.run().guide().meaning(label);
    return meaning.isEmpty() ? null : meaning;
  }

  /** Place of a label's colour; that of the last label if no event has it. */
  public int labelIndex(String label) {
    int index = figures.labels().indexOf(label);
    return index < 0 ? figures.labels().size() - 1 : index;
  }

  /** What a reader must know before the figures. */
  public List<String> warnings() {
    return figures.firstNotes().stream()
        .map(note -> Display.visible(Display.clip(note, 400), false))
        .toList();
  }

  /** How long the run took, as {@code 12.3 s} or {@code 4 min 5 s}. */
  public String took() {
    long millis = figures.run().duration().toMillis();
    return millis < 120_000
        ? String.format(Locale.ROOT, "%.1f s", millis / 1000.0)
        : String.format(Locale.ROOT, "%,d min %d s", millis / 60_000, millis / 1000 % 60);
  }

  /** When the run began. */
  public String began() {
    return Display.time(figures.run().start().toEpochMilli() * 1000);
  }

  /** The model's threshold with three decimals. */
  public String threshold() {
    return String.format(Locale.ROOT, "%.3f", figures.run().model().threshold());
  }

  /** Enough of a hash to tell two apart. */
  public String shortHash(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
