package hybridlog.spark;

import hybridlog.input.Change;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.Inventory;
import hybridlog.input.SplitCount;
import hybridlog.report.FileRead;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of the files that an inventory saw. */
final class ReadAccount {
  private static final Change NOTHING = new Change("", false);

  private final List<String> notes;
  private final Consumer<FileRead> reads;

  private ReadAccount(List<String> notes, Consumer<FileRead> reads) {
    this.notes = notes;
    this.reads = reads;
  }

  /**
   * Holds what was read against what was seen.
   *
   * @param counts what the reader says of each file
   * @param changes how files have changed since they were seen
   * @param notes receives a sentence for each file that was not read whole
   * @param reads receives what was read of each file
   * @return whether all input was read
   */
  static boolean of(
      Inventory inventory,
      Map<String, SplitCount> counts,
      Map<String, Change> changes,
      List<String> notes,
      Consumer<FileRead> reads) {
    ReadAccount account = new ReadAccount(notes, reads);
    boolean whole = true;
    for (InputFile file : inventory.files()) {
      if (file.decision() == Decision.REJECTED) {
        notes.add(file.name() + " was not read: " + file.reason());
        whole = false;
      } else if (file.decision() == Decision.READ) {
        Change change = changes.getOrDefault(file.name(), NOTHING);
        whole &= account.isWhole(file, counts.get(file.name()), change);
      }
    }
    return whole;
  }

  private boolean isWhole(InputFile file, @Nullable SplitCount count, Change change) {
    if (count == null) {
      String problem = change.what().isEmpty() ? "it is gone" : change.what();
      reads.accept(FileRead.gone(file.name(), problem));
      notes.add(file.name() + " was not read: " + problem);
      return false;
    }
    reads.accept(FileRead.of(count, change.what()));
    if (!count.problem().isEmpty()) {
      notes.add(file.name() + " was not read whole: " + count.problem());
    }
    if (!change.what().isEmpty()) {
      notes.add(file.name() + " may not have been read whole: " + change.what());
    }
    return count.problem().isEmpty() && !change.loses();
  }
}
