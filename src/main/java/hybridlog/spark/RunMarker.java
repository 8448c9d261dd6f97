package hybridlog.spark;

import hybridlog.input.Inventory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * {@code _LOGRUN}: says that a directory was made by this program, and what runs have put there; a
 * name in each line. Behind the names of files that people fill in stands the SHA-256 of what the
 * run has written, so that their work is seen.
 */
final class RunMarker {
  private static final String NAME = Inventory.OUTPUT_MARK;
  private static final List<String> FILLED_IN =
      List.of("labels.csv", "clusters.csv", SecondLook.FILE);

  private final FileSystem fs;
  private final Path directory;

  RunMarker(FileSystem fs, Path directory) {
    this.fs = fs;
    this.directory = directory;
  }

  private Path file() {
    return new Path(directory, NAME);
  }

  boolean exists() throws IOException {
    return fs.exists(file());
  }

  /** Marks a directory; the names of a marker that is there stay. */
  void create() throws IOException {
    if (!exists()) {
      fs.create(file(), true).close();
    }
  }

  void delete() throws IOException {
    fs.delete(file(), false);
  }

  /** Notes what is about to be put there. */
  void write(List<Path> files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path file : files) {
      lines.append(file.getName());
      if (FILLED_IN.contains(file.getName())) {
        lines.append('\t').append(digest(file));
      }
      lines.append('\n');
    }
    try (OutputStream marker = fs.create(file(), true)) {
      marker.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** What earlier runs have put there; nothing that leads elsewhere, whoever has written it. */
  List<Path> files() throws IOException {
    return noted().keySet().stream().map(name -> new Path(directory, name)).toList();
  }

  /** A file that is not as the earlier run has written it: somebody has filled it in. */
  Optional<Path> filledIn() throws IOException {
    for (Map.Entry<String, String> noted : noted().entrySet()) {
      Path file = new Path(directory, noted.getKey());
      if (!noted.getValue().isEmpty()
          && fs.exists(file)
          && !digest(file).equals(noted.getValue())) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private Map<String, String> noted() throws IOException {
    Map<String, String> noted = new LinkedHashMap<>();
    for (String line : new String(read(file()), StandardCharsets.UTF_8).lines().toList()) {
      int tab = line.indexOf('\t');
      String name = tab < 0 ? line : line.substring(0, tab);
      if (!name.isBlank() && !name.contains("/") && !name.contains(":") && !name.startsWith(".")) {
        noted.put(name, tab < 0 ? "" : line.substring(tab + 1));
      }
    }
    return noted;
  }

  private String digest(Path file) throws IOException {
    return DigestUtils.sha256Hex(read(file));
  }

  private byte[] read(Path file) throws IOException {
    try (InputStream in = fs.open(file)) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return new byte[0];
    }
  }
}
