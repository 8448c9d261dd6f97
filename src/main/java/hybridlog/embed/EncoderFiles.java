package hybridlog.embed;

import hybridlog.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An encoder's two files where the engine can open them.
 *
 * @param directory holds {@code model.onnx} and {@code tokenizer.json}
 * @param sha256 of the one file after the other, 64 hex digits: tells one encoder from another
 */
public record EncoderFiles(Path directory, String sha256) {
  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";
  private static final String CLASSPATH = "classpath:/";

  public Path model() {
    return directory.resolve(MODEL);
  }

  public Path tokenizer() {
    return directory.resolve(TOKENIZER);
  }

  /**
   * Copies an encoder into a new temporary directory, which is deleted when the JVM ends. Costs
   * some 0.2 s and the encoder's size on the disk.
   *
   * @throws Failure with exit code 5 if the address names no encoder or the disk is full
   */
  public static EncoderFiles fetch(String modelUrl) {
    try {
      Path directory = Files.createTempDirectory("hybridlog-encoder");
      // The JVM deletes in reverse order: the directory last, when it is empty.
      for (Path path : List.of(directory, directory.resolve(MODEL), directory.resolve(TOKENIZER))) {
        path.toFile().deleteOnExit();
      }
      return new EncoderFiles(directory, copyAll(modelUrl, directory));
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.MODEL, "Cannot unpack the encoder " + modelUrl + ": " + e.getMessage(), e);
    }
  }

  private static String copyAll(String modelUrl, Path directory) throws IOException {
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    copy(modelUrl, MODEL, directory, sha256);
    copy(modelUrl, TOKENIZER, directory, sha256);
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void copy(String modelUrl, String file, Path directory, MessageDigest sha256)
      throws IOException {
    try (InputStream in = open(modelUrl, file);
        OutputStream out =
            new DigestOutputStream(Files.newOutputStream(directory.resolve(file)), sha256)) {
      in.transferTo(out);
    }
  }

  private static InputStream open(String modelUrl, String file) throws IOException {
    if (modelUrl.startsWith("file:")) {
      return Files.newInputStream(Path.of(URI.create(modelUrl)).resolve(file));
    }
    if (!modelUrl.startsWith(CLASSPATH)) {
      throw new IOException("its address must start with file: or " + CLASSPATH);
    }
    String suffix = file.equals(MODEL) ? ".onnx" : "-tokenizer.json";
    String resource = "/" + modelUrl.substring(CLASSPATH.length()) + suffix;
    InputStream in = EncoderFiles.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("the class path has no " + resource);
    }
    return in;
  }
}
