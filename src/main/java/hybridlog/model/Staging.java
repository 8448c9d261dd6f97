package hybridlog.model;

import hybridlog.LockedFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** Longer than another training has the lock that looks whether the folder is left over. */
  private static final Duration A_LOOK = Duration.ofSeconds(10);

  private final Path folder;
  private final LockedFile lock;

  private Staging(Path folder, LockedFile lock) {
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
      Optional<LockedFile> lock = LockedFile.take(folder.resolve(LOCK), A_LOOK);
      return new Staging(
          folder, lock.orElseThrow(() -> new IOException(folder + " is taken by another")));
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
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
    try {
      Optional<LockedFile> lock = LockedFile.takeExisting(file);
      if (lock.isEmpty()) {
        return;
      }
      LockedFile own = lock.get();
      try (own) {
        if (own.isAlone() && Files.getLastModifiedTime(file).toInstant().isBefore(old())) {
          delete(folder);
        }
      }
    } catch (IOException e) {
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
