package hybridlog.cli;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory for what a command writes. */
final class Folder {
  private Folder() {}

  /**
   * Makes it, before the work and not after.
   *
   * @throws Failure with exit code 2 if it cannot be made
   */
  static void make(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot write to " + directory + ": " + why(e), e);
    }
  }

  /**
   * Makes sure that a file can be written later, and leaves it as it is.
   *
   * @throws Failure with exit code 2 if it cannot
   */
  static void probe(Path file) {
    boolean isNew = !Files.exists(file);
    try {
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      if (isNew) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot write " + file + ": " + why(e), e);
    }
  }

  private static String why(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is a file";
    }
    return e instanceof FileSystemException disk && disk.getReason() != null
        ? disk.getReason()
        : e.toString();
  }
}
