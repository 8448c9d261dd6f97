package hybridlog.input;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.input.InputOptions.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has written is no log, unless somebody asks for it by name. */
class EarlierOutputTest {
  @TempDir private Path logs;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(logs.resolve("out/rejected"));
    Files.writeString(logs.resolve("a.log"), "a\n");
    Files.writeString(logs.resolve("out/" + Inventory.OUTPUT_MARK), "predictions.csv\n");
    Files.writeString(logs.resolve("out/predictions.csv"), "file,line\n");
    Files.writeString(logs.resolve("out/rejected/files.csv"), "file\n");
  }

  private static List<String> found(boolean glob, Path argument) {
    InputOptions options = new InputOptions(Set.of(Choice.HIDDEN), 100, "").with(Choice.GLOB, glob);
    return Inventory.of(List.of(argument.toString()), options, new Configuration(false))
        .files()
        .stream()
        .map(file -> file.name() + " " + file.decision() + " " + file.reason())
        .toList();
  }

  @Test
  void isSkippedWithAllBelowIt() {
    String skipped = "out SKIPPED the output of an earlier run";
    assertThat(found(false, logs)).containsExactly("a.log READ ", skipped);
    assertThat(found(true, logs.resolve("*"))).containsExactly("a.log READ ", skipped);
  }

  @Test
  void isReadByItsName() {
    assertThat(found(false, logs.resolve("out")))
        .containsExactly(
            Inventory.OUTPUT_MARK + " READ ", "predictions.csv READ ", "rejected/files.csv READ ");
    assertThat(found(true, logs.resolve("out/*.csv"))).containsExactly("predictions.csv READ ");
  }
}
