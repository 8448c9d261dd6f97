package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.redact.LookAlikes;
import hybridlog.redact.Planted;
import hybridlog.rule.RuleFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the shipped sample with the shipped rules and model. */
class ClassifyJobIT {
  private static final Path SAMPLE = Path.of("dataset", "sample");

  @TempDir private Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private static ClassifyResult classify(Path in, Path out) throws IOException {
    return ShippedRun.over(in, out).run();
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
  void labelsThatRulesGiveAndTheModelDoesNotKnowAreANote() throws IOException {
    Path in = Files.writeString(folder.resolve("gate.log"), "gate 7 stuck\nsession opened\n");
    RuleFile.Text mine =
        new RuleFile.Text(
            "mine.yaml", "rules:\n  - {id: gate, label: Gate, pattern: 'gate \\d+ stuck'}\n");

    ClassifyResult result = ShippedRun.over(in, out("gate")).asking(mine).run();
    ClassifyResult shipped = ShippedRun.over(in, out("shipped")).run();

    String note =
        "Rules give labels that the model does not know: Gate;"
            + " --no-rules or --rules FILE leaves them out.";
    assertThat(result.figures().run().notes()).contains(note);
    assertThat(Files.readString(out("gate").resolve("report.html"))).contains(note);
    assertThat(rows(out("gate"))).extracting(row -> row.get("label")).contains("Gate");
    assertThat(shipped.figures().run().notes()).isEmpty();
  }

  @Test
  void sameInputGivesTheSameBytes() throws IOException {
    classify(SAMPLE, out("once"));
    classify(SAMPLE, out("twice"));
    assertThat(out("twice").resolve("predictions.csv"))
        .hasSameBinaryContentAs(out("once").resolve("predictions.csv"));
  }

  private ClassifyResult cached(String out) throws IOException {
    return ShippedRun.over(SAMPLE, out(out)).remembering(folder.resolve("cache")).run();
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
    ShippedRun.over(SAMPLE, out("told"))
        .telling(new ProgressDisplay(Duration.ofMillis(1), told::add))
        .run();
    assertThat(told.get(told.size() - 1)).isEmpty();
    assertThat(told.subList(0, told.size() - 1))
        .isNotEmpty()
        .allMatch(line -> line.matches("[0-9]+% read, [0-9,]+ lines, [0-9,]+ lines/s.*"));
  }

  @Test
  void pastedTextHasOneRowAMessage() throws IOException {
    String text = "GET /x HTTP/1.1 200\n\n\tat a.B.c(B.java:1)\nüber 9 Fehler, =1+1";
    ShippedRun.pasted(text.getBytes(StandardCharsets.UTF_8), out("pasted")).run();
    List<CSVRecord> rows = rows(out("pasted"));
    assertThat(rows.stream().map(row -> row.get("line"))).containsExactly("1", "3", "4");
    assertThat(rows).allSatisfy(row -> assertThat(row.get("file")).isEqualTo("(pasted)"));
    assertThat(rows.get(2).get("message")).isEqualTo("über 9 Fehler, =1+1");
  }

  @Test
  void pipedLogIsReadAsAFileIs() throws IOException {
    String text =
        "2024-05-07 10:54:49 ERROR it broke\njava.io.IOException: x\n\tat a.B.c(B.java:1)\n";
    ShippedRun.piped(text.getBytes(StandardCharsets.UTF_8), out("piped")).run();
    assertThat(rows(out("piped")))
        .singleElement()
        .satisfies(row -> assertThat(row.get("file")).isEqualTo("(piped)"))
        .satisfies(row -> assertThat(row.get("message")).endsWith("at a.B.c(B.java:1)"));
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

  private static String pdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void redactedOutputHasNoSecretAndAllElse() throws IOException {
    List<String> lines = new ArrayList<>(LookAlikes.all());
    Planted.all().forEach(planted -> lines.add(planted.line()));
    byte[] pasted = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Output withPdf = Output.to(out("plain").toString()).with(Output.Choice.PDF, true);
    Output secretless =
        Output.to(out("redacted").toString())
            .with(Output.Choice.REDACT, true)
            .with(Output.Choice.PDF, true);
    ClassifyResult plain = ShippedRun.pasted(pasted, out("plain")).with(withPdf).run();
    ClassifyResult redacted = ShippedRun.pasted(pasted, out("redacted")).with(secretless).run();
    assertThat(redacted.figures().totals()).isEqualTo(plain.figures().totals());
    List<String> verdicts = rows(out("plain")).stream().map(row -> row.get("label")).toList();
    assertThat(rows(out("redacted")).stream().map(row -> row.get("label"))).isEqualTo(verdicts);
    try (Stream<Path> files = Files.walk(out("redacted"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Planted planted : Planted.all()) {
          assertThat(text).as(file.toString()).doesNotContain(planted.secret());
        }
        assertThat(Planted.pieces(Planted.all(), LookAlikes.all()))
            .as(file.toString())
            .noneMatch(text::contains);
      }
    }
    // What is passed on has no secret in any case; the predictions keep their lines.
    Map<String, String> passedOn =
        Map.of(
            "report.html", Files.readString(out("plain").resolve("report.html")),
            "summary.json", Files.readString(out("plain").resolve("summary.json")),
            "report.pdf", pdf(out("plain").resolve("report.pdf")));
    assertThat(passedOn.get("report.pdf")).contains("<secret>");
    for (Map.Entry<String, String> file : passedOn.entrySet()) {
      for (Planted planted : Planted.all()) {
        if (!planted.secret().matches("[^:]+@.*")) {
          assertThat(file.getValue()).as(file.getKey()).doesNotContain(planted.secret());
        }
      }
    }
    assertThat(Files.readString(out("plain").resolve("predictions.csv")))
        .contains(Planted.all().get(0).secret());
    String report = Planted.asRead(Files.readString(out("redacted").resolve("report.html")));
    assertThat(report).contains(LookAlikes.all());
  }
}
