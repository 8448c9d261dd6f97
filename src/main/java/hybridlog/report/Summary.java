package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a run, counted while its events pass by. Parts that were counted apart are merged;
 * the result is the same whatever the parts and their order. Counting an event of a known kind
 * takes some tens of nanoseconds and no memory. Memory is a few MB for most inputs and, beside the
 * names and counts of files, bounded for all, since {@link Texts} bounds both the kinds and their
 * characters: 188 MB for 124,000 kinds with times and files, 128 MB for 120,000 of 2,000 characters
 * each; as much as 80 MB more if letters are not Latin. Not thread safe.
 */
public final class Summary implements Externalizable {
  private static final long serialVersionUID = 1;

  /** Up to so many events, all are shown. */
  static final int SMALL = 2000;

  private static final int TIMELINE_BINS = 512;
  private static final int TEXT_BINS = 256;
  private static final int TEXT_CELLS = 1 << 20;
  private static final int FILE_CELLS = 1 << 16;

  final Outcomes outcomes = new Outcomes();
  final Texts texts;
  final List<FileTally> files = new ArrayList<>();
  final Map<String, long[]> ruleHits = new TreeMap<>();
  final Grid grid = new Grid();
  final Grid textGrid = new Grid();
  final Grid fileGrid = new Grid();
  final List<Sample> small = new ArrayList<>();
  long events;
  long first = Long.MAX_VALUE;
  long last = Event.NO_TIME;

  /** Counts by file, label and time that there are. */
  int fileCells;

  private final Map<String, FileTally> byName = new LinkedHashMap<>();
  private @Nullable FileTally current;

  public Summary() {
    this(Texts.MOST, Texts.CHARACTERS);
  }

  Summary(int mostTexts, long mostCharacters) {
    texts = new Texts(mostTexts, mostCharacters);
  }

  /** Counts one event. */
  public void add(Event event, Classification classification) {
    FileTally file = file(event.file());
    long hash = Sample.mix(file.hash ^ (event.line() * 0x9e3779b97f4a7c15L));
    Verdict verdict = classification.verdict();
    TextTally text = texts.find(classification);
    int index = text == null ? outcomes.index(verdict) : text.outcome;
    OutcomeTally outcome = outcomes.get(index);
    events++;
    outcome.events++;
    outcome.confidences[OutcomeTally.bar(verdict.confidence())]++;
    outcome.samples.offer(hash, event, classification, OutcomeTally.SAMPLES);
    if (events <= SMALL) {
      small.add(Sample.of(hash, event, classification));
    } else if (!small.isEmpty()) {
      small.clear();
    }
    file.count(event, index, verdict.decidedBy() != DecidedBy.NONE);
    if (event.hasTime()) {
      addTime(event.timeMicros(), outcome, index, file);
    }
    if (text == null) {
      long[] hits = ruleHits(verdict.rule());
      if (!texts.accepts(classification)) {
        hits[0]++;
        return;
      }
      text = texts.add(classification, index, hits);
      widenTexts();
    }
    addText(text, event, classification, file, hash);
  }

  private void addTime(long time, OutcomeTally outcome, int index, FileTally file) {
    first = Math.min(first, time);
    last = Math.max(last, time);
    long bin = grid.bin(time);
    outcome.times.add(bin, 1);
    widenTimeline();
    int more = file.countTime(index, fileGrid.bin(time), 1);
    if (more > 0) {
      fileCells += more;
      widenFiles();
    }
    textGrid.bin(time);
    widenTexts();
  }

  private void addText(
      TextTally text, Event event, Classification classification, FileTally file, long hash) {
    text.ruleHits[0]++;
    text.hear(classification.verdict());
    text.count(event);
    texts.grow(text, Sample.characters(event));
    text.samples.offer(hash, event, classification, texts.samples());
    addFile(text, file, 1);
    if (event.hasTime()) {
      text.times.add(textGrid.bin(event.timeMicros()), 1);
    }
  }

