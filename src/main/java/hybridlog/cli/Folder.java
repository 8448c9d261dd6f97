package hybridlog.cli;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      String why = e instanceof FileAlreadyExistsException ? "it is a file" : e.toString();
      throw new Failure(Failure.Code.USAGE, "Cannot write to " + directory + ": " + why, e);
    }
  }
}
