package hybridlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, run as its users run it: by submit.sh, and on a cluster. */
class SubmitIT {
  private static final String SAMPLE = "dataset/sample";

  @TempDir private Path folder;

  private record Ended(int exit, String out, String err) {}

  private Ended run(String... command) throws Exception {
    Path out = Files.createTempFile(folder, "stdout", "");
    Path err = Files.createTempFile(folder, "stderr", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HYBRIDLOG_BUILD", "never");
    builder.environment().remove("SPARK_HOME");
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static List<String> rows(Path csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv)) {
      return format.parse(reader).stream().map(CSVRecord::toList).map(List::toString).toList();
    }
  }

  private static boolean isPart(Path file) {
    return String.valueOf(file.getFileName()).startsWith("part-");
  }

  @Test
  void oneAndFourThreadsGiveTheSameBytes() throws Exception {
    Path one = folder.resolve("one");
    Path four = folder.resolve("four");
    Ended first =
        run(
            "./submit.sh",
            "--master",
            "local[1]",
            "classify",
            SAMPLE,
            "--no-cache",
            "--out",
            one.toString());
    assertThat(first.exit()).as(first.err()).isZero();
    Ended second =
        run(
            "./submit.sh",
            "--master",
            "local[4]",
            "--conf",
            "spark.serializer=org.apache.spark.serializer.KryoSerializer",
            "classify",
            SAMPLE,
            "--no-cache",
            "--out",
            four.toString());
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(four.resolve("predictions.csv"))
        .hasSameBinaryContentAs(one.resolve("predictions.csv"));
  }

  @Test
  void tasksThatFailAndAreDoneAgainDoubleNothing() throws Exception {
    Path whole = folder.resolve("whole");
    Path again = folder.resolve("again");
    Ended first = run("./submit.sh", "classify", SAMPLE, "--no-cache", "--out", whole.toString());
    assertThat(first.exit()).as(first.err()).isZero();
    Ended second =
        run(
            "./submit.sh",
            "--master",
            "local[2,4]",
            "--conf",
            "spark.plugins=hybridlog.spark.FailingTasks",
            "--driver-class-path",
            "target/test-classes",
            "classify",
            SAMPLE,
            "--no-cache",
            "--out",
            again.toString());
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(second.err()).contains("Failed on purpose");
    assertThat(again.resolve("predictions.csv"))
        .hasSameBinaryContentAs(whole.resolve("predictions.csv"));
    assertThat(again.resolve("templates.csv"))
        .hasSameBinaryContentAs(whole.resolve("templates.csv"));
  }

