package hybridlog.report;

import hybridlog.Counted;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.input.InputFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything that is written and shown, counted once so that all files of the output agree.
 * Immutable.
 *
 * @param run what is known of the run apart from its counts
 * @param totals sums over all files
 * @param labels in the order of their colours; {@link Verdict#UNCLASSIFIED} last
 * @param outcomes events of each label and decider that occurs, in the order of labels
 * @param files each path that the inventory saw, by name
 * @param timeline events over time
 * @param confidences events by confidence
 * @param texts the kinds of events, the most frequent first
 * @param textsLeftOut kinds that were not kept, estimated, 0 if all were; their events are {@code
 *     eventsLeftOut}
 * @param rules hits of each rule
 * @param disagreements kinds of which the model is sure that the rule is wrong
 * @param samples lines to show
 */
public record Figures(
    RunFacts run,
    Totals totals,
    List<String> labels,
    List<Outcome> outcomes,
    List<FileFigures> files,
    Timeline timeline,
    List<Confidence> confidences,
    List<TextFigures> texts,
    long textsLeftOut,
    long eventsLeftOut,
    List<RuleHits> rules,
    List<Disagreement> disagreements,
    List<Sample> samples) {
  /** Notes that are shown where there is little room. */
  private static final int NOTES = 12;

  /** Sums; all in physical lines but {@code events} and {@code files}. */
  public record Totals(
      int files,
      int skipped,
      int rejectedFiles,
      long lines,
      long blank,
      long labelled,
      long unclassified,
      long rejected,
      long events,
      long firstMicros,
      long lastMicros) {

    /** Whether any event has a time. */
    public boolean timed() {
      return firstMicros != Long.MAX_VALUE;
    }
  }

  /** Events with a label by one stage. */
  public record Outcome(String label, DecidedBy decidedBy, long events) {}

  /**
   * Events by time.
   *
   * @param startMicros of the first bin
   * @param widthMicros of each bin
   * @param counts by outcome, then by bin
   * @param outside events so far away in time from nearly all others that they are not shown
   * @param untimed events without a time
   * @param filesTimed whether each file's events are known by bin
   * @param textsTimed whether each kind's events are known by bin
   */
  public record Timeline(
      long startMicros,
      long widthMicros,
      int bins,
      List<long[]> counts,
      long outside,
      long untimed,
      boolean filesTimed,
      boolean textsTimed) {

    /** The bin in which a time lies, or -1 if it is outside. */
    public int binOf(long micros) {
      if (widthMicros == Long.MAX_VALUE) {
        return bins - 1;
      }
      long bin = Math.floorDiv(micros - startMicros, widthMicros);
      return bin < 0 || bin >= bins ? -1 : (int) bin;
    }

    /** First microsecond of a bin. */
    public long startOf(int bin) {
      return widthMicros == Long.MAX_VALUE ? startMicros + bin : startMicros + bin * widthMicros;
    }
  }

  /** Events whose confidence is at least {@code from} and, but for the last, below {@code to}. */
  public record Confidence(double from, double to, Map<DecidedBy, Long> events) {
    /** Events that one stage decided. */
    public long events(DecidedBy stage) {
      return events.getOrDefault(stage, 0L);
    }
  }

  /**
   * A rule's part in the run.
   *
   * @param hits events that it decided
   * @param tried events on which its pattern had to be run: what it costs, some 1 to 10 µs each
   * @param shadowed events that it matches too, which an earlier rule has decided
   */
  public record RuleHits(String id, String label, long hits, long tried, long shadowed) {}

  /** What a reader must know before the figures, a sentence each: that of lines first. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    long invalid = files.stream().mapToLong(file -> file.read().invalid()).sum();
    if (totals.rejected() > 0) {
      notes.add(
          Counted.of(totals.rejected(), "line was", "lines were")
              + " too long to be classified: only the beginning is kept.");
    }
    if (invalid > 0) {
      notes.add(
          Counted.of(invalid, "line has", "lines have")
              + " bytes that are no text in the encoding of the file: they were replaced.");
    }
    notes.addAll(run.notes());
    return notes;
  }

  /** The first of the notes, and how many there are more. */
  List<String> firstNotes() {
    List<String> notes = notes();
    List<String> first = new ArrayList<>(notes.subList(0, Math.min(NOTES, notes.size())));
    if (notes.size() > NOTES) {
      first.add("and " + Counted.of(notes.size() - NOTES, "more note") + ", in summary.json");
    }
    return first;
  }

  /** Counts what is to be shown, without a model to ask. */
  public static Figures of(Summary summary, List<InputFile> inventory, RunFacts run) {
    return of(summary, inventory, run, Map.of());
  }

  /**
   * Counts what is to be shown.
   *
   * @param model the model's verdicts of the {@link Disagreement#candidates}
   */
  public static Figures of(
      Summary summary, List<InputFile> inventory, RunFacts run, Map<Template, Verdict> model) {
    summary.settle();
    List<String> labels = labels(summary, run);
    List<OutcomeTally> tallies = new ArrayList<>(summary.outcomes.all());
    tallies.sort(
        Comparator.comparingInt((OutcomeTally tally) -> labels.indexOf(tally.label))
            .thenComparing(tally -> tally.decidedBy));
    TimelineFigures.Window window = TimelineFigures.window(summary);
    FileFigures.Source source = new FileFigures.Source(summary, tallies, labels, window);
    List<FileFigures> files = FileFigures.of(source, inventory);
    List<TextFigures> texts = TextFigures.of(source);
    long shown = texts.stream().mapToLong(TextFigures::count).sum();
    return new Figures(
        run,
        totals(summary, files),
        labels,
        tallies.stream()
            .map(tally -> new Outcome(tally.label, tally.decidedBy, tally.events))
            .toList(),
        files,
        TimelineFigures.of(summary, window, tallies),
        confidences(tallies),
        texts,
        summary.texts.leftOut(),
        summary.events - shown,
        rules(summary, run, texts),
        Disagreement.of(texts, model),
        SampleChoice.of(summary, tallies));
  }

  private static List<String> labels(Summary summary, RunFacts run) {
    Set<String> labels = new LinkedHashSet<>(run.model().labels());
    summary.outcomes.all().stream().map(outcome -> outcome.label).sorted().forEach(labels::add);
    labels.remove(Verdict.UNCLASSIFIED);
    labels.add(Verdict.UNCLASSIFIED);
    return labels.stream().sorted(Comparator.comparingInt(Palette::rank)).toList();
  }

  private static Totals totals(Summary summary, List<FileFigures> files) {
    long[] sums = new long[5];
    int[] decisions = new int[3];
    for (FileFigures file : files) {
      sums[0] += file.count().lines();
      sums[1] += file.count().blank();
      sums[2] += file.count().labelled();
      sums[3] += file.count().unclassified();
      sums[4] += file.count().rejected();
      switch (file.file().decision()) {
        case READ -> decisions[0]++;
        case SKIPPED -> decisions[1]++;
        case REJECTED -> decisions[2]++;
      }
    }
    return new Totals(
        decisions[0],
        decisions[1],
        decisions[2],
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        summary.events,
        summary.first,
        summary.last);
  }

  private static List<Confidence> confidences(List<OutcomeTally> tallies) {
    List<Confidence> bars = new ArrayList<>();
    for (int i = 0; i < OutcomeTally.BARS; i++) {
      Map<DecidedBy, Long> events = new TreeMap<>();
      for (OutcomeTally tally : tallies) {
        events.merge(tally.decidedBy, tally.confidences[i], Long::sum);
      }
      double width = 1.0 / OutcomeTally.BARS;
      bars.add(new Confidence(i * width, (i + 1) * width, events));
    }
    return bars;
  }

  private static List<RuleHits> rules(Summary summary, RunFacts run, List<TextFigures> texts) {
    RuleUse use = new RuleUse(texts, run.rules().set());
    return run.rules().set().rules().stream()
        .map(
            rule -> {
              long hits = summary.ruleHits.getOrDefault(rule.id(), new long[1])[0];
              // Kinds differ within: what one sample tells of the others is an estimate.
              long tried = Math.max(hits, use.tried(rule.id()));
              return new RuleHits(rule.id(), rule.label(), hits, tried, use.shadowed(rule.id()));
            })
        .toList();
  }

  /** What is different from the earlier run, if there is one to compare with. */
  public Optional<Changes> changes() {
    return Optional.ofNullable(run.earlier()).map(earlier -> Changes.of(earlier, this));
  }

  /** Events of a label, whoever decided. */
  public long events(String label) {
    return outcomes.stream().filter(o -> o.label().equals(label)).mapToLong(Outcome::events).sum();
  }

  /** Events of a label that a stage decided. */
  public long events(String label, DecidedBy decidedBy) {
    return outcomes.stream()
        .filter(outcome -> outcome.label().equals(label) && outcome.decidedBy() == decidedBy)
        .mapToLong(Outcome::events)
        .sum();
  }

  /** Events of a label in each bin of the timeline. */
  public long[] overTime(String label) {
    long[] sum = new long[timeline.bins()];
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).label().equals(label) && !timeline.counts().isEmpty()) {
        long[] counts = timeline.counts().get(i);
        for (int bin = 0; bin < sum.length; bin++) {
          sum[bin] += counts[bin];
        }
      }
    }
    return sum;
  }

  /** Events that a stage decided, whatever their label. */
  public long events(DecidedBy decidedBy) {
    return outcomes.stream()
        .filter(outcome -> outcome.decidedBy() == decidedBy)
        .mapToLong(Outcome::events)
        .sum();
  }
}
