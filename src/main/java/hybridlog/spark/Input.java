package hybridlog.spark;

import hybridlog.Failure;
import hybridlog.input.Change;
import hybridlog.input.Codec;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.Inventory;
import hybridlog.input.SplitCount;
import hybridlog.report.FileCount;
import hybridlog.report.Summary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** What a run reads, and the proof that every line of it came out. */
record Input(Inventory inventory, boolean pasted, Configuration hadoop) {
  /** Packed files of more bytes are named. */
  private static final long LONG_PACKED = 256L << 20;

  private static final String PASTE = "pasted.txt";

  /** Looks at the paths, or puts pasted text where the executors can read it too. */
  static Input of(ClassifySettings settings, OutDirectory out, Configuration hadoop)
      throws IOException {
    if (settings.pasted().isEmpty()) {
      Inventory inventory =
          Inventory.of(settings.inputs(), settings.input(), hadoop, settings.formats());
      refuseNothing("classify", settings.inputs(), inventory);
      return new Input(inventory, false, hadoop);
    }
    try (OutputStream paste = out.create(PASTE)) {
      settings.pasted().get().writeTo(paste);
    }
    String name = settings.pasted().get().joined() ? InputFile.PIPED : InputFile.PASTED;
    Inventory inventory =
        Inventory.pasted(out.staged(PASTE).toString(), name, settings.input(), hadoop);
    return new Input(inventory, true, hadoop);
  }

  /**
   * A report on nothing would look like a good day.
   *
   * @param command what was to be done with the inputs
   * @throws Failure with exit code 4 if no file can be read
   */
  static void refuseNothing(String command, List<String> inputs, Inventory inventory) {
    if (!inventory.readable().isEmpty()) {
      return;
    }
    List<InputFile> rejected =
        inventory.files().stream().filter(file -> file.decision() == Decision.REJECTED).toList();
    String why =
        inventory.files().isEmpty()
            ? "there is no file in it"
            : "there is no file in it but such as are skipped (see --hidden and --max-depth)";
    if (!rejected.isEmpty()) {
      InputFile first = rejected.get(0);
      why = "nothing in it can be read: " + first.name() + ": " + first.reason();
      why += rejected.size() > 1 ? ", and " + (rejected.size() - 1) + " more" : "";
    }
    throw new Failure(
        Failure.Code.NO_INPUT, "Cannot " + command + " " + String.join(", ", inputs) + ": " + why);
  }

  /** A sentence on each file that keeps two cores busy for long while others have nothing to do. */
  List<String> slow() {
    return inventory.readable().stream()
        .filter(file -> file.codec() != Codec.NONE && file.bytes() > LONG_PACKED)
        .map(
            file ->
                file.name()
                    + " is worked on by two cores at most: a packed file of "
                    + (file.bytes() >> 20)
                    + " MB cannot be divided.")
        .toList();
  }

  /** Removes the copy of pasted text, which has the secrets that the output must not have. */
  void forgetPasted(OutDirectory out) throws IOException {
    if (pasted) {
      out.fileSystem().delete(out.staged(PASTE), false);
    }
  }

  /**
   * Checks for each file that all of its lines are in the predictions, and tells the summary what
   * happened while it was read.
   */
  ReadAccount account(Summary summary, Map<String, SplitCount> counts) {
    Map<String, Change> changes = pasted ? Map.of() : inventory.changes(hadoop);
    ReadAccount account = ReadAccount.of(inventory, counts, changes);
    account.reads().forEach(summary::addRead);
    Map<String, Long> read = new HashMap<>();
    counts.values().forEach(count -> read.merge(count.file(), count.lines(), Long::sum));
    summary.fileCounts().forEach(file -> check(file, read.getOrDefault(file.name(), 0L)));
    return account;
  }

  private static void check(FileCount file, long read) {
    long accounted = file.blank() + file.labelled() + file.unclassified() + file.rejected();
    if (read != accounted) {
      throw new Failure(
          Failure.Code.INTERNAL,
          "Cannot vouch for the predictions: "
              + file.name()
              + " has "
              + read
              + " lines and "
              + accounted
              + " are accounted for");
    }
  }
}
