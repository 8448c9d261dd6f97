package hybridlog.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real logs that lie beside the project; tests that want them are skipped where they are missing.
 */
public final class SharedLogs {
  private SharedLogs() {}

  /** A path below the logs, or the test is skipped. */
  public static Path of(String name) {
    return Stream.of(Path.of("..", "shared"), Path.of("..", "..", "shared"))
        .map(shared -> shared.resolve("logs").resolve(name).normalize())
        .filter(Files::exists)
        .findFirst()
        .orElseGet(
            () -> {
              Assumptions.abort("There is no ../shared/logs/" + name);
              return Path.of(name);
            });
  }

  /** All files below a path, in order. */
  public static List<Path> files(String name) throws IOException {
    try (Stream<Path> paths = Files.walk(of(name))) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
