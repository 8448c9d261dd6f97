package hybridlog.spark;

import hybridlog.Failure;
import hybridlog.input.Storage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Why a directory may not be written: each throws a failure that says so, with exit code 2. */
final class OutCheck {
  private OutCheck() {}

  static void refuseNesting(Path out, String name, List<String> inputs, Configuration hadoop) {
    Storage storage = new Storage(hadoop);
    String itself = Storage.identity(out);
    for (String input : inputs) {
      String in = Storage.identity(storage.literal(input));
      if (isWithin(itself, in) || isWithin(in, itself)) {
        throw new Failure(
            Failure.Code.USAGE,
            "Cannot write to "
                + name
                + ": it and the input "
                + input
                + " lie in each other; --out names another directory");
      }
    }
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer.endsWith("/") ? outer : outer + "/");
  }

  static void refuseForeign(FileSystem fs, Path out, String name, boolean overwrite)
      throws IOException {
    if (fs.getFileStatus(out).isFile()) {
      throw new Failure(Failure.Code.USAGE, "Cannot write to " + name + ": it is a file");
    }
    if (fs.listStatus(out).length == 0) {
      return;
    }
    RunMarker marker = new RunMarker(fs, out);
    if (!marker.exists()) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot write to " + name + ": it holds files that no run of this program has made");
    }
    refuseRunning(fs, out, name);
    if (!overwrite) {
      boolean done = fs.exists(new Path(out, OutDirectory.DONE));
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot write to "
              + name
              + (done ? ": it holds an earlier run" : ": it holds a run that did not finish")
              + "; --overwrite replaces it");
    }
    refuseFilledIn(marker, name);
  }

  private static void refuseRunning(FileSystem fs, Path out, String name) throws IOException {
    for (FileStatus file : fs.listStatus(out)) {
      if (file.getPath().getName().startsWith(OutDirectory.STAGING)
          && RunLock.isHeld(fs, file.getPath())) {
        throw new Failure(
            Failure.Code.USAGE, "Cannot write to " + name + ": another run is writing there now");
      }
    }
  }

  static void refuseFilledIn(RunMarker marker, String name) throws IOException {
    Optional<Path> filledIn = marker.filledIn();
    if (filledIn.isPresent()) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot replace "
              + new Path(name, filledIn.get().getName())
              + ": somebody has filled it in; move it away first");
    }
  }
}
