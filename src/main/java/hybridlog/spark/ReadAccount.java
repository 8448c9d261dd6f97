package hybridlog.spark;

import hybridlog.input.Change;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.Inventory;
import hybridlog.input.SplitCount;
import hybridlog.report.FileRead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files that an inventory saw.
 *
 * @param isWhole whether all input was read
 * @param notes a sentence for each file that was not read whole, or may not have been
 * @param missed why a file was not read, or not to its end, by its name
 * @param reads what was read of each file
 */
record ReadAccount(
    boolean isWhole, List<String> notes, Map<String, String> missed, List<FileRead> reads) {

  ReadAccount {
    notes = List.copyOf(notes);
    missed = Map.copyOf(missed);
    reads = List.copyOf(reads);
  }

  /**
   * Holds what was read against what was seen.
   *
   * @param counts what the reader says of each file
   * @param changes how files have changed since they were seen
   */
  static ReadAccount of(
      Inventory inventory, Map<String, SplitCount> counts, Map<String, Change> changes) {
    Entries entries = new Entries();
    for (InputFile file : inventory.files()) {
      String name = file.name();
      if (file.decision() == Decision.REJECTED) {
        entries.unread(name, file.reason());
      } else if (file.decision() == Decision.READ) {
        entries.add(name, counts.get(name), changes.get(name));
      }
    }
    return new ReadAccount(entries.missed.isEmpty(), entries.notes, entries.missed, entries.reads);
  }

  private static final class Entries {
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> missed = new LinkedHashMap<>();
    private final List<FileRead> reads = new ArrayList<>();

    void unread(String name, String why) {
      notes.add(name + " was not read: " + why);
      missed.put(name, why);
    }

    void add(String name, @Nullable SplitCount count, @Nullable Change change) {
      String changed = change == null ? "" : change.what();
      if (count == null) {
        String why = changed.isEmpty() ? "it is gone" : changed;
        reads.add(FileRead.gone(name, why));
        unread(name, why);
        return;
      }
      reads.add(FileRead.of(count, changed));
      if (change != null) {
        notes.add(name + " may not have been read whole: " + changed);
        if (change.loses()) {
          missed.put(name, changed);
        }
      }
      if (!count.problem().isEmpty()) {
        notes.add(name + " was not read whole: " + count.problem());
        missed.put(name, count.problem());
      }
    }
  }
}
