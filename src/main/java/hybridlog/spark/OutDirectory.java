package hybridlog.spark;

import hybridlog.Failure;
import hybridlog.input.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The directory that a run writes: everything goes to a hidden folder in it first and is moved to
 * its place when it is whole; {@code _SUCCESS} comes last. A directory that no run has made is
 * never touched.
 */
final class OutDirectory {
  /** Says that the directory was made by this program, and what runs have put there. */
  private static final String MARKER = "_LOGRUN";

  private static final String STAGING = ".tmp-";
  private static final String DONE = "_SUCCESS";

  private static final Pattern NO_PLACE =
      Pattern.compile("No space left on device|Disk quota exceeded|Read-only file system");

  private final FileSystem fs;
  private final Path out;
  private final Path staging;
  private final boolean isNew;

  /**
   * @param isNew whether there was nothing before
   */
  private OutDirectory(FileSystem fs, Path out, boolean isNew) {
    this.fs = fs;
    this.out = out;
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
   * @param inputs what the run reads; it must not lie in the directory, nor the directory in it
   * @throws Failure if the directory cannot be had (see {@link #claim}), or as the work says
   */
  static <T> T during(Output output, List<String> inputs, Configuration hadoop, Work<T> work) {
    OutDirectory out = claim(output.directory(), output.overwrite(), inputs, hadoop);
    boolean published = false;
    try {
      T result = work.write(out);
      out.publish();
      published = true;
      return result;
    } catch (Failure e) {
      throw e;
    } catch (Exception e) { // Spark throws checked ones that no method declares
      throw out.failure(e);
    } finally {
      if (!published) {
        out.abandon();
      }
    }
  }

  /**
   * Takes a directory for a run.
   *
   * @param inputs as of {@link #during}
   * @throws Failure if it holds anything that is not ours, or an earlier run and {@code overwrite}
   *     is off
   */
  static OutDirectory claim(
      String name, boolean overwrite, List<String> inputs, Configuration hadoop) {
    try {
      Path given = new Path(name);
      FileSystem fs = Storage.system(given, hadoop);
      fs.setWriteChecksum(false);
      Path out = fs.makeQualified(given);
      refuseNesting(out, name, inputs, hadoop);
      boolean isNew = !fs.exists(out);
      if (!isNew) {
        refuseForeign(fs, out, name, overwrite);
      }
      OutDirectory directory = new OutDirectory(fs, out, isNew);
      fs.mkdirs(directory.staging);
      fs.create(new Path(out, MARKER), true).close();
      return directory;
    } catch (IOException | IllegalArgumentException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot write to " + name + ": " + e.getMessage(), e);
    }
  }

  private static void refuseNesting(
      Path out, String name, List<String> inputs, Configuration hadoop) {
    Storage storage = new Storage(hadoop);
    String itself = Storage.identity(out);
    for (String input : inputs) {
      String in = Storage.identity(storage.literal(input));
      if (isWithin(itself, in) || isWithin(in, itself)) {
        throw new Failure(
            Failure.Code.USAGE,
            "Cannot write to " + name + ": it and the input " + input + " lie in each other");
      }
    }
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer.endsWith("/") ? outer : outer + "/");
  }

  private static void refuseForeign(FileSystem fs, Path out, String name, boolean overwrite)
      throws IOException {
    if (fs.listStatus(out).length == 0) {
      return;
    }
    if (!fs.exists(new Path(out, MARKER))) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot write to " + name + ": it holds files that no run of this program has made");
    }
    if (!overwrite) {
      boolean done = fs.exists(new Path(out, DONE));
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot write to "
              + name
              + (done ? ": it holds an earlier run" : ": it holds a run that did not finish")
              + "; --overwrite replaces it");
    }
    removeEarlier(fs, out);
  }

  /** Removes what earlier runs have put there, and nothing that somebody else has. */
  private static void removeEarlier(FileSystem fs, Path out) throws IOException {
    // The sign of completeness goes first: a run that is killed here leaves nothing that looks
    // whole.
    fs.delete(new Path(out, DONE), false);
    try (InputStream marker = fs.open(new Path(out, MARKER))) {
      String names = new String(marker.readAllBytes(), StandardCharsets.UTF_8);
      for (String name : names.lines().filter(OutDirectory::isPlain).toList()) {
        fs.delete(new Path(out, name), true);
      }
    }
    for (FileStatus file : fs.listStatus(out)) {
      if (file.getPath().getName().startsWith(STAGING)) {
        fs.delete(file.getPath(), true);
      }
    }
  }

  /** Whether a name leads nowhere but into the directory itself, whoever has written it. */
  private static boolean isPlain(String name) {
    return !name.isBlank() && !name.contains("/") && !name.contains(":") && !name.startsWith(".");
  }

  FileSystem fileSystem() {
    return fs;
  }

  /** Where a file or folder is written before it is whole. */
  Path staged(String name) {
    return new Path(staging, name);
  }

  OutputStream create(String name) throws IOException {
    return fs.create(staged(name), true);
  }

  /** Moves everything that was staged to its place and marks the directory as complete. */
  void publish() throws IOException {
    FileStatus[] staged = fs.listStatus(staging);
    StringBuilder names = new StringBuilder();
    for (FileStatus file : staged) {
      Path target = new Path(out, file.getPath().getName());
      if (fs.exists(target)) {
        throw new IOException(target + " is there, and no run of this program has made it");
      }
      names.append(file.getPath().getName()).append('\n');
    }
    // What is about to be moved is noted before it is, so that the next run knows it for ours.
    try (OutputStream marker = fs.create(new Path(out, MARKER), true)) {
      marker.write(names.toString().getBytes(StandardCharsets.UTF_8));
    }
    for (FileStatus file : staged) {
      Path target = new Path(out, file.getPath().getName());
      if (!fs.rename(file.getPath(), target)) {
        throw new IOException("Cannot move " + file.getPath() + " to " + target);
      }
    }
    fs.delete(staging, true);
    fs.create(new Path(out, DONE), true).close();
  }

  /**
   * Removes what was staged. A directory that this run has made and nobody has put anything into is
   * gone; any other stays marked as ours and not complete.
   */
  void abandon() {
    try {
      fs.delete(staging, true);
      if (isNew && fs.listStatus(out).length == 1) {
        fs.delete(new Path(out, MARKER), false);
        fs.delete(out, false);
      }
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.INTERNAL, "Cannot remove " + staging + ": " + e.getMessage(), e);
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
    if (e instanceof IOException) {
      return new Failure(Failure.Code.INTERNAL, "Cannot write " + out + ": " + e.getMessage(), e);
    }
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }
}
