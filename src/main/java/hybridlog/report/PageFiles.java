package hybridlog.report;

import hybridlog.input.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files that the page shows, those with most trouble first.
 *
 * @param filtered the first of them, which can be filtered by
 * @param shown all that are listed with their counts
 * @param notRead what was skipped or rejected
 * @param readLeftOut files that were read but are not listed
 * @param notReadLeftOut paths that were not read and are not listed
 */
public record PageFiles(
    List<FileFigures> filtered,
    List<FileFigures> shown,
    List<FileFigures> notRead,
    int readLeftOut,
    int notReadLeftOut) {

  private static final int DRAWN = 16;
  private static final int FILTERED = 40;
  private static final int SHOWN = 300;
  private static final int NOT_READ = 200;
  private static final int TROUBLE = 4;

  static PageFiles of(Figures figures) {
    List<FileFigures> read = new ArrayList<>();
    List<FileFigures> notRead = new ArrayList<>();
    for (FileFigures file : figures.files()) {
      (file.file().decision() == Decision.READ ? read : notRead).add(file);
    }
    List<String> labels = figures.labels();
    read.sort(
        Comparator.comparingLong((FileFigures file) -> -trouble(file, labels))
            .thenComparingLong(file -> -file.count().events())
            .thenComparing(file -> file.file().name()));
    notRead.sort(
        Comparator.comparing((FileFigures file) -> file.file().decision())
            .reversed()
            .thenComparing(file -> file.file().name()));
    List<FileFigures> shown = read.subList(0, Math.min(SHOWN, read.size()));
    List<FileFigures> named = notRead.subList(0, Math.min(NOT_READ, notRead.size()));
    return new PageFiles(
        List.copyOf(shown.subList(0, Math.min(FILTERED, shown.size()))),
        List.copyOf(shown),
        List.copyOf(named),
        read.size() - shown.size(),
        notRead.size() - named.size());
  }

  private static long trouble(FileFigures file, List<String> labels) {
    long trouble = 0;
    List<Long> events = file.events();
    for (int i = 0; i < labels.size(); i++) {
      if (Palette.rank(labels.get(i)) < TROUBLE) {
        trouble += events.get(i);
      }
    }
    return trouble;
  }

  /** The rows of the heat map. */
  List<FileFigures> drawn() {
    return filtered.subList(0, Math.min(DRAWN, filtered.size()));
  }
}
