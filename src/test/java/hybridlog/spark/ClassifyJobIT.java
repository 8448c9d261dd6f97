package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.redact.LookAlikes;
import hybridlog.redact.Planted;
import hybridlog.report.RunFacts;
import hybridlog.rule.RuleFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the shipped sample with the shipped rules and model. */
class ClassifyJobIT {
  private static final Path SAMPLE = Path.of("dataset", "sample");

  @TempDir private Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private static RunFacts.Rules rules() throws IOException {
    String yaml = Files.readString(Path.of("conf", "rules.yaml"));
    return new RunFacts.Rules("conf/rules.yaml", "", RuleFile.parse("conf/rules.yaml", yaml));
  }

  private static ClassifyResult classify(Path in, Path out) throws IOException {
    return run(List.of(in.toString()), Optional.empty(), out);
  }

  private static ClassifyResult run(List<String> inputs, Optional<byte[]> pasted, Path out)
      throws IOException {
    return run(inputs, pasted, Optional.empty(), out);
  }

  private static ClassifyResult run(
      List<String> inputs, Optional<byte[]> pasted, Optional<Path> cache, Path out)
      throws IOException {
    return ClassifyJob.run(settings(inputs, pasted, cache, false, out));
  }

  private static ClassifySettings settings(
      List<String> inputs, Optional<byte[]> pasted, Optional<Path> cache, boolean redact, Path out)
      throws IOException {
    return new ClassifySettings(
        "classify",
        inputs,
        pasted,
        InputOptions.defaults(),
        Formats.shipped(),
        rules(),
        Optional.of("models/default"),
        OptionalDouble.empty(),
        cache,
        LlmSettings.off(),
        Optional.empty(),
        new Output(out.toString(), false, false, redact, true),
        false,
        ProgressDisplay.none());
  }

