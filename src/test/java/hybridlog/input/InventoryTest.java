package hybridlog.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import hybridlog.Failure;
import hybridlog.input.InputOptions.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a directory, whatever lies there, and what is decided about it. */
class InventoryTest {
  private static final InputOptions DEFAULTS = InputOptions.defaults();

  @TempDir private Path directory;

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name) throws IOException {
    return write(name, "a line\n".getBytes(UTF_8));
  }

  private static List<InputFile> files(InputOptions options, Object... arguments) {
    List<String> names = Arrays.stream(arguments).map(Object::toString).toList();
    return Inventory.of(names, options, new Configuration(false)).files();
  }

  private Map<String, Decision> decisions(InputOptions options) {
    return files(options, directory).stream()
        .collect(Collectors.toMap(InputFile::name, InputFile::decision));
  }

  @Test
  void hiddenNamesAreSkippedInDirectoriesAndListed() throws IOException {
    write("good.log");
    write("_x.log");
    write(".x.log");
    write("y.log._COPYING_");
    write("_sub/inner.log");
    assertThat(decisions(DEFAULTS))
        .isEqualTo(
            Map.of(
                "good.log", Decision.READ,
                "_x.log", Decision.SKIPPED,
                ".x.log", Decision.SKIPPED,
                "y.log._COPYING_", Decision.SKIPPED,
                "_sub", Decision.SKIPPED));
    assertThat(files(DEFAULTS, directory.resolve("_x.log")))
        .extracting(InputFile::name, InputFile::decision)
        .containsExactly(tuple("_x.log", Decision.READ));
    assertThat(files(DEFAULTS, directory.resolve("_sub")))
        .extracting(InputFile::name, InputFile::decision)
        .containsExactly(tuple("inner.log", Decision.READ));
    InputOptions hidden = new InputOptions(Set.of(Choice.HIDDEN), 100, "");
    assertThat(decisions(hidden)).hasSize(5).containsEntry("_sub/inner.log", Decision.READ);
    assertThat(decisions(hidden).values()).containsOnly(Decision.READ);
  }

  @Test
  void directoriesAreReadToAnyDepth() throws IOException {
    write("1/2/3/4/5/deep.log");
    write("year=2026/k.log");
    assertThat(decisions(DEFAULTS))
        .isEqualTo(Map.of("1/2/3/4/5/deep.log", Decision.READ, "year=2026/k.log", Decision.READ));
    InputOptions shallow = new InputOptions(Set.of(), 2, "");
    assertThat(decisions(shallow))
        .isEqualTo(Map.of("1/2", Decision.SKIPPED, "year=2026/k.log", Decision.READ));
  }

  @Test
  void linksCountOnceAndLoopsEnd() throws IOException {
    Path target = write("a/target.log");
    Files.createSymbolicLink(directory.resolve("link.log"), target);
    Files.createSymbolicLink(directory.resolve("a/loop"), directory);
    Files.createSymbolicLink(directory.resolve("gone.log"), directory.resolve("nowhere"));
    List<InputFile> files =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> files(DEFAULTS, directory));
    assertThat(files.stream().filter(file -> file.decision() == Decision.READ)).hasSize(1);
    assertThat(files)
        .filteredOn(file -> file.decision() == Decision.REJECTED)
        .extracting(InputFile::name)
        .containsExactly("gone.log");
    assertThat(files(DEFAULTS, target, directory.resolve("link.log"), target))
        .filteredOn(file -> file.decision() == Decision.READ)
        .hasSize(1);
  }

  @Test
  void aDirectoryIsNoFileForEndingInItsName() throws IOException {
    write("my.logs/logs");
    write("my.logs/s");
    write("other/s");
    Path first = directory.resolve("my.logs");
    Path second = directory.resolve("other");
    assertThat(files(DEFAULTS, first, second.resolve("s")))
        .filteredOn(file -> file.decision() == Decision.READ)
        .extracting(InputFile::name)
        .containsExactly("logs", first + "/s", second.resolve("s").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:b.log", "gl[o]b*.log", "cur{l,y}.log", "a\\b.log", "what?.log", "two words.log",
        "50%20off.log", "com,ma.log", "größe-日志.log", "new\nline.log", "#x.log", "a+b&c.log",
        "-dash.log", "'quote\".log"
      })
  void anyNameIsAName(String name) throws IOException {
    Path file = write(name);
    write("other.log");
    assertThat(files(DEFAULTS, file))
        .extracting(InputFile::name, InputFile::decision)
        .containsExactly(tuple(name, Decision.READ));
    InputFile found = files(DEFAULTS, file).get(0);
    try (FileLines lines = FileLines.open(found, 0, Long.MAX_VALUE, new Configuration(false))) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.line().text()).isEqualTo("a line");
    }
    assertThat(decisions(DEFAULTS))
        .isEqualTo(Map.of(name, Decision.READ, "other.log", Decision.READ));
  }

  @Test
  void patternsArePatternsOnlyWhenAsked() throws IOException {
    write("a1.log");
    write("a2.log");
    write("b.log");
    Path pattern = directory.resolve("a*.log");
    assertThatThrownBy(() -> files(DEFAULTS, pattern))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Failure.Code.NO_INPUT))
        .hasMessageEndingWith(
            "a*.log: there is no such file or directory (the option glob takes it as a pattern)");
    assertThat(files(new InputOptions(Set.of(Choice.GLOB), 100, ""), pattern)).hasSize(2);
  }

  @Test
  void aColonIsNamedThatPatternsCannotHave() throws IOException {
    write("app-07:41.log");
    assertThatThrownBy(
            () -> files(new InputOptions(Set.of(Choice.GLOB), 100, ""), directory.resolve("*.log")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a colon in its name");
  }

  @Test
  void missingPathIsNamed() {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> files(DEFAULTS, missing))
        .hasMessage("Cannot read " + missing + ": there is no such file or directory");
  }

  @Test
  void emptyFileIsReadAndEmptyDirectoryIsEmpty() throws IOException {
    assertThat(files(DEFAULTS, directory)).isEmpty();
    write("empty.log", new byte[0]);
    assertThat(decisions(DEFAULTS)).isEqualTo(Map.of("empty.log", Decision.READ));
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path secret = write("secret.log");
    write("good.log");
    Files.setPosixFilePermissions(secret, Set.of());
    Assumptions.assumeFalse(Files.isReadable(secret), "this user reads all");
    assertThat(files(DEFAULTS, directory))
        .extracting(InputFile::name, InputFile::decision, InputFile::reason)
        .containsExactly(
            tuple("good.log", Decision.READ, ""),
            tuple("secret.log", Decision.REJECTED, "permission denied"));
  }

  @Test
  void pipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = directory.resolve("pipe");
    Assumptions.assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo here");
    assertThat(files(DEFAULTS, directory))
        .extracting(InputFile::decision, InputFile::reason)
        .containsExactly(
            tuple(Decision.REJECTED, "neither a file nor a directory; - reads what is piped in"));
  }

  /** A file that changes while it is read is flagged: grown, cut, replaced, gone. */
  @Test
  void changesAreSeen() throws IOException {
    for (String name : List.of("gone", "grown", "cut", "same")) {
      write(name + ".log");
    }
    Path touched = write("touched.log");
    Configuration configuration = new Configuration(false);
    Inventory inventory = Inventory.of(List.of(directory.toString()), DEFAULTS, configuration);
    Files.delete(directory.resolve("gone.log"));
    write("grown.log", "a line\nand one\n".getBytes(UTF_8));
    write("cut.log", new byte[0]);
    Files.setLastModifiedTime(touched, FileTime.fromMillis(1_000_000));
    assertThat(inventory.changes(configuration))
        .containsOnlyKeys("gone.log", "grown.log", "cut.log", "touched.log")
        .hasEntrySatisfying("gone.log", was -> assertThat(was.what()).startsWith("it vanished"))
        .hasEntrySatisfying(
            "grown.log", was -> assertThat(was.what()).contains("from 7 to 15 bytes"))
        .hasEntrySatisfying("cut.log", was -> assertThat(was.what()).contains("from 7 to 0 bytes"));
    // Only of a file that grew or was touched everything that was there has been read.
    assertThat(inventory.changes(configuration).values()).filteredOn(Change::loses).hasSize(2);
  }
}
