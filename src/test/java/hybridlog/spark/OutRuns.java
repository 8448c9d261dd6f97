package hybridlog.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** Runs that write a directory, for tests. */
final class OutRuns {
  private OutRuns() {}

  static OutDirectory claim(Path out, boolean overwrite, String... inputs) {
    return OutDirectory.claim(out.toString(), overwrite, List.of(inputs), new Configuration(false));
  }

  static void write(OutDirectory out, String name, String text) throws IOException {
    try (OutputStream file = out.create(name)) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A run that wrote one file and came to its end; it takes the place of an earlier one. */
  static void published(Path out, String name, String text) throws IOException {
    OutDirectory run = claim(out, true);
    write(run, name, text);
    run.publish();
  }

  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
