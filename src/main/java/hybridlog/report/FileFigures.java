package hybridlog.report;

import hybridlog.input.Codec;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A path of the input and what became of it. Immutable once its summary is. */
public final class FileFigures {
  private final InputFile file;
  private final FileTally tally;
  private final Source source;

  /** Where figures come from, and in which order. */
  record Source(
      Summary summary,
      List<OutcomeTally> outcomes,
      List<String> labels,
      TimelineFigures.Window window) {}

  /**
   * Events of one outcome in a file.
   *
   * @param index of the outcome
   * @param times events by bin of the timeline; empty if they are not known
   */
  record Outcome(int index, long events, Bins times) {}

  private FileFigures(InputFile file, FileTally tally, Source source) {
    this.file = file;
    this.tally = tally;
    this.source = source;
  }

  static List<FileFigures> of(Source source, List<InputFile> inventory) {
    Map<String, FileTally> tallies = new LinkedHashMap<>();
    source.summary.files.forEach(tally -> tallies.put(tally.name, tally));
    List<FileFigures> files = new ArrayList<>();
    for (InputFile file : inventory) {
      boolean isRead = file.decision() == Decision.READ;
      FileTally tally = isRead ? tallies.remove(file.name()) : null;
      FileTally known = tally == null ? new FileTally(file.name(), 0) : tally;
      files.add(new FileFigures(file, known, source));
    }
    for (FileTally tally : tallies.values()) {
      files.add(new FileFigures(unlisted(tally.name), tally, source));
    }
    files.sort(
        Comparator.comparing((FileFigures file) -> file.file().name())
            .thenComparing(file -> file.file().path()));
    return List.copyOf(files);
  }

  private static InputFile unlisted(String name) {
    return new InputFile(name, name, 0, 0, Codec.NONE, "UTF-8", "", Decision.READ, "");
  }

  /** As the inventory saw it. */
  public InputFile file() {
    return file;
  }

  /** What happened while it was read. */
  public FileRead read() {
    return tally.read;
  }

  /** What became of its lines. */
  public FileCount count() {
    return tally.count();
  }

  /** Events by label, in the order of the labels. */
  public List<Long> events() {
    Long[] events = new Long[source.labels.size()];
    Arrays.fill(events, 0L);
    for (int i = 0; i < tally.counts.length; i++) {
      events[source.labels.indexOf(source.summary.outcomes.get(i).label)] += tally.counts[i];
    }
    return List.of(events);
  }

  /** Events by outcome, in the order of the outcomes, without those that do not occur. */
  List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < tally.counts.length; i++) {
      if (tally.counts[i] > 0) {
        int index = source.outcomes.indexOf(source.summary.outcomes.get(i));
        outcomes.add(new Outcome(index, tally.counts[i], times(tally.times[i])));
      }
    }
    outcomes.sort(Comparator.comparingInt(Outcome::index));
    return outcomes;
  }

  private Bins times(Bins times) {
    return source.window.filesTimed()
        ? source.window.places(times, source.summary.fileGrid.scale())
        : new Bins();
  }
}
