package hybridlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What submit.sh hands to Java, by a Java that only says what it was given. */
class SubmitScriptTest {
  private static final Path SCRIPT = Path.of("submit.sh").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void javaThatSaysWhatItIsGiven() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "Left out: no /bin/sh");
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java, "#!/bin/sh\nprintf '%s\\n' \"home $HYBRIDLOG_HOME\" \"locale $LC_ALL\" \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> run(Path script, Map<String, String> environment, String... words)
      throws Exception {
    assertThat(exitCode(script, environment, words)).isZero();
    assertThat(folder.resolve("stderr")).isEmptyFile();
    return Files.readAllLines(folder.resolve("stdout"), UTF_8);
  }

  private int exitCode(Path script, Map<String, String> environment, String... words)
      throws Exception {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    List<String> command = Stream.concat(Stream.of(script.toString()), Stream.of(words)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    List.of("SPARK_HOME", "SPARK_CONF_DIR", "LANG", "LC_ALL", "LC_CTYPE")
        .forEach(builder.environment()::remove);
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
    builder.environment().put("HYBRIDLOG_BUILD", "never");
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** Spark would answer with its stack trace. */
  @ParameterizedTest
  @ValueSource(strings = {"--paste x.txt", "--out=x logs", "-", "--master local[2] --overwrite x"})
  void optionBeforeTheCommandThatIsNoneOfSparkIsExplained(String words) throws Exception {
    assertThat(exitCode(SCRIPT, Map.of(), words.split(" ", -1))).isEqualTo(2);
    String option = words.replaceAll("^--master \\S+ |[= ].*$", "").replaceAll(" .*", "");
    assertThat(folder.resolve("stderr"))
        .content(UTF_8)
        .startsWith("Cannot give " + option + " to spark-submit: it has no such option.")
        .hasLineCount(1);
    assertThat(folder.resolve("stdout")).isEmptyFile();
  }

  @Test
  void anotherSparkMayHaveMoreOptions() throws Exception {
    Path submit = Files.createDirectories(folder.resolve("spark/bin")).resolve("spark-submit");
    Files.copy(folder.resolve("jdk/bin/java"), submit, StandardCopyOption.COPY_ATTRIBUTES);
    String other = folder.resolve("spark").toString();
    assertThat(exitCode(SCRIPT, Map.of("SPARK_HOME", other), "--new", "1", "explain", "x"))
        .isZero();
    assertThat(folder.resolve("stdout")).content(UTF_8).contains("--new\n1\n--class");
  }

  @Test
  void linkToALinkLeadsToTheProgram() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("my bin"));
    Files.createSymbolicLink(folder.resolve("absolute"), SCRIPT);
    Path link = Files.createSymbolicLink(bin.resolve("classify logs"), Path.of("../absolute"));
    assertThat(run(link, Map.of(), "rules", "list"))
        .contains("home " + SCRIPT.getParent())
        .endsWith("rules", "list");
  }

  @Test
  void localeWithoutLettersBecomesOneThatHasAll() throws Exception {
    assertThat(run(SCRIPT, Map.of("LC_ALL", "C"), "explain", "größe"))
        .contains("locale C.UTF-8")
        .endsWith("explain", "größe");
    assertThat(run(SCRIPT, Map.of("LC_ALL", "C.UTF-8"), "explain", "x")).contains("locale C.UTF-8");
  }

  /** Spark reads it too late for what the JVM must know at its start. */
  @Test
  void fileOfPropertiesIsReadByBoth() throws Exception {
    Files.writeString(
        folder.resolve("my.conf"),
        """
        spark.driver.memory  1g
        spark.driver.memory = 777
        #spark.driver.memory 9g
        spark.driver.extraJavaOptions: -Dmine=1
        """);
    for (String form : List.of("--properties-file=my.conf", "--properties-file my.conf")) {
      List<String> words = new ArrayList<>(List.of(form.split(" ", -1)));
      words.addAll(List.of("--class", "hybridlog.Main"));
      List<String> given = run(SCRIPT, Map.of(), (form + " explain x").split(" ", -1));
      assertThat(given).contains("-Xmx777m", "-Dmine=1").containsSubsequence(words);
      assertThat(given).endsWith("spark-internal", "explain", "x");
    }
    assertThat(
            run(
                SCRIPT,
                Map.of(),
                "--properties-file",
                "my.conf",
                "--driver-memory",
                "2g",
                "explain",
                "x"))
        .contains("-Xmx2g")
        .doesNotContain("-Xmx777m");
  }

  @Test
  void masterInAFileOfPropertiesCounts() throws Exception {
    Files.writeString(folder.resolve("my.conf"), "spark.master spark://there:7077\n");
    assertThat(run(SCRIPT, Map.of(), "--properties-file", "my.conf", "explain", "x"))
        .as("executors need the jar")
        .doesNotContain("spark-internal");
    assertThat(
            run(
                SCRIPT,
                Map.of(),
                "--properties-file",
                "my.conf",
                "--master",
                "local",
                "rules",
                "list"))
        .contains("spark-internal");
  }

  @Test
  void filesThatAreSmallEachAreNotSmallTogether() throws Exception {
    byte[] lines = "disk is full\n".repeat(1 << 20).getBytes(UTF_8);
    for (String name : List.of("a.log", "b.log", "c.log")) {
      Files.write(folder.resolve(name), lines);
    }
    String quick = "-XX:TieredStopAtLevel=1";
    assertThat(run(SCRIPT, Map.of(), "classify", "a.log", "b.log")).contains(quick);
    assertThat(run(SCRIPT, Map.of(), "classify", "a.log", "b.log", "c.log")).doesNotContain(quick);
  }

  @Test
  void collectorOfGarbageFitsTheProcessorsAndTheRun() throws Exception {
    String[] serial = {"-XX:+UseSerialGC", "-XX:NewRatio=4"};
    assertThat(run(SCRIPT, processors(2), "train")).contains(serial);
    assertThat(run(SCRIPT, processors(8), "train")).doesNotContain(serial);
    assertThat(run(SCRIPT, processors(8), "explain", "x")).contains(serial);
  }

  /** Java refuses to start with two. */
  @Test
  void userChoosesAnotherCollectorOfGarbage() throws Exception {
    String mine = "-XX:+UseZGC";
    assertThat(run(SCRIPT, processors(2), "--driver-java-options", mine, "train"))
        .contains(mine)
        .doesNotContain("-XX:+UseSerialGC");
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      Map<String, String> environment = new HashMap<>(processors(2));
      environment.put(variable, "-Dx=y " + mine);
      assertThat(run(SCRIPT, environment, "explain", "x")).doesNotContain("-XX:+UseSerialGC");
    }
  }

  /** An environment whose first nproc says so many. */
  private Map<String, String> processors(int count) throws IOException {
    Path nproc = Files.createDirectories(folder.resolve("bin" + count)).resolve("nproc");
    Files.writeString(nproc, "#!/bin/sh\necho " + count + "\n");
    Files.setPosixFilePermissions(nproc, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Map.of("PATH", nproc.getParent() + ":" + System.getenv("PATH"));
  }

  @Test
  void nameThatBeginsWithADashIsNoOption() throws Exception {
    Files.writeString(folder.resolve("-delete.log"), "disk is full\n");
    assertThat(run(SCRIPT, Map.of(), "--master", "local[1]", "classify", "--", "-delete.log"))
        .contains("-XX:TieredStopAtLevel=1") // it was looked at, and is small
        .containsSubsequence("--master", "local[1]", "--class", "hybridlog.Main")
        .endsWith("classify", "--", "-delete.log");
    assertThat(folder.resolve("-delete.log")).exists();
  }
}
