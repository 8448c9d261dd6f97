package hybridlog.input;

import hybridlog.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Finds every path under the arguments, in an order that depends on names alone. */
final class Walk {
  /**
   * A path that was found.
   *
   * @param name relative to the argument
   * @param argument index of the argument it was found under
   * @param reason why it is skipped or rejected; empty if it is to be looked into
   */
  record Found(
      Path path,
      String name,
      int argument,
      long bytes,
      long modified,
      Decision decision,
      String reason) {}

  private static final String OUTPUT = "the output of an earlier run";

  private final Storage storage;
  private final InputOptions options;
  private final List<Found> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Walk(Storage storage, InputOptions options) {
    this.storage = storage;
    this.options = options;
  }

  List<Found> found() {
    return found;
  }

  /**
   * Looks under one argument.
   *
   * @throws Failure with exit code 4 if there is nothing of that name
   */
  void argument(int index, String argument) {
    try {
      if (options.glob()) {
        pattern(index, argument);
      } else {
        Path path = storage.literal(argument);
        start(index, storage.system(path).getFileStatus(path), argument);
      }
    } catch (FileNotFoundException e) {
      throw new Failure(
          Failure.Code.NO_INPUT,
          "Cannot read " + argument + ": there is no such file or directory" + hint(argument),
          e);
    } catch (IOException | IllegalArgumentException e) {
      String why =
          e instanceof IOException io ? Storage.reason(io) : String.valueOf(e.getMessage());
      throw new Failure(Failure.Code.NO_INPUT, "Cannot read " + argument + ": " + why, e);
    }
  }

  /** What helps with a pattern that no shell has resolved. */
  private static String hint(String argument) {
    return argument.matches("(?s).*[*?\\[{].*") ? " (the option glob takes it as a pattern)" : "";
  }

  private void pattern(int index, String argument) throws IOException {
    Path path = new Path(argument);
    FileSystem system = storage.system(path);
    FileStatus[] matches = matches(system, path, argument);
    if (matches == null || matches.length == 0) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot read " + argument + ": no file matches it");
    }
    sort(matches);
    for (FileStatus match : matches) {
      start(index, match, argument);
    }
  }

  private static FileStatus @Nullable [] matches(FileSystem system, Path path, String argument)
      throws IOException {
    try {
      return system.globStatus(path);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof URISyntaxException) {
        // Hadoop takes what stands before the colon for a scheme.
        throw new Failure(
            Failure.Code.NO_INPUT,
            "Cannot read "
                + argument
                + ": a file there has a colon in its name, with which patterns do not work;"
                + " give the directory, or the files without the option glob",
            e);
      }
      throw e;
    }
  }

  private void start(int index, FileStatus status, String argument) throws IOException {
    if (!status.isDirectory()) {
      file(index, status, status.getPath().getName());
    } else if (!seen.add(Storage.identity(status.getPath()))) {
      skip(index, status, argument, "already read under another name");
    } else {
      FileStatus[] children = children(status);
      if (options.glob() && isOutput(children)) {
        skip(index, status, status.getPath().getName(), OUTPUT);
      } else {
        directory(index, status.getPath(), children, "", 1);
      }
    }
  }

  private FileStatus[] children(FileStatus directory) throws IOException {
    return storage.system(directory.getPath()).listStatus(directory.getPath());
  }

  private static boolean isOutput(FileStatus[] children) {
    return Arrays.stream(children)
        .anyMatch(child -> child.getPath().getName().equals(Inventory.OUTPUT_MARK));
  }

  private void directory(
      int index, Path directory, FileStatus[] children, String prefix, int depth) {
    sort(children);
    for (FileStatus child : children) {
      String name = prefix + child.getPath().getName();
      if (!options.hidden() && isHidden(child.getPath().getName())) {
        skip(index, child, name, "hidden name");
      } else if (child.isDirectory()) {
        enter(index, child, name, depth);
      } else {
        file(index, child, name);
      }
    }
    dangling(index, directory, prefix, children);
  }

  private void enter(int index, FileStatus child, String name, int depth) {
    if (depth >= options.maxDepth()) {
      skip(index, child, name, "deeper than " + options.maxDepth());
    } else if (!seen.add(Storage.identity(child.getPath()))) {
      skip(index, child, name, "already read under another name");
    } else {
      try {
        FileStatus[] children = children(child);
        if (isOutput(children)) {
          skip(index, child, name, OUTPUT);
        } else {
          directory(index, child.getPath(), children, name + "/", depth + 1);
        }
      } catch (IOException e) {
        reject(index, child, name, Storage.reason(e));
      }
    }
  }

  private void file(int index, FileStatus status, String name) {
    if (!Storage.isPlainFile(status.getPath())) {
      reject(index, status, name, "neither a file nor a directory; - reads what is piped in");
    } else if (!seen.add(Storage.identity(status.getPath()))) {
      skip(index, status, name, "already read under another name");
    } else {
      add(index, status, name, Decision.READ, "");
    }
  }

  /** Names in a local directory that lead nowhere: Hadoop leaves them out without a word. */
  private void dangling(int index, Path directory, String prefix, FileStatus[] children) {
    if (!Storage.isLocal(directory)) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (FileStatus child : children) {
      names.add(child.getPath().getName());
    }
    String[] all = Storage.local(directory).toFile().list();
    String[] missing =
        Arrays.stream(all == null ? new String[0] : all)
            .filter(name -> !names.contains(name))
            .sorted()
            .toArray(String[]::new);
    for (String name : missing) {
      found.add(
          new Found(
              new Path(directory, new Path(null, null, name)),
              prefix + name,
              index,
              0,
              0,
              Decision.REJECTED,
              "a link to nothing or a name that cannot be opened"));
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith("_") || name.startsWith(".") || name.endsWith("._COPYING_");
  }

  private static void sort(FileStatus[] statuses) {
    Arrays.sort(statuses, Comparator.comparing(status -> status.getPath().toString()));
  }

  private void skip(int index, FileStatus status, String name, String reason) {
    add(index, status, name, Decision.SKIPPED, reason);
  }

  private void reject(int index, FileStatus status, String name, String reason) {
    add(index, status, name, Decision.REJECTED, reason);
  }

  private void add(int index, FileStatus status, String name, Decision decision, String reason) {
    long bytes = status.isDirectory() ? 0 : status.getLen();
    found.add(
        new Found(
            status.getPath(), name, index, bytes, status.getModificationTime(), decision, reason));
  }
}
