package hybridlog.embed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The native libraries that ONNX Runtime has unpacked into a temporary directory. It asks the JVM
 * to delete the directory before what is in it, which leaves an empty one behind at every run; here
 * both go. Only where the system tells which files a process has loaded, as Linux does.
 */
final class UnpackedLibraries {
  private static final Path LOADED = Path.of("/proc/self/maps");
  private static final String DIRECTORY = "onnxruntime-java";

  private UnpackedLibraries() {}

  /** Has them deleted when the JVM ends; a loaded library may be deleted on Linux. */
  static void deleteAtExit() {
    if (Files.isReadable(LOADED)) {
      List<Path> directories = loaded();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> directories.forEach(UnpackedLibraries::delete), "libraries"));
    }
  }

  private static List<Path> loaded() {
    try {
      // Paths may be of any bytes; those of temporary directories are ASCII.
      return directories(Files.readAllLines(LOADED, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      log("Cannot read {0}", LOADED, e);
      return List.of();
    }
  }

  /**
   * The directories of ONNX Runtime's libraries.
   *
   * @param maps lines of proc(5)'s {@code maps}: six columns, the last of them the file's path
   */
  static List<Path> directories(List<String> maps) {
    return maps.stream()
        .filter(line -> line.contains("/" + DIRECTORY))
        .map(line -> Path.of(line.substring(line.indexOf('/'))).getParent())
        .filter(Objects::nonNull)
        .filter(path -> String.valueOf(path.getFileName()).startsWith(DIRECTORY))
        .distinct()
        .toList();
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // What cannot be deleted stays for the system's own cleaning; the run is over.
      log("Cannot delete {0}", directory, e);
    }
  }

  private static void log(String message, Path path, IOException e) {
    System.Logger log = System.getLogger(UnpackedLibraries.class.getName());
    log.log(System.Logger.Level.DEBUG, message, path, e);
  }
}
