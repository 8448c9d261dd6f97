package hybridlog.spark;

import hybridlog.Failure;
import hybridlog.input.Storage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The directory that a run writes: everything goes to a hidden folder in it first and is moved to
 * its place when it is whole; {@code _SUCCESS} comes last. Until then an earlier run stays as it
 * was. A directory that no run has made is never touched.
 */
final class OutDirectory {
  static final String STAGING = ".tmp-";
  static final String DONE = "_SUCCESS";

  private static final Pattern NO_PLACE =
      Pattern.compile("No space left on device|Disk quota exceeded|Read-only file system");

  private final FileSystem fs;
  private final Path out;
  private final Path staging;
  private final RunMarker marker;
  private final boolean isNew;
  // Before that nothing of this run is there.
  private Optional<RunLock> lock = Optional.empty();
  private Optional<AtShutdown> atShutdown = Optional.empty();
  private boolean ended;

  /**
   * @param isNew whether there was nothing before
   */
  private OutDirectory(FileSystem fs, Path out, boolean isNew) {
    this.fs = fs;
    this.out = out;
    this.marker = new RunMarker(fs, out);
    this.isNew = isNew;
    this.staging = new Path(out, STAGING + UUID.randomUUID());
  }

  /** What a run writes. */
  @FunctionalInterface
  interface Work<T> {
    T write(OutDirectory out) throws Exception;
  }

  /**
   * Lets a run write: all of it comes to its place, or nothing that looks complete.
   *
   * @param dry whether nothing is to stay of it, and an earlier run does, asked for or not
   * @param inputs what the run reads; it must not lie in the directory, nor the directory in it
   * @throws Failure if the directory cannot be had (see {@link #claim}), or as the work says
   */
  static <T> T during(
      Output output, boolean dry, List<String> inputs, Configuration hadoop, Work<T> work) {
    OutDirectory out = claim(output.directory(), dry || output.overwrite(), inputs, hadoop);
    try {
      T result = work.write(out);
      if (dry) {
        out.abandon();
      } else {
        out.publish();
      }
      return result;
    } catch (Failure | Error e) {
      out.abandonAfter(e);
      throw e;
    } catch (Exception e) { // Spark throws checked ones that no method declares
      RuntimeException failure = out.failure(e);
      out.abandonAfter(failure);
      throw failure;
    }
  }

  /**
   * Takes a directory for a run.
   *
   * @param inputs as of {@link #during}
   * @throws Failure if it holds anything that is not ours, or an earlier run and {@code overwrite}
   *     is off, or one of whose files somebody has filled in, or if a run is writing there now
   */
  static OutDirectory claim(
      String name, boolean overwrite, List<String> inputs, Configuration hadoop) {
    try {
      OutDirectory directory = checked(name, overwrite, inputs, hadoop);
      // Marked before anything is put there: whatever is left of a run that is killed is ours.
      directory.marker.create();
      directory.fs.mkdirs(directory.staging);
      directory.lock = Optional.of(RunLock.take(directory.fs, directory.staging));
      directory.atShutdown = Optional.of(AtShutdown.run(directory::abandon));
      return directory;
    } catch (IOException | IllegalArgumentException e) {
      throw cannot(name, e);
    }
  }

  /**
   * Finds out whether a directory can be taken later, without a trace.
   *
   * @throws Failure as {@link #claim} does
   */
  static void check(Output output, List<String> inputs, Configuration hadoop) {
    try {
      checked(output.directory(), output.overwrite(), inputs, hadoop);
    } catch (IOException | IllegalArgumentException e) {
      throw cannot(output.directory(), e);
    }
  }

  private static OutDirectory checked(
      String name, boolean overwrite, List<String> inputs, Configuration hadoop)
      throws IOException {
    Path given = new Path(name);
    FileSystem fs = Storage.system(given, hadoop);
    fs.setWriteChecksum(false);
    Path out = fs.makeQualified(given);
    OutCheck.refuseNesting(out, name, inputs, hadoop);
    boolean isNew = !fs.exists(out);
    if (!isNew) {
      OutCheck.refuseForeign(fs, out, name, overwrite);
    }
    return new OutDirectory(fs, out, isNew);
  }

  private static Failure cannot(String name, Exception e) {
    return new Failure(Failure.Code.USAGE, "Cannot write to " + name + ": " + e.getMessage(), e);
  }

