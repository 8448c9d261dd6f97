package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutDirectoryTest {
  @TempDir private Path folder;

  private OutDirectory claim(Path out, boolean overwrite, String... inputs) {
    return OutDirectory.claim(out.toString(), overwrite, List.of(inputs), new Configuration(false));
  }

  private static void write(OutDirectory out, String name, String text) throws IOException {
    try (OutputStream file = out.create(name)) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

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
  void earlierRunIsReplacedOnlyWhenAsked() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory first = claim(out, false);
    write(first, "old.csv", "a");
    first.publish();
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
    OutDirectory first = claim(out, false);
    write(first, "old.csv", "a");
    first.publish();
    OutDirectory second = claim(out, true);
    write(second, "old.csv", "b");
    second.abandon();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS", "old.csv");
    assertThat(out.resolve("old.csv")).hasContent("a");
    claim(out, true).publish();
    assertThat(names(out)).containsExactly("_LOGRUN", "_SUCCESS");
  }

  @Test
  void whatSomebodyHasFilledInIsNotReplaced() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory first = claim(out, false);
    write(first, "labels.csv", "text,target_label\na,\n");
    first.publish();
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
  void strangersFilesSurviveWhatever() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory first = claim(out, false);
    write(first, "predictions.csv", "a");
    first.publish();
    Files.writeString(out.resolve("precious.txt"), "x");
    OutDirectory second = claim(out, true);
    write(second, "predictions.csv", "b");
    second.publish();
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
      OutDirectory directory = claim(out, true);
      write(directory, "charts/a.svg", text);
      directory.publish();
    }
    assertThat(out.resolve("charts").resolve("a.svg")).hasContent("two");
  }

  @Test
  void earlierRunStaysWhereTheNewOneHasNoPlace() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory earlier = claim(out, false);
    write(earlier, "predictions.csv", "earlier");
    earlier.publish();
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

  @Test
  void verdictsThatWereCorrectedAreNotReplaced() throws IOException {
    Path out = folder.resolve("out");
    OutDirectory earlier = claim(out, false);
    write(earlier, "verdicts.csv", "Error");
    earlier.publish();
    claim(out, true).abandon();
    Files.writeString(out.resolve("verdicts.csv"), "User Action");
    assertThatThrownBy(() -> claim(out, true)).hasMessageContaining("somebody has filled it in");
  }
}
