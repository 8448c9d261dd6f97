package hybridlog.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import hybridlog.Failure;
import hybridlog.mask.Masker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A directory with a trained model: {@code manifest.json} and the files that it names.
 *
 * <p>A model is data, numbers in files of fixed layouts: nothing in it names a class. None of it is
 * used before {@link #check} has found every file as it was written.
 */
public final class ModelDirectory {
  private static final String MANIFEST = "manifest.json";
  private static final String ADVICE = "; ./submit.sh train makes a model";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private final Path directory;

  public ModelDirectory(Path directory) {
    this.directory = directory;
  }

  public boolean exists() {
    return Files.exists(directory.resolve(MANIFEST));
  }

  /**
   * Reads the manifest and holds every file against it. Some 50 ms.
   *
   * @param sparkVersion of the Spark that would load the model
   * @throws Failure with exit code 5 and one line if anything is missing, damaged, foreign or made
   *     for another program
   */
  public Manifest check(String sparkVersion) {
    return read(sparkVersion).manifest();
  }

  /**
   * Checks a model, and keeps what was checked.
   *
   * @param sparkVersion of the Spark that would load the model
   * @throws Failure as {@link #check}
   */
  public ModelContent read(String sparkVersion) {
    if (!exists()) {
      throw refuse("it has no " + MANIFEST + ADVICE);
    }
    byte[] json = manifestBytes();
    Manifest manifest = parse(json);
    checkMeaning(manifest, sparkVersion);
    return new ModelContent(directory, manifest, DigestUtils.sha256Hex(json), files(manifest));
  }

  private byte[] manifestBytes() {
    try {
      return Files.readAllBytes(directory.resolve(MANIFEST));
    } catch (IOException e) {
      throw refuse("its " + MANIFEST + " cannot be read: " + e.getMessage());
    }
  }

  private Manifest parse(byte[] json) {
    try {
      Manifest manifest = JSON.readValue(json, Manifest.class);
      if (manifest == null) {
        throw refuse("its " + MANIFEST + " is empty" + ADVICE);
      }
      return manifest;
    } catch (JsonProcessingException e) {
      throw refuse("its " + MANIFEST + " is damaged: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw refuse("its " + MANIFEST + " cannot be read: " + e.getMessage());
    }
  }

  private void checkMeaning(Manifest manifest, String sparkVersion) {
    if (manifest.format() != Manifest.FORMAT) {
      throw refuse(
          "its layout is version " + manifest.format() + ", not " + Manifest.FORMAT + ADVICE);
    }
    if (manifest.maskVersion() != Masker.VERSION) {
      throw refuse(
          "its texts were masked by version "
              + manifest.maskVersion()
              + " of the masks, not "
              + Masker.VERSION
              + ADVICE);
    }
    List<String> labels = manifest.labels();
    if (labels.size() < 2 || new HashSet<>(labels).size() != labels.size()) {
      throw refuse("its labels are not at least two different ones: " + labels);
    }
    String made = manifest.versions().getOrDefault("spark", "none");
    if (!major(made).equals(major(sparkVersion))) {
      throw refuse("it was made by Spark " + made + ", this is Spark " + sparkVersion + ADVICE);
    }
  }

  private static String major(String version) {
    int dot = version.indexOf('.');
    return dot < 0 ? version : version.substring(0, dot);
  }

  private Map<String, byte[]> files(Manifest manifest) {
    SortedMap<String, Path> found = found();
    Map<String, byte[]> files = new HashMap<>();
    for (var expected : manifest.files().entrySet()) {
      String name = expected.getKey();
      Path file = found.remove(name);
      if (file == null) {
        throw refuse("its file " + name + " is missing");
      }
      byte[] bytes = bytes(name, file);
      if (!DigestUtils.sha256Hex(bytes).equals(expected.getValue())) {
        throw refuse("its file " + name + " is damaged or was changed");
      }
      files.put(name, bytes);
    }
    if (!found.isEmpty()) {
      throw refuse("its file " + found.firstKey() + " is not of the model");
    }
    return files;
  }

  private byte[] bytes(String name, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw refuse("its file " + name + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * That of the model which is there now, see {@link ModelContent#identity}; empty if there is
   * none. Nothing is checked.
   *
   * @throws Failure with exit code 5 if its manifest cannot be read
   */
  public Optional<String> identity() {
    return exists() ? Optional.of(DigestUtils.sha256Hex(manifestBytes())) : Optional.empty();
  }

  /**
   * Writes the manifest of what is in the directory.
   *
   * @param manifest whose {@code files} are filled in
   */
  public void seal(Manifest manifest) {
    Manifest sealed =
        new Manifest(
            manifest.format(),
            manifest.labels(),
            digests(),
            manifest.encoder(),
            manifest.maskVersion(),
            manifest.ngrams(),
            manifest.stages(),
            manifest.corpus(),
            manifest.parameters(),
            manifest.metrics(),
            manifest.versions());
    try {
      byte[] json = (JSON.writeValueAsString(sealed) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(directory.resolve(MANIFEST), json);
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.INTERNAL, "Cannot write the manifest of " + directory + ": " + e, e);
    }
  }

  private SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    found().forEach((name, file) -> digests.put(name, DigestUtils.sha256Hex(bytes(name, file))));
    return digests;
  }

  /** Every file but the manifest and what file managers leave behind, by its name there. */
  private SortedMap<String, Path> found() {
    SortedMap<String, Path> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (!name.equals(MANIFEST) && !name.endsWith(".DS_Store")) {
          found.put(name, file);
        }
      }
      return found;
    } catch (IOException | UncheckedIOException e) {
      throw refuse("its files cannot be read: " + e.getMessage());
    }
  }

  private Failure refuse(String why) {
    return refusal(directory, why);
  }

  static Failure refusal(Path directory, String why) {
    return new Failure(
        Failure.Code.MODEL,
        "Cannot use the model " + directory + ": " + why.replaceAll("\\s+", " "));
  }
}
