package hybridlog.model;

import hybridlog.Failure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A model's files as they were found to be whole, in memory: what is used is what was checked, even
 * if another training swaps its model in meanwhile. Some 5 MB.
 *
 * <p>Immutable by contract: the arrays are its own, read and never written.
 */
public final class ModelContent {
  private final Path directory;
  private final Manifest manifest;
  private final String identity;
  private final Map<String, byte[]> files;

  ModelContent(Path directory, Manifest manifest, String identity, Map<String, byte[]> files) {
    this.directory = directory;
    this.manifest = manifest;
    this.identity = identity;
    this.files = Map.copyOf(files);
  }

  public Manifest manifest() {
    return manifest;
  }

  /** SHA-256 of the manifest in hex: a model with another file or figure has another. */
  public String identity() {
    return identity;
  }

  /**
   * The content of a file that every model has.
   *
   * @throws Failure with exit code 5 if this one does not
   */
  public byte[] bytes(String file) {
    byte[] bytes = files.get(file);
    if (bytes == null) {
      throw ModelDirectory.refusal(directory, "its file " + file + " is missing");
    }
    return bytes;
  }

  /** The content of a file; empty if the model does not have it. */
  Optional<byte[]> find(String file) {
    return Optional.ofNullable(files.get(file));
  }

  /** What to throw where a file is whole, but not what it should be; with exit code 5. */
  public Failure damaged(String file, Exception why) {
    Failure failure =
        ModelDirectory.refusal(directory, "its file " + file + " is damaged: " + why.getMessage());
    failure.initCause(why);
    return failure;
  }
}
