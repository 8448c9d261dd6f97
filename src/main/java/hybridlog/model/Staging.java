package hybridlog.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder beside a model in which one training makes another: no other training has the same. A
 * lock on a file in it, which ends with the process however that ends, tells it from one that a
 * killed training has left. Closing it removes it with whatever is still in it. For one thread.
 */
final class Staging implements Closeable {
  private static final String LOCK = "lock";
  private static final String MODEL = "model";
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final Path folder;
  private final FileChannel lock;

  private Staging(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes one, and removes those that killed trainings have left.
   *
   * @param model directory of the model; need not exist
   * @throws IOException if it cannot be made; nothing is left behind then
   */
  static Staging beside(Path model) throws IOException {
    Path parent = model.toAbsolutePath().resolveSibling("");
    String prefix = "." + model.getFileName() + ".training-";
    Files.createDirectories(parent);
    removeLeftOver(parent, prefix);
    Path folder = Files.createDirectory(parent.resolve(prefix + UUID.randomUUID()));
    try {
      Files.createDirectory(folder.resolve(MODEL));
      return new Staging(folder, locked(folder.resolve(LOCK)));
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
  }

  @SuppressWarnings("MustBeClosed") // the channel is closed with the folder
  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      channel.lock();
    } catch (IOException e) {
      // A network disk without locks: nobody else can take it either, so that it is never removed.
    }
    return channel;
  }

  private static void removeLeftOver(Path parent, String prefix) throws IOException {
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(
            parent, folder -> folder.getFileName().toString().startsWith(prefix))) {
      for (Path folder : folders) {
        removeIfLeftOver(folder);
      }
    }
  }

  /**
   * Removes it under its lock, so that of two trainings that find it one does. Where nobody can
   * tell whose it is it stays: a young one may be about to get its lock.
   */
  private static void removeIfLeftOver(Path folder) {
    Path file = folder.resolve(LOCK);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null && Files.getLastModifiedTime(file).toInstant().isBefore(old())) {
        delete(folder);
      }
    } catch (OverlappingFileLockException | IOException e) {
      // What is left costs some megabytes, and no training.
    }
  }

  private static Instant old() {
    return Instant.now().minus(YOUNG);
  }

  /** Where the model is made: empty at first. */
  Path model() {
    return folder.resolve(MODEL);
  }

  @Override
  public void close() throws IOException {
    try (lock) { // as long as there is a model, nobody else removes it
      delete(folder.resolve(MODEL));
    }
    Files.deleteIfExists(folder.resolve(LOCK));
    Files.deleteIfExists(folder);
  }

  /** Removes a directory with all that is in it, if it is there. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(directory)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
