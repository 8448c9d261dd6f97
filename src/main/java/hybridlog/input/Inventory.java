package hybridlog.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Every path under the arguments and what was decided about it, made once before anything is read.
 * Immutable and serializable.
 */
public final class Inventory implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int PARALLEL = 8;

  /** A directory with a file of this name is what a run of this program has written. */
  public static final String OUTPUT_MARK = "_LOGRUN";

  private final List<InputFile> files;

  private Inventory(List<InputFile> files) {
    this.files = List.copyOf(files);
  }

  /** Finds the files but not their formats; see the other method. */
  public static Inventory of(
      List<String> arguments, InputOptions options, Configuration configuration) {
    return of(arguments, options, configuration, FormatFinder.NONE);
  }

  /**
   * Looks under all arguments: directories with everything below them but the output of earlier
   * runs, files also if their name is hidden. A file that is reached by two names is read once. The
   * first 64 KiB of each file are read: some 100 µs a file on a local disk.
   *
   * @param formats tells the format of a file from its first lines
   * @throws hybridlog.Failure with exit code 4 if an argument names nothing
   */
  public static Inventory of(
      List<String> arguments,
      InputOptions options,
      Configuration configuration,
      FormatFinder formats) {
    Storage storage = new Storage(configuration);
    Walk walk = new Walk(storage, options);
    for (int i = 0; i < arguments.size(); i++) {
      walk.argument(i, arguments.get(i));
    }
    List<String> names = names(walk.found(), arguments);
    return new Inventory(look(walk.found(), names, storage, options, formats));
  }

  /**
   * Pasted text that was put into a file.
   *
   * @param name {@link InputFile#PASTED} or {@link InputFile#PIPED}
   */
  public static Inventory pasted(
      String file, String name, InputOptions options, Configuration configuration) {
    InputOptions asNamed =
        new InputOptions(Set.of(InputOptions.Choice.HIDDEN), 1, options.encoding());
    return new Inventory(
        of(List.of(file), asNamed, configuration).files().stream()
            .map(found -> found.named(name))
            .toList());
  }

  /** All paths in the order of their arguments, then of their names. */
  public List<InputFile> files() {
    return files;
  }

  /** The files that are to be read. */
  public List<InputFile> readable() {
    return files.stream().filter(file -> file.decision() == Decision.READ).toList();
  }

  /**
   * Looks at the files again after they were read.
   *
   * @return what happened to a file since the inventory was made, by its name: gone, grown, shrunk
   *     or changed; nothing of a file that is as it was
   */
  public Map<String, Change> changes(Configuration configuration) {
    Storage storage = new Storage(configuration);
    Map<String, Change> changes = new HashMap<>();
    for (InputFile file : readable()) {
      Change change = change(file, storage);
      if (change != null) {
        changes.put(file.name(), change);
      }
    }
    return Map.copyOf(changes);
  }

  private static @Nullable Change change(InputFile file, Storage storage) {
    try {
      Path path = new Path(file.path());
      FileStatus now = storage.system(path).getFileStatus(path);
      if (now.getLen() > file.bytes()) {
        return new Change("it grew" + fromTo(file, now), false);
      }
      if (now.getLen() < file.bytes()) {
        return new Change("it shrank" + fromTo(file, now), true);
      }
      return now.getModificationTime() == file.modifiedMillis()
          ? null
          : new Change("it changed while it was read", false);
    } catch (IOException e) {
      return new Change("it vanished while it was read: " + Storage.reason(e), true);
    }
  }

  private static String fromTo(InputFile file, FileStatus now) {
    return " from " + file.bytes() + " to " + now.getLen() + " bytes while it was read";
  }

  /** Names are short where they are unique; else the argument is put before them, else all. */
  private static List<String> names(List<Walk.Found> found, List<String> arguments) {
    List<String> names = new ArrayList<>(found.stream().map(Walk.Found::name).toList());
    Map<String, Integer> uses = uses(names);
    for (int i = 0; i < names.size(); i++) {
      if (uses.getOrDefault(names.get(i), 0) > 1) {
        names.set(i, qualified(found.get(i), arguments.get(found.get(i).argument())));
      }
    }
    Map<String, Integer> again = uses(names);
    for (int i = 0; i < names.size(); i++) {
      if (again.getOrDefault(names.get(i), 0) > 1) {
        names.set(i, found.get(i).path().toString());
      }
    }
    return names;
  }

  private static String qualified(Walk.Found found, String argument) {
    String directory = argument.endsWith("/") ? argument : argument + "/";
    return isNamedBy(argument, found) ? argument : directory + found.name();
  }

  /** Whether the argument is the file itself and no directory that it is in. */
  private static boolean isNamedBy(String argument, Walk.Found found) {
    String name = found.name();
    String path = found.path().toString();
    boolean inside = path.endsWith("/" + name + "/" + name) && !path.endsWith("/" + argument);
    return argument.equals(name) || (argument.endsWith("/" + name) && !inside);
  }

  private static Map<String, Integer> uses(List<String> names) {
    Map<String, Integer> uses = new HashMap<>();
    names.forEach(name -> uses.merge(name, 1, Integer::sum));
    return uses;
  }

  private static List<InputFile> look(
      List<Walk.Found> found,
      List<String> names,
      Storage storage,
      InputOptions options,
      FormatFinder formats) {
    ExecutorService pool = Executors.newFixedThreadPool(PARALLEL, Inventory::daemon);
    try {
      List<Future<InputFile>> files = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        Walk.Found one = found.get(i);
        String name = names.get(i);
        files.add(pool.submit(() -> look(one, name, storage, options, formats)));
      }
      List<InputFile> done = new ArrayList<>();
      for (Future<InputFile> file : files) {
        done.add(file.get());
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while looking at the input", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Cannot look at the input", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "inventory");
    thread.setDaemon(true);
    return thread;
  }

  private static InputFile look(
      Walk.Found found, String name, Storage storage, InputOptions options, FormatFinder formats) {
    if (found.decision() != Decision.READ) {
      return file(found, name, Codec.NONE, "UTF-8", "", found.decision(), found.reason());
    }
    try (InputStream in = storage.open(found.path().toString())) {
      FirstBytes first = FirstBytes.of(in, options.encoding());
      Decision decision = first.reason().isEmpty() ? Decision.READ : Decision.REJECTED;
      String format = decision == Decision.READ ? formats.find(first.lines()) : "";
      return file(found, name, first.codec(), first.charset(), format, decision, first.reason());
    } catch (IOException e) {
      return file(found, name, Codec.NONE, "UTF-8", "", Decision.REJECTED, Storage.reason(e));
    }
  }

  private static InputFile file(
      Walk.Found found,
      String name,
      Codec codec,
      String charset,
      String format,
      Decision decision,
      String reason) {
    return new InputFile(
        found.path().toString(),
        name,
        found.bytes(),
        found.modified(),
        codec,
        charset,
        format,
        decision,
        reason);
  }
}
