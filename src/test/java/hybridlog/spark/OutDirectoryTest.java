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
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutDirectoryTest {
  @TempDir private Path folder;

  @Test
  void nothingIsSeenBeforeItIsPublished() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory directory = claim(out, false);
    write(directory, "predictions.csv", "a");
    assertThat(names(out)).hasSize(2).contains("_LOGRUN");
    directory.publish();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "predictions.csv");
  }

  @Test
  void failedRunLeavesNothingThatLooksComplete() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory directory = claim(out, false);
    write(directory, "predictions.csv", "a");
    directory.abandon();
    assertThat(out).doesNotExist();
    Files.createDirectory(out);
    claim(out, false).abandon();
    assertThat(names(out)).containsExactly("_LOGRUN");
  }

  @Test
  void earlierRunIsReplacedOnlyWhenAsked() throws IOException {
    Path out = folder.resolve("out");
    published(out, "old.csv", "a");
    assertThatThrownBy(() -> claim(out, false))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--overwrite");
    OutDirectory second = claim(out, true);
    write(second, "new.csv", "b");
    assertThat(names(out)).contains("_SUCCESS", "old.csv");
    second.publish();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "new.csv");
  }

  @Test
  void earlierRunStaysWhereTheNextOneFails() throws IOException {
    Path out = folder.resolve("out");
    published(out, "old.csv", "a");
    OutDirectory second = claim(out, true);
    write(second, "old.csv", "b");
    second.abandon();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "old.csv");
    assertThat(out.resolve("old.csv")).hasContent("a");
    claim(out, true).publish();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS");
  }

  @Test
  void runWhoseFilesAreGoneDoesNotSucceed() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory run = claim(out, false);
    write(run, "predictions.csv", "first half");
    // Where there are no locks, another run may have replaced it.
    FileUtils.deleteDirectory(Path.of(run.staged("x").getParent().toUri()).toFile());
    write(run, "predictions.csv", "second half");
    assertThat(run.failure(new IOException("gone")))
        .hasMessageEndingWith(": another run has written there");
    assertThatThrownBy(run::publish).hasMessageContaining("another run has written there");
    run.abandon();
    assertThat(out).doesNotExist();
  }

  @Test
  void strangersFilesSurviveWhatever() throws IOException {
    Path out = folder.resolve("out");
    published(out, "predictions.csv", "a");
    Files.writeString(out.resolve("precious.txt"), "x");
    published(out, "predictions.csv", "b");
    assertThat(names(out))
        .containsExactly("_LOGRUN", "_SUCCESS", "precious.txt", "predictions.csv");
    assertThat(out.resolve("predictions.csv")).hasContent("b");
  }

  @Test
  void fileOfAStrangerWithANameOfOursIsNotReplaced() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory directory = claim(out, false);
    write(directory, "report.html", "ours");
    Files.writeString(out.resolve("report.html"), "theirs");
    assertThatThrownBy(directory::publish).hasMessageContaining("no run of this program");
    directory.abandon();
    assertThat(out.resolve("report.html")).hasContent("theirs");
    assertThat(names(out)).doesNotContain("_SUCCESS");
  }

  @Test
  void markerThatLeadsElsewhereIsNotFollowed() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(folder.resolve("precious.txt"), "x");
    Files.writeString(out.resolve("_LOGRUN"), "../precious.txt\n..\n" + folder + "/precious.txt\n");
    claim(out, true).publish();
    assertThat(folder.resolve("precious.txt")).hasContent("x");
  }

  @Test
  void runThatWasKilledIsSaidAndReplaced() throws IOException {
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve(".tmp-1"));
    Files.writeString(out.resolve(".tmp-1/_RUNNING"), "");
    Files.writeString(out.resolve(".tmp-1/predictions.csv"), "half");
    Files.writeString(out.resolve("_LOGRUN"), "");
    assertThatThrownBy(() -> claim(out, false)).hasMessageContaining("did not finish");
    claim(out, true).publish();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS");
  }

  @Test
  void aFullDiskIsToldInOneLine() {
    OutDirectory directory = claim(folder.resolve("full"), false);
    String task = "Lost task 0.0: java.io.IOException: No space left on device\n\tat a.B.c(B.java)";
    RuntimeException told = directory.failure(new Exception("Job aborted.", new Exception(task)));
    assertThat(told)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot write ")
        .hasMessageContaining("full")
        .hasMessageEndingWith(": No space left on device");
    assertThat(told.getMessage()).hasLineCount(1);
  }

  @Test
  void otherFailuresStayWhatTheyAre() {
    OutDirectory directory = claim(folder.resolve("other"), false);
    RuntimeException bug = new IllegalStateException("bug");
    assertThat(directory.failure(bug)).isSameAs(bug);
    assertThat(directory.failure(new IOException("gone")))
        .isInstanceOf(Failure.class)
        .hasMessageEndingWith("gone");
    Exception checked = new Exception("checked");
    assertThat(directory.failure(checked)).hasCause(checked);
  }

  @Test
  void foldersOfAnEarlierRunAreReplacedToo() throws IOException {
    Path out = folder.resolve("folders");
    for (String text : List.of("one", "two")) {
      published(out, "charts/a.svg", text);
    }
    assertThat(out.resolve("charts").resolve("a.svg")).hasContent("two");
  }

  @Test
  void earlierRunStaysWhereTheNewOneHasNoPlace() throws IOException {
    Path out = folder.resolve("out");
    published(out, "predictions.csv", "earlier");
    Files.writeString(out.resolve("report.pdf"), "mine");
    OutDirectory next = claim(out, true);
    write(next, "predictions.csv", "new");
    write(next, "report.pdf", "new");
    assertThatThrownBy(next::publish).hasMessageContaining("report.pdf is there, and no run");
    next.abandon();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "predictions.csv", "report.pdf");
    assertThat(out.resolve("predictions.csv")).hasContent("earlier");
    assertThat(out.resolve("report.pdf")).hasContent("mine");
  }
}