  /** Nothing leaves the machine, and nobody can come in: not even a name is looked up. */
  @Test
  void localRunTalksToNobody() throws Exception {
    Path strace = Path.of("/usr/bin/strace");
    assumeTrue(Files.isExecutable(strace), "Left out: no strace in /usr/bin");
    assumeTrue(
        run(strace.toString(), "-qq", "-o", "/dev/null", "true").exit() == 0,
        "Left out: strace may not trace here");
    Path calls = folder.resolve("calls");
    Ended ended =
        run(
            strace.toString(),
            "-f",
            "-qq",
            "-e",
            "trace=connect,bind",
            "-o",
            calls.toString(),
            "./submit.sh",
            "classify",
            SAMPLE,
            "--no-cache",
            "--out",
            folder.resolve("traced").toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(Files.readAllLines(calls).stream().filter(call -> call.contains("AF_INET")))
        .isNotEmpty()
        .allMatch(call -> call.contains("127.0.0.1\"") || call.contains("\"::1\""));
  }

  @Test
  void nothingStaysInTheTemporaryDirectory() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Ended ended =
        run(
            "./submit.sh",
            "--driver-java-options",
            "-Djava.io.tmpdir=" + temporary,
            "classify",
            SAMPLE,
            "--no-cache",
            "--out",
            folder.resolve("tidy").toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName()))).isEmpty();
    }
  }

  /** The program's directory, its input and its output all have blanks in their names. */
  @Test
  void pathsMayHaveBlanks() throws Exception {
    Path home = Files.createDirectories(folder.resolve("my log tools").resolve("target"));
    Path program = Objects.requireNonNull(home.getParent());
    for (String name : List.of("submit.sh", "conf", "models", "pom.xml", "target/spark")) {
      Files.createSymbolicLink(program.resolve(name), Path.of(name).toAbsolutePath());
    }
    String jar = "hybrid-log-classifier-app.jar";
    Files.createSymbolicLink(home.resolve(jar), Path.of("target", jar).toAbsolutePath());
    Path logs = Files.createDirectories(folder.resolve("my logs"));
    Files.writeString(logs.resolve("a b.log"), "disk /dev/sda1 is 99% full\n");
    Path out = folder.resolve("my report");
    Ended ended =
        run(
            program.resolve("submit.sh").toString(),
            "classify",
            logs.toString(),
            "--no-cache",
            "--out",
            out.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(rows(out.resolve("predictions.csv"))).hasSize(1).first().asString().contains("a b");
  }

  @Test
  void clusterThatGetsNothingButTheJarGivesTheSameRows() throws Exception {
    Path local = folder.resolve("local");
    Ended alone = run("./submit.sh", "classify", SAMPLE, "--no-cache", "--out", local.toString());
    assertThat(alone.exit()).as(alone.err()).isZero();
    Path cluster = folder.resolve("cluster");
    Ended ended =
        run(
            "src/test/cluster/standalone.sh",
            "sh",
            "-c",
            "./submit.sh --master \"$MASTER\" --conf spark.executor.memory=1g classify "
                + SAMPLE
                + " --out "
                + cluster);
    assertThat(ended.exit()).as(ended.err()).isZero();
    List<String> rows = new ArrayList<>();
    try (Stream<Path> parts = Files.list(cluster.resolve("predictions"))) {
      for (Path part : parts.filter(SubmitIT::isPart).sorted().toList()) {
        rows.addAll(rows(part));
      }
    }
    assertThat(rows).isEqualTo(rows(local.resolve("predictions.csv")));
  }

  @Test
  void explainShowsTheWayToTheLabel() throws Exception {
    Ended ended =
        run("./submit.sh", "explain", "Failed password for root from 192.0.2.7 port 22 ssh2");
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains("masked", "tried", "n-grams", "Security Alert", "nearest", "decision");
    Ended unsure =
        run("./submit.sh", "explain", "a kettle sings in the kitchen", "--threshold", "1");
    assertThat(unsure.exit()).as(unsure.err()).isZero();
    assertThat(unsure.out())
        .containsPattern("Unclassified, since 0[.]\\d{4} for [A-Z][A-Za-z ]+ is below");
  }

  @Test
  void jsonGoesToScriptsAndAConditionFailsThem() throws Exception {
    Ended ended =
        run(
            "./submit.sh",
            "classify",
            "dataset/sample",
            "--format",
            "json",
            "--fail-on",
            "Critical Error>0",
            "--fail-on",
            "Error>=100%",
            "--out",
            folder.resolve("json").toString());
    assertThat(ended.exit()).as(ended.err()).isEqualTo(10);
    assertThat(ended.err()).contains("Failed on Critical Error>0").doesNotContain("Error>=100%");
    JsonNode summary = new ObjectMapper().readTree(ended.out());
    assertThat(summary.path("schema").asInt()).isEqualTo(1);
    assertThat(ended.out().strip())
        .isEqualTo(Files.readString(folder.resolve("json").resolve("summary.json")).strip());
  }

  /** Lines of two labels that the program does not know. */
  private Path ownLabels() throws IOException {
    StringBuilder csv = new StringBuilder("log_message,target_label\n");
    for (String thing :
        List.of("door", "window", "roof", "wall", "floor", "stair", "lamp", "bed")) {
      csv.append(thing).append(" opened in 5 ms,Indoors\n");
      csv.append("rain fell on the ").append(thing).append(",Outdoors\n");
    }
    csv.append("a stray line,Nowhere\n");
    return Files.writeString(folder.resolve("own.csv"), csv);
  }

  @Test
  void oneAndTwoThreadsTrainTheSameModelOnLabelsOfOnesOwn() throws Exception {
    String corpus = ownLabels().toString();
    for (String threads : List.of("1", "2")) {
      Ended ended =
          run(
              "./submit.sh",
              "--master",
              "local[" + threads + "]",
              "train",
              corpus,
              "--model",
              folder.resolve("model" + threads).toString(),
              "--out",
              folder.resolve("training").toString());
      assertThat(ended.exit()).as(ended.err()).isZero();
      assertThat(ended.err()).contains("Left out: label 'Nowhere' has 1 different text");
    }
    for (String file : List.of("first.bin", "full.bin")) {
      assertThat(folder.resolve("model2").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("model1").resolve(file));
    }
    assertThat(Files.readString(folder.resolve("training").resolve("training.html")))
        .contains("too few sources", "a third of the lines held out at random", "Outdoors");
  }
}
