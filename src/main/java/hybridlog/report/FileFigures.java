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

/**
 * A path of the input and what became of it.
 *
 * @param file as the inventory saw it
 * @param read what happened while it was read
 * @param count what became of its lines
 * @param events by label, in the order of the labels
 */
public record FileFigures(InputFile file, FileRead read, FileCount count, List<Long> events) {

  static List<FileFigures> of(Summary summary, List<InputFile> inventory, List<String> labels) {
    Map<String, FileTally> tallies = new LinkedHashMap<>();
    summary.files.forEach(tally -> tallies.put(tally.name, tally));
    List<FileFigures> files = new ArrayList<>();
    for (InputFile file : inventory) {
      boolean isRead = file.decision() == Decision.READ;
      FileTally tally = isRead ? tallies.remove(file.name()) : null;
      files.add(of(summary, file, tally == null ? new FileTally(file.name(), 0) : tally, labels));
    }
    for (FileTally tally : tallies.values()) {
      files.add(of(summary, unlisted(tally.name), tally, labels));
    }
    files.sort(
        Comparator.comparing((FileFigures file) -> file.file().name())
            .thenComparing(file -> file.file().path()));
    return List.copyOf(files);
  }

  private static InputFile unlisted(String name) {
    return new InputFile(name, name, 0, 0, Codec.NONE, "UTF-8", "", Decision.READ, "");
  }

  private static FileFigures of(
      Summary summary, InputFile file, FileTally tally, List<String> labels) {
    Long[] events = new Long[labels.size()];
    Arrays.fill(events, 0L);
    for (int i = 0; i < tally.counts.length; i++) {
      events[labels.indexOf(summary.outcomes.get(i).label)] += tally.counts[i];
    }
    return new FileFigures(file, tally.read, tally.count(), List.of(events));
  }
}