  /** Removes what earlier runs have put there, and nothing that somebody else has. */
  private void removeEarlier() throws IOException {
    // The sign of completeness goes first: a run that is killed here leaves nothing that looks
    // whole.
    fs.delete(new Path(out, DONE), false);
    for (Path file : marker.files()) {
      fs.delete(file, true);
    }
    for (FileStatus file : fs.listStatus(out)) {
      String name = file.getPath().getName();
      if (name.startsWith(STAGING) && !name.equals(staging.getName())) {
        fs.delete(file.getPath(), true);
      }
    }
  }

  FileSystem fileSystem() {
    return fs;
  }

  /** Where a file or folder is written before it is whole. */
  Path staged(String name) {
    return new Path(staging, name);
  }

  /** Opens a file for what is not whole yet; any thread may ask. */
  synchronized OutputStream create(String name) throws IOException {
    refuseEnded(); // it would make the folder again
    return fs.create(staged(name), true);
  }

  /**
   * Moves everything that was staged to its place, where an earlier run stood until now, and marks
   * the directory as complete. Who tells the process to end waits for it: it takes no time worth
   * speaking of, and half of it would be the worst of ends.
   */
  synchronized void publish() throws IOException {
    refuseEnded();
    if (isTaken()) {
      throw new IOException("another run has written there");
    }
    OutCheck.refuseFilledIn(marker, out.toString()); // while the run went on
    List<Path> staged =
        Arrays.stream(fs.listStatus(staging))
            .map(FileStatus::getPath)
            .filter(file -> !file.getName().equals(RunLock.NAME))
            .toList();
    refuseToReplace(staged);
    removeEarlier();
    // What is about to be moved is noted before it is, so that the next run knows it for ours.
    marker.write(staged);
    for (Path file : staged) {
      Path target = new Path(out, file.getName());
      if (!fs.rename(file, target)) {
        throw new IOException("Cannot move " + file + " to " + target);
      }
    }
    fs.delete(staging, true);
    fs.create(new Path(out, DONE), true).close();
    letGo();
  }

  private void refuseEnded() throws IOException {
    if (ended) {
      throw new IOException("the run was told to end");
    }
  }

  /** Nothing of the earlier run is removed before it is sure that the new one has its place. */
  private void refuseToReplace(List<Path> staged) throws IOException {
    Set<Path> ours = new HashSet<>(marker.files());
    for (Path file : staged) {
      Path target = new Path(out, file.getName());
      if (!ours.contains(target) && fs.exists(target)) {
        throw new IOException(target + " is there, and no run of this program has made it");
      }
    }
  }

  /**
   * Removes what was staged. A directory that this run has made and nobody has put anything into is
   * gone; any other stays marked as ours and not complete. Nothing is done to a run that has ended.
   */
  synchronized void abandon() {
    if (ended) {
      return;
    }
    try {
      fs.delete(staging, true);
      letGo();
      if (isNew && fs.listStatus(out).length == 1) {
        marker.delete();
        fs.delete(out, false);
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.INTERNAL, "Cannot remove " + staging + ": " + e.getMessage(), e);
    }
  }

  private void letGo() throws IOException {
    ended = true;
    atShutdown.ifPresent(AtShutdown::close);
    if (lock.isPresent()) {
      lock.get().close();
    }
  }

  /** Leaves nothing behind; that this failed too is no reason to hide why the run has failed. */
  private void abandonAfter(Throwable cause) {
    try {
      abandon();
    } catch (Failure e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * What is to be thrown when writing has failed: in one line where the place is the reason, which
   * Spark hides in the text of a task's stack trace; else as it came.
   */
  RuntimeException failure(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Matcher full = NO_PLACE.matcher(String.valueOf(cause.getMessage()));
      if (full.find()) {
        return new Failure(
            Failure.Code.INTERNAL,
            "Cannot write " + out + ", or Spark's temporary files: " + full.group(),
            e);
      }
    }
    if (isTaken()) {
      return new Failure(
          Failure.Code.INTERNAL, "Cannot write " + out + ": another run has written there", e);
    }
    if (e instanceof IOException) {
      return new Failure(Failure.Code.INTERNAL, "Cannot write " + out + ": " + e.getMessage(), e);
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }

  /** Whether another run has removed what this one has staged. */
  private boolean isTaken() {
    try {
      return lock.isEmpty() || !lock.get().isIntact();
    } catch (IOException e) {
      return false;
    }
  }
}
