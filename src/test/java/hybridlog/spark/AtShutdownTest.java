package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a run that is told to end, or of which nothing is to stay. */
class AtShutdownTest {
  @TempDir private Path folder;

  /** A program that writes into a directory and does not come to an end. */
  static final class Endless {
    public static void main(String[] args) throws Exception {
      OutDirectory out = claim(args[0]);
      out.create("predictions.csv").close();
      if (args.length > 1) {
        out.publish();
      }
      System.out.println("at work");
      Thread.sleep(60_000);
    }
  }

  private static OutDirectory claim(String out) {
    return OutDirectory.claim(out, true, List.of(), new Configuration(false));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void runAndTerminate(String... args) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Endless.class.getName()),
                Stream.of(args))
            .toList();
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).as(Files.readString(folder.resolve("err"))).isEqualTo("at work");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void nothingOfIt() throws Exception {
    Path out = folder.resolve("out");
    runAndTerminate(out.toString());
    assertThat(out).doesNotExist();
  }

  @Test
  void earlierRunAsItWas() throws Exception {
    Path out = folder.resolve("out");
    OutDirectory first = claim(out.toString());
    first.create("old.csv").close();
    first.publish();
    runAndTerminate(out.toString());
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "old.csv");
  }

  @Test
  void allOfItOnceItIsWhole() throws Exception {
    Path out = folder.resolve("out");
    runAndTerminate(out.toString(), "publish");
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "predictions.csv");
  }

  @Test
  void nothingOfADryRunWhichEndsByItself() throws Exception {
    Path out = folder.resolve("out");
    assertThat(dry(out)).isEqualTo("done");
    assertThat(out).doesNotExist();
    OutDirectory first = claim(out.toString());
    first.create("old.csv").close();
    first.publish();
    assertThat(dry(out)).isEqualTo("done");
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "old.csv");
  }

  private static String dry(Path out) {
    return OutDirectory.during(
        Output.to(out.toString()),
        true,
        List.of(),
        new Configuration(false),
        directory -> {
          directory.create("old.csv").close();
          return "done";
        });
  }

  @Test
  void runThatHasEndedPublishesNothing() throws Exception {
    Path out = folder.resolve("out");
    OutDirectory ended = claim(out.toString());
    ended.abandon();
    assertThatThrownBy(ended::publish).hasMessage("the run was told to end");
    assertThatThrownBy(() -> ended.create("late.csv")).hasMessage("the run was told to end");
    assertThat(out).doesNotExist();
    claim(out.toString()).publish();
    ended.abandon();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS");
  }
}
