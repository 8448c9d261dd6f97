package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.classify.LabelGuide;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the program's own files are: beside submit.sh, or packed in the jar. */
final class Home {
  private Home() {}

  private static Path directory() {
    return Path.of(System.getenv().getOrDefault("HYBRIDLOG_HOME", "."));
  }

  /** The model that is used unless another is named. */
  static Path defaultModel() {
    return directory().resolve("models").resolve("default");
  }

  /** Where the model's answers are remembered unless another place is named. */
  static Path cache() {
    String home = System.getProperty("user.home", ".");
    return cache(System.getenv().getOrDefault("XDG_CACHE_HOME", ""), home);
  }

  /** As the XDG base directories have it: what is empty or not absolute is as if not set. */
  static Path cache(String xdg, String home) {
    boolean given = !xdg.isBlank() && Path.of(xdg).isAbsolute();
    return Path.of(given ? xdg : home + "/.cache").resolve("hybrid-log-classifier");
  }

  /** The labelled lines that the program comes with. */
  static Path corpus() {
    return directory().resolve("dataset").resolve("logs.csv");
  }

  /** The labels and what they mean. */
  static LabelGuide labelGuide() {
    Configuration file = configuration(Optional.empty(), "labels.yaml");
    return LabelGuide.parse(file.name(), file.text());
  }

  /**
   * The text of a configuration file.
   *
   * @param given what the user named, if anything: where it is by the working directory, else
   *     beside the program, as {@code conf/rules.yaml} is that the help speaks of
   * @param name the file's name in {@code conf}, taken from there or else from the jar
   */
  static Configuration configuration(Optional<Path> given, String name) {
    Path beside = directory().resolve("conf").resolve(name);
    if (given.isPresent() || Files.isRegularFile(beside)) {
      Path file = given.map(named -> found(named, directory())).orElse(beside);
      try {
        return new Configuration(given.isPresent() ? file.toString() : "conf/" + name, read(file));
      } catch (IOException e) {
        throw new Failure(Failure.Code.USAGE, "Cannot read " + file + ": " + reason(e), e);
      }
    }
    try (InputStream packed = Home.class.getResourceAsStream("/conf/" + name)) {
      if (packed == null) {
        throw new IllegalStateException("The jar has no conf/" + name);
      }
      return new Configuration(
          "conf/" + name, new String(packed.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that was named: as it is, else as the program's own of that name. */
  static Path found(Path given, Path home) {
    Path beside = home.resolve(given);
    return Files.exists(given) || !Files.exists(beside) ? given : beside;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static String reason(IOException e) {
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    return e instanceof NoSuchFileException ? "no such file" : String.valueOf(e.getMessage());
  }

  /**
   * A configuration file's text.
   *
   * @param name what messages call it
   * @param text its content
   */
  record Configuration(String name, String text) {}
}
