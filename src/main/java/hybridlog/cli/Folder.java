package hybridlog.cli;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
      throw new Failure(Failure.Code.USAGE, "Cannot write to " + directory + ": " + why(e), e);
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
