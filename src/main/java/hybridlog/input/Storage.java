package hybridlog.input;

import hybridlog.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/**
 * Where files lie: {@code file:}, {@code hdfs:}, {@code s3a:} and whatever else Hadoop knows, by
 * one code path. Local files are read without the checksum files that Hadoop would look for beside
 * them: those fail on a name with a colon and hide {@code .crc} files. Thread safe.
 */
public final class Storage {
  private static final Pattern SCHEME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/.*", Pattern.DOTALL);

  private final Configuration conf;

  /** All file systems that this configuration knows. */
  public Storage(Configuration conf) {
    this.conf = conf;
  }

  /**
   * The file system of a path, as Hadoop makes it.
   *
   * @throws Failure with exit code 2 if this installation has none of that kind
   */
  public static FileSystem system(Path path, Configuration conf) throws IOException {
    try {
      return path.getFileSystem(conf);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException missing) {
        throw new Failure(
            Failure.Code.USAGE,
            "Cannot reach "
                + path
                + ": this installation lacks what Hadoop needs for it ("
                + missing.getMessage()
                + "); spark-submit takes it by --jars or --packages",
            e);
      }
      throw e;
    }
  }

  /** The file system of a path. */
  FileSystem system(Path path) throws IOException {
    FileSystem system = system(path, conf);
    return system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
  }

  /** Opens a path that an inventory made. */
  FSDataInputStream open(String path) throws IOException {
    Path full = new Path(path);
    return system(full).open(full);
  }

  /** The path that an argument names literally, with no meaning given to any character. */
  public Path literal(String argument) {
    if (SCHEME.matcher(argument).matches()) {
      return new Path(argument);
    }
    URI defaultSystem = FileSystem.getDefaultUri(conf);
    if (isLocal(defaultSystem)) {
      try {
        return new Path(
            FileSystems.getDefault().getPath(argument).toAbsolutePath().normalize().toUri());
      } catch (InvalidPathException e) {
        return new Path(defaultSystem.getScheme(), defaultSystem.getAuthority(), argument);
      }
    }
    // The constructor of three parts is the one that takes a colon in a name for what it is.
    return new Path(defaultSystem.getScheme(), defaultSystem.getAuthority(), argument);
  }

  static boolean isLocal(Path path) {
    return isLocal(path.toUri());
  }

  private static boolean isLocal(URI uri) {
    return uri.getScheme() == null || uri.getScheme().equals("file");
  }

  /**
   * The same string for all names of one file: links are followed where there are any. A path that
   * is not there yet is judged by the nearest directory above it that is.
   */
  public static String identity(Path path) {
    if (!isLocal(path)) {
      return path.toString();
    }
    try {
      java.nio.file.Path full = local(path).toAbsolutePath().normalize();
      java.nio.file.Path above = full;
      while (above != null && !Files.exists(above)) {
        above = above.getParent();
      }
      return above == null
          ? full.toString()
          : above.toRealPath().resolve(above.relativize(full)).normalize().toString();
    } catch (IOException | InvalidPathException e) {
      return path.toString();
    }
  }

  /** Whether reading it ends: pipes, sockets and devices may never. */
  static boolean isPlainFile(Path path) {
    return !isLocal(path) || Files.isRegularFile(local(path));
  }

  static java.nio.file.Path local(Path path) {
    return FileSystems.getDefault().getPath(path.toUri().getPath());
  }

  /** What a person is told of an error on opening or reading. */
  static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof AccessControlException
        || e instanceof java.nio.file.AccessDeniedException
        || message.contains("Permission denied")) {
      return "permission denied";
    }
    if (e instanceof FileNotFoundException || e instanceof java.nio.file.NoSuchFileException) {
      return "it is not there";
    }
    return e.getMessage() == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElseThrow();
  }
}
