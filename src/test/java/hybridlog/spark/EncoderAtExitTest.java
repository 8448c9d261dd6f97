package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.Main;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that is refused early ends only when its encoder is loaded: else it crashes now and then.
 */
class EncoderAtExitTest {
  @TempDir private Path folder;

  /** In a JVM of its own, since an encoder that is there already takes no time. */
  static final class Refused {
    public static void main(String[] args) {
      int code = Main.run(args, InputStream.nullInputStream(), System.out, System.err);
      boolean loading =
          Thread.getAllStackTraces().keySet().stream()
              .anyMatch(thread -> thread.getName().equals("encoder"));
      System.out.println("exit code " + code + (loading ? ", but its encoder is loading" : ""));
      Runtime.getRuntime().halt(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken", "empty"})
  void isNotLoadingAnyMore(String why) throws Exception {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Path out = folder.resolve("out");
    if (why.equals("taken")) {
      Files.writeString(Files.createDirectory(out).resolve("mine.txt"), "x");
    }
    if (!why.equals("empty")) {
      Files.writeString(logs.resolve("a.log"), "disk is full\n");
    }
    int code = why.equals("taken") ? 2 : 4;
    assertThat(run("classify", logs.toString(), "--out", out.toString(), "--no-cache"))
        .endsWith("exit code " + code + "\n");
  }

  private String run(String... args) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Refused.class.getName()),
                Stream.of(args))
            .toList();
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Files.readString(said, StandardCharsets.UTF_8);
  }
}