  void addFile(TextTally text, FileTally file, long n) {
    if (file.hash <= text.lastFileHash) {
      text.files.add(file.index, n);
      if (text.files.size() > 2 * texts.files()) {
        trimFiles(text);
      }
    }
  }

  /** Leaves out the files of a kind that are too many: those with the greatest hashes. */
  private void trimFiles(TextTally text) {
    int most = texts.files();
    if (text.files.size() > most) {
      long[] hashes = new long[text.files.size()];
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = files.get((int) text.files.key(i)).hash;
      }
      Arrays.sort(hashes);
      text.lastFileHash = Math.min(text.lastFileHash, hashes[most - 1]);
    }
    text.files.retain(file -> files.get((int) file).hash <= text.lastFileHash);
  }

  void widenTimeline() {
    while (grid.seen.size() > TIMELINE_BINS) {
      widenTimelineTo(grid.scale() + 1);
    }
  }

  void widenTimelineTo(int scale) {
    int from = grid.scale();
    grid.widenTo(scale);
    outcomes.all().forEach(outcome -> outcome.times.widen(from, scale));
    // The times by file and by kind are shown in the timeline's bins: finer ones are of no use.
    widenFilesTo(Math.max(scale, fileGrid.scale()));
    widenTextsTo(Math.max(scale, textGrid.scale()));
  }

  void widenFiles() {
    while (fileCells > FILE_CELLS && fileGrid.scale() < TimeScale.ALL) {
      widenFilesTo(fileGrid.scale() + 1);
    }
  }

  void widenFilesTo(int scale) {
    int from = fileGrid.scale();
    if (from == scale) {
      return;
    }
    fileGrid.widenTo(scale);
    fileCells = 0;
    for (FileTally file : files) {
      file.widen(from, scale);
      fileCells += file.cells();
    }
  }

  void widenTexts() {
    while (textGrid.seen.size() > TEXT_BINS
        || (long) textGrid.seen.size() * texts.reckoned() > TEXT_CELLS) {
      if (textGrid.scale() == TimeScale.ALL) {
        return;
      }
      widenTextsTo(textGrid.scale() + 1);
    }
  }

  void widenTextsTo(int scale) {
    int from = textGrid.scale();
    if (from == scale) {
      return;
    }
    textGrid.widenTo(scale);
    texts.all().forEach(text -> text.times.widen(from, scale));
  }

  /** Counts what the reader says of a file or a piece of it. */
  public void addRead(FileRead read) {
    FileTally file = file(read.name());
    file.read = file.read.plus(read);
  }

  FileTally file(String name) {
    FileTally file = current;
    if (file == null || !file.name.equals(name)) {
      file = byName.get(name);
      if (file == null) {
        file = new FileTally(name, files.size());
        files.add(file);
        byName.put(name, file);
      }
      current = file;
    }
    return file;
  }

  long[] ruleHits(String rule) {
    return ruleHits.computeIfAbsent(rule, id -> new long[1]);
  }

  /** Adds the counts of another part; {@code other} must not be used any more. */
  public void merge(Summary other) {
    new SummaryMerge(this, other).merge();
  }

  /** Counts again what is derived from the files' own counts. */
  void restored() {
    fileCells = files.stream().mapToInt(FileTally::cells).sum();
  }

  /** Cuts what was only kept in reserve, so that equal runs have equal summaries. */
  void settle() {
    texts.prune();
    widenTexts();
    int places = SampleChoice.places(outcomes.all());
    outcomes.all().forEach(outcome -> outcome.samples.trim(places));
    for (TextTally text : texts.all()) {
      text.samples.trim(texts.samples());
      trimFiles(text);
    }
    if (events > SMALL) {
      small.clear();
    }
  }

  /** What became of each file, by name. */
  public List<FileCount> fileCounts() {
    return files.stream()
        .map(FileTally::count)
        .sorted(Comparator.comparing(FileCount::name))
        .toList();
  }

  /** Rows in the predictions. */
  public long events() {
    return events;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    new SummaryWriter(this, out).write();
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    new SummaryReader(this, in).read();
  }
}
