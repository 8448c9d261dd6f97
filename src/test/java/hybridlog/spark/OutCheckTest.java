package hybridlog.spark;

import static hybridlog.spark.OutRuns.claim;
import static hybridlog.spark.OutRuns.names;
import static hybridlog.spark.OutRuns.published;
import static hybridlog.spark.OutRuns.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which directories a run may not write. */
class OutCheckTest {
  @TempDir private Path folder;

  @Test
  void placeWithoutANameOrAFileSystemIsNamed() {
    assertThatThrownBy(() -> claim(Path.of(""), false)).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> OutDirectory.claim("s3a://b/x", false, List.of(), new Configuration()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("s3a://b/x")
        .hasMessageContaining("--packages");
  }

  @Test
  void directoryThatNoRunHasMadeIsNeverTouched() throws IOException {
    Files.writeString(folder.resolve("precious.txt"), "x");
    for (boolean overwrite : new boolean[] {false, true}) {
      assertThatThrownBy(() -> claim(folder, overwrite))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("no run of this program has made");
    }
    assertThat(names(folder)).containsExactly("precious.txt");
  }

  @Test
  void whatSomebodyHasFilledInIsNotReplaced() throws IOException {
    Path out = folder.resolve("out");
    published(out, "labels.csv", "text,target_label\na,\n");
    claim(out, true).abandon();
    Files.writeString(out.resolve("labels.csv"), "text,target_label\na,Error\n");
    assertThatThrownBy(() -> claim(out, true))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("labels.csv: somebody has filled it in");
    assertThat(out.resolve("labels.csv")).hasContent("text,target_label\na,Error");
    Files.writeString(out.resolve("labels.csv"), "text,target_label\na,\n");
    OutDirectory slow = claim(out, true);
    Files.writeString(out.resolve("labels.csv"), "text,target_label\na,Error\n");
    assertThatThrownBy(slow::publish).hasMessageContaining("somebody has filled it in");
    slow.abandon();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "labels.csv");
    Files.delete(out.resolve("labels.csv"));
    claim(out, true).publish();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS");
  }

  @Test
  void whereARunIsWritingNoOtherIs() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory first = claim(out, false);
    for (boolean overwrite : new boolean[] {false, true}) {
      assertThatThrownBy(() -> claim(out, overwrite))
          .isInstanceOf(Failure.class)
          .hasMessageEndingWith(": another run is writing there now");
    }
    write(first, "predictions.csv", "first");
    first.publish();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "predictions.csv");
    claim(out, true).abandon();
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x");
    assertThatThrownBy(() -> claim(file, true)).hasMessageEndingWith("a.txt: it is a file");
  }

  @Test
  void inputAndOutputDoNotLieInEachOther() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Path inner = logs.resolve("out");
    assertThatThrownBy(() -> claim(inner, false, logs.toString()))
        .hasMessageContaining("lie in each other");
    assertThatThrownBy(() -> claim(folder, true, logs.toString()))
        .hasMessageContaining("lie in each other");
    assertThat(names(logs)).isEmpty();
  }

  @Test
  void linksAndOddNamesDoNotHideWhatLiesInWhat() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), logs);
    Files.writeString(logs.resolve("a:b.log"), "x\n");
    Path inner = link.resolve("new/out");
    assertThatThrownBy(() -> claim(inner, false, logs.toString()))
        .hasMessageContaining("lie in each other");
    Path dotted = folder.resolve("elsewhere/../logs/out");
    assertThatThrownBy(() -> claim(dotted, false, logs.toString()))
        .hasMessageContaining("lie in each other");
    Path beside = folder.resolve("logs-out");
    claim(beside, false, logs.resolve("a:b.log").toString(), logs.toString()).publish();
    assertThat(names(beside)).contains("_SUCCESS");
  }

  @Test
  void verdictsThatWereCorrectedAreNotReplaced() throws IOException {
    Path out = folder.resolve("out");
    published(out, "verdicts.csv", "Error");
    claim(out, true).abandon();
    Files.writeString(out.resolve("verdicts.csv"), "User Action");
    assertThatThrownBy(() -> claim(out, true)).hasMessageContaining("somebody has filled it in");
  }
}
