package hybridlog.embed;

import hybridlog.Failure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JVM's encoders. Thread safe: however many threads ask, an encoder is loaded once (some 1 s,
 * 60 MB outside the heap) and lives as long as the JVM.
 */
public final class Embedders {
  private static final Map<EncoderSettings, DjlEmbedder> LOADED = new ConcurrentHashMap<>();

  private Embedders() {}

  /** The shipped encoder. */
  public static Embedder shared() {
    return shared(EncoderSettings.SHIPPED);
  }

  /**
   * The encoder with these settings; the caller must not close it.
   *
   * @throws Failure with exit code 5 if this machine or these settings cannot run it
   */
  public static Embedder shared(EncoderSettings settings) {
    return LOADED.computeIfAbsent(settings, Embedders::load);
  }

  /**
   * The encoder that a model was trained with; the caller must not close it.
   *
   * @param sha256 of its files at that time
   * @throws Failure with exit code 5 if there is another one at its address now, or none that runs
   */
  public static Embedder shared(EncoderSettings settings, String sha256) {
    DjlEmbedder encoder = LOADED.computeIfAbsent(settings, Embedders::load);
    if (!encoder.sha256().equals(sha256)) {
      throw new Failure(
          Failure.Code.MODEL,
          "Cannot use the encoder "
              + settings.modelUrl()
              + ": it is not the one that the model was trained with; ./submit.sh train makes a"
              + " model for it");
    }
    return encoder;
  }

  /** SHA-256 of the files of the encoder with these settings; loads it if need be. */
  public static String sha256(EncoderSettings settings) {
    return LOADED.computeIfAbsent(settings, Embedders::load).sha256();
  }

  private static DjlEmbedder load(EncoderSettings settings) {
    try {
      return DjlEmbedder.open(settings);
    } catch (LinkageError e) {
      throw new Failure(
          Failure.Code.MODEL,
          "Cannot load the encoder's native libraries on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ": they need glibc 2.34 or newer on Linux (x86-64, aarch64), or macOS on arm64 ("
              + firstLine(e)
              + ")",
          e);
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