  private static List<CSVRecord> rows(Path out) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader csv = Files.newBufferedReader(out.resolve("predictions.csv"))) {
      return format.parse(csv).getRecords();
    }
  }

  @Test
  void everyLineOfTheSampleIsAccountedForAndEveryLabelOccurs() throws IOException {
    ClassifyResult result = classify(SAMPLE, out("sample"));
    assertThat(result.whole()).isTrue();
    assertThat(result.figures().totals().lines()).isEqualTo(1320);
    List<CSVRecord> rows = rows(out("sample"));
    assertThat(rows).hasSize((int) result.figures().totals().events());
    Set<String> labels = rows.stream().map(row -> row.get("label")).collect(Collectors.toSet());
    assertThat(labels)
        .contains(
            "HTTP Status",
            "Security Alert",
            "Deprecation Warning",
            "Resource Usage",
            "Workflow Error",
            "Critical Error",
            "Error",
            "User Action",
            "System Notification");
    assertThat(rows.stream().filter(row -> row.get("file").contains("access")))
        .allSatisfy(row -> assertThat(row.get("label")).isEqualTo("HTTP Status"));
    try (Stream<Path> files = Files.list(out("sample"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("predictions.csv", "templates.csv", "summary.json", "report.html", "_SUCCESS");
    }
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException {
    classify(SAMPLE, out("once"));
    classify(SAMPLE, out("twice"));
    assertThat(out("twice").resolve("predictions.csv"))
        .hasSameBinaryContentAs(out("once").resolve("predictions.csv"));
  }

  private ClassifyResult cached(String out) throws IOException {
    List<String> sample = List.of(SAMPLE.toString());
    return run(sample, Optional.empty(), Optional.of(folder.resolve("cache")), out(out));
  }

  private static long encoderCalls(ClassifyResult result) {
    return result.figures().run().work().encoderCalls();
  }

  @Test
  void rememberedAnswersAreTheSameAndCostNoBert() throws IOException {
    ClassifyResult plain = classify(SAMPLE, out("plain"));
    ClassifyResult first = cached("first");
    ClassifyResult second = cached("second");
    assertThat(encoderCalls(first)).isEqualTo(encoderCalls(plain)).isPositive();
    assertThat(encoderCalls(second)).isZero();
    assertThat(first.figures().run().work().remembered()).isZero();
    assertThat(second.figures().run().work().remembered()).isGreaterThan(encoderCalls(first));
    for (String run : List.of("first", "second")) {
      assertThat(out(run).resolve("predictions.csv"))
          .hasSameBinaryContentAs(out("plain").resolve("predictions.csv"));
    }
  }

  @Test
  void progressIsToldWhileItReads() throws IOException {
    List<String> told = new CopyOnWriteArrayList<>();
    ClassifySettings quiet =
        settings(
            List.of(SAMPLE.toString()), Optional.empty(), Optional.empty(), false, out("told"));
    ProgressDisplay display = new ProgressDisplay(Duration.ofMillis(1), told::add);
    ClassifyJob.run(
        new ClassifySettings(
            quiet.command(),
            quiet.inputs(),
            quiet.pasted(),
            quiet.input(),
            quiet.formats(),
            quiet.rules(),
            quiet.model(),
            quiet.threshold(),
            quiet.cache(),
            quiet.llm(),
            quiet.earlier(),
            quiet.output(),
            false,
            display));
    assertThat(told.get(told.size() - 1)).isEmpty();
    assertThat(told.subList(0, told.size() - 1))
        .isNotEmpty()
        .allMatch(line -> line.matches("[0-9]+% read, [0-9,]+ lines, [0-9,]+ lines/s.*"));
  }

  @Test
  void pastedTextHasOneRowAMessage() throws IOException {
    String text = "GET /x HTTP/1.1 200\n\n\tat a.B.c(B.java:1)\nüber 9 Fehler, =1+1";
    run(List.of(), Optional.of(text.getBytes(StandardCharsets.UTF_8)), out("pasted"));
    List<CSVRecord> rows = rows(out("pasted"));
    assertThat(rows.stream().map(row -> row.get("line"))).containsExactly("1", "3", "4");
    assertThat(rows).allSatisfy(row -> assertThat(row.get("file")).isEqualTo("'-"));
    assertThat(rows.get(2).get("message")).isEqualTo("über 9 Fehler, =1+1");
  }

  @Test
  void emptyInputGivesAReportOfNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.createFile(empty.resolve("nothing.log"));
    ClassifyResult result = classify(empty, out("none"));
    assertThat(result.figures().totals().events()).isZero();
    assertThat(rows(out("none"))).isEmpty();
    assertThat(Files.readString(out("none").resolve("report.html"))).doesNotContain("NaN");
  }

  @Test
  void earlierRunSurvivesARefusedOne() throws IOException {
    classify(SAMPLE, out("kept"));
    assertThatThrownBy(() -> classify(SAMPLE, out("kept")))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Failure.Code.USAGE));
    assertThat(out("kept").resolve("_SUCCESS")).exists();
    assertThat(rows(out("kept"))).isNotEmpty();
  }

  private static String withoutEntities(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Test
  void redactedOutputHasNoSecretAndAllElse() throws IOException {
    List<String> lines = new ArrayList<>(LookAlikes.all());
    Planted.all().forEach(planted -> lines.add(planted.line()));
    byte[] pasted = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    ClassifyResult plain = run(List.of(), Optional.of(pasted), out("plain"));
    ClassifyResult redacted =
        ClassifyJob.run(
            settings(List.of(), Optional.of(pasted), Optional.empty(), true, out("redacted")));
    assertThat(redacted.figures().totals()).isEqualTo(plain.figures().totals());
    List<String> verdicts = rows(out("plain")).stream().map(row -> row.get("label")).toList();
    assertThat(rows(out("redacted")).stream().map(row -> row.get("label"))).isEqualTo(verdicts);
    try (Stream<Path> files = Files.walk(out("redacted"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Planted planted : Planted.all()) {
          assertThat(text).as(file.toString()).doesNotContain(planted.secret());
        }
      }
    }
    // What is passed on has no secret in any case; the predictions keep their lines.
    for (String name : List.of("report.html", "summary.json")) {
      String text = Files.readString(out("plain").resolve(name));
      for (Planted planted : Planted.all()) {
        if (!planted.secret().matches("[^:]+@.*")) {
          assertThat(text).as(name).doesNotContain(planted.secret());
        }
      }
    }
    assertThat(Files.readString(out("plain").resolve("predictions.csv")))
        .contains(Planted.all().get(0).secret());
    String report = withoutEntities(Files.readString(out("redacted").resolve("report.html")));
    assertThat(report).contains(LookAlikes.all());
  }
}
