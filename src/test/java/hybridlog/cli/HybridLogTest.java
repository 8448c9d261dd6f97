package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided before Spark starts. */
class HybridLogTest {
  private final Terminal terminal = new Terminal();

  @TempDir private Path folder;

  private int run(String... args) {
    return terminal.run(args);
  }

  private String err() {
    return terminal.err();
  }

  @Test
  void helpIsDataAndNoError() {
    assertThat(run("--help")).isZero();
    assertThat(terminal.out()).contains("classify", "explain", "Exit codes");
    assertThat(err()).isEmpty();
  }

  @Test
  void fileInTheWayIsFoundBeforeTheWork() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "x");
    assertThat(run("evaluate", "dataset/logs.csv", "--out", file.toString())).isEqualTo(2);
    assertThat(err()).contains(file + ": it is a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a://bucket/out", "hdfs:///out", "viewfs:/out"})
  void addressIsNoDirectoryOfThisMachine(String address) {
    assertThat(run("evaluate", "dataset/logs.csv", "--out", address)).isEqualTo(2);
    assertThat(err()).contains("--out", "'" + address + "' is an address");
    terminal.clear();
    assertThat(run("train", address)).isEqualTo(2);
    assertThat(err()).contains("'" + address + "' is an address");
    assertThat(Path.of(address)).doesNotExist();
  }

  @Test
  void addressOfAFileOfThisMachineIsItsPath() throws Exception {
    Path file = Files.writeString(folder.resolve("a file"), "x");
    String address = file.toUri().toString();
    assertThat(run("evaluate", "dataset/logs.csv", "--out", address)).isEqualTo(2);
    assertThat(err()).contains(file + ": it is a file");
    terminal.clear();
    assertThat(run("evaluate", "file:///%zz")).isEqualTo(2);
    assertThat(err()).contains("'file:///%zz' is no path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classify x", "evaluate dataset/logs.csv", "explain x", "train"})
  void modelIsADirectoryOfThisMachine(String command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--model", "hdfs:///models/default"));
    assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
    assertThat(err()).contains("--model", "'hdfs:///models/default' is an address");
  }

  @Test
  void modelMayBeNamedByItsAddress() throws Exception {
    String model = Path.of("models/default").toUri().toString();
    assertThat(run("explain", "disk is full", "--model", model)).as(err()).isZero();
    Path one = Files.writeString(folder.resolve("one.csv"), "log_message,target_label\nup,Error\n");
    assertThat(run("evaluate", one.toString(), "--model", model)).as(err()).isZero();
    String place = folder.resolve("none").toUri().toString();
    assertThat(run("classify", folder.toString(), "--model", place)).isEqualTo(5);
    assertThat(err()).contains(folder.resolve("none") + ": it has no manifest.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluation.html", "evaluation.json"})
  void earlierEvaluationIsReplacedOnlyWhenAsked(String name) throws Exception {
    Path earlier = Files.writeString(folder.resolve(name), "earlier");
    assertThat(run("evaluate", "dataset/logs.csv", "--out", folder.toString())).isEqualTo(2);
    assertThat(err())
        .isEqualToIgnoringNewLines(
            "Cannot write to "
                + folder
                + ": it holds an earlier evaluation; --overwrite replaces it");
    assertThat(earlier).hasContent("earlier");
    terminal.clear();
    String out = folder.toString();
    assertThat(run("evaluate", "nowhere.csv", "--out", out, "--overwrite")).isEqualTo(4);
    assertThat(err()).contains("nowhere.csv").doesNotContain("earlier evaluation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \t"})
  void lineWithoutTextIsNotExplained(String line) {
    assertThat(run("explain", line)).isEqualTo(2);
    assertThat(err()).contains("Cannot explain a line without text");
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void groupsOfCommandsHaveHelpToo() {
    assertThat(run("rules", "--help")).isZero();
    assertThat(terminal.out()).contains("lint");
  }

  @Test
  void pathWithoutANameIsNotTheWorkingDirectory() {
    assertThat(run("classify", "")).isEqualTo(2);
    assertThat(err()).contains("a PATH without a name");
  }

  @Test
  void pastedFileThatIsNotThereIsNoInput() {
    assertThat(run("classify", "--paste", "nowhere.txt")).isEqualTo(4);
    assertThat(err()).isEqualToIgnoringNewLines("Cannot read nowhere.txt: no such file");
  }

  @Test
  void pastedFileMayBeStandardInput() {
    // What else is wrong is only found when the text has been read.
    assertThat(run("classify", "--paste", "-", "--no-model", "--no-rules")).isEqualTo(2);
    assertThat(err()).contains("Cannot classify with neither rules nor model");
  }

  @Test
  void filesAreJoinedAnyway() {
    assertThat(run("classify", "--join", "x.log")).isEqualTo(2);
    assertThat(err()).contains("Cannot use --join without - or --paste");
  }

  @Test
  void standardOutputThatIsFullIsSaid() {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            false,
            StandardCharsets.UTF_8);
    ByteArrayOutputStream talk = new ByteArrayOutputStream();
    int code =
        HybridLog.execute(
            new String[] {"rules", "list"},
            InputStream.nullInputStream(),
            full,
            new PrintStream(talk, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(1);
    assertThat(talk.toString(StandardCharsets.UTF_8)).contains("Cannot write to standard output");
  }

  @Test
  void verdictsThatAreNotThereAreNoInputUnlessSomebodyIsAsked() {
    assertThat(run("classify", "x", "--no-model", "--verdicts", "nowhere.csv")).isEqualTo(4);
    assertThat(err()).isEqualToIgnoringNewLines("Cannot read nowhere.csv: no such file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bogus                                 | bogus",
        "classify                              | Cannot classify nothing",
        "classify x --threshold 2              | --threshold 2.0: it goes from 0 to 1",
        "classify x --fail-on Error | Cannot read the condition 'Error'",
        "classify x --no-model --fail-on Eror>0 | no label is named so; there are",
        "classify x --no-model --out conf --verdicts conf/labels.yaml | lie in each other",
        "explain x --threshold 7               | --threshold 7.0: it goes from 0 to 1",
        "classify - x                          | - and a PATH",
        "classify x --no-model --no-rules      | neither rules nor model",
        "classify x --no-model --model m       | --no-model and --model in one run",
        "classify x --no-model --threshold 0.3 | --no-model and --threshold in one run",
        "classify x --no-rules --rules r       | --no-rules and --rules in one run",
        "explore x --no-rules --rules r        | --no-rules and --rules in one run",
        "train --rules r                       | --rules or --no-rules without --explore",
        "classify x --no-cache --cache c       | --no-cache and --cache in one run",
        "classify x --encoding klingon         | encoding klingon",
        "classify x --llm-dry-run              | --llm-dry-run without --llm URL",
        "classify x --llm http://[::1]:9/v1    | --llm-model is missing, too long or has control characters",
        "classify x --llm http://[::1]:9/v1 --llm-model m --verdicts no/v.csv | no such directory",
        "classify x --rules nowhere.yaml       | Cannot read nowhere.yaml: no such file",
      })
  void wrongUseIsOneLineAndExitCodeTwo(String command, String message) {
    assertThat(run(command.trim().split(" "))).isEqualTo(2);
    assertThat(err()).contains(message);
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void missingModelStopsTheJobBeforeAnythingIsWritten() throws Exception {
    Path logs = Files.writeString(folder.resolve("a.log"), "x\n");
    Path out = folder.resolve("out");
    String model = folder.resolve("none").toString();
    assertThat(run("classify", logs.toString(), "--model", model, "--out", out.toString()))
        .isEqualTo(5);
    assertThat(err().lines()).hasSize(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void missingInputIsNamed() {
    String missing = folder.resolve("nowhere").toString();
    String out = folder.resolve("out").toString();
    assertThat(run("classify", missing, "--no-model", "--out", out)).isEqualTo(4);
    assertThat(err()).contains(missing);
    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void nameThatBeginsWithADashStandsBehindTwo() {
    String out = folder.resolve("out").toString();
    assertThat(run("classify", "--no-model", "--out", out, "--", "-nowhere.log")).isEqualTo(4);
    assertThat(err()).contains("Cannot read -nowhere.log: there is no such file");
  }

  @Test
  void placeForAModelThatCannotBeIsFoundBeforeTheTraining() throws Exception {
    StringBuilder csv = new StringBuilder("log_message,target_label\n");
    for (String thing : List.of("door", "window", "roof", "wall", "floor", "stair")) {
      csv.append(thing).append(" opened,Indoors\nrain on the ").append(thing).append(",Outdoors\n");
    }
    String corpus = Files.writeString(folder.resolve("own.csv"), csv).toString();
    Path file = Files.writeString(folder.resolve("file"), "x");
    String below = file.resolve("model").toString();
    String out = folder.resolve("training").toString();
    assertThat(run("train", corpus, "--model", below, "--out", out)).isEqualTo(2);
    assertThat(err())
        .isEqualToIgnoringNewLines(
            "Cannot put a model into " + below + ": " + file + " cannot be written");
    terminal.clear();
    assertThat(run("train", corpus, "--model", out, "--out", below)).isEqualTo(2);
    assertThat(err()).isEqualToIgnoringNewLines("Cannot write to " + below + ": Not a directory");
    assertThat(file).hasContent("x");
    terminal.clear();
    Path page = Files.createDirectories(folder.resolve("training/training.html"));
    assertThat(run("train", corpus, "--model", out + "/model", "--out", out)).isEqualTo(2);
    assertThat(err()).startsWith("Cannot write " + page + ": ");
  }

  @Test
  void controlCharactersOfNamesDoNotReachTheTerminal() {
    assertThat(run("classify", folder + "/a\u001b[31mb", "--no-model", "--out", folder + "/out"))
        .isEqualTo(4);
    assertThat(err()).doesNotContain("\u001b").contains("\\u001b");
  }
}
