package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.Main;
import hybridlog.llm.ChatStub;
import hybridlog.llm.Endpoint;
import hybridlog.llm.Injection;
import hybridlog.redact.LookAlikes;
import hybridlog.redact.Planted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines, servers and answers that mean no good: the run ends as it would have without them. */
class HostileLlmIT {
  private static final String SECRET = "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345";
  private static final List<String> LINES =
      List.of(
          "GET / 200",
          "flux capacitor is low",
          "deploy with token " + SECRET + " began",
          "the last line is quiet");

  @TempDir private Path folder;

  /** Injections and secrets among plain lines; the model does whatever the injections ask for. */
  @Test
  void hostileLinesChangeNoOtherAndSecretsStayHere() throws IOException {
    List<String> lines = new ArrayList<>(LookAlikes.all());
    Injection.all().forEach(injection -> lines.add(injection.text()));
    Planted.all().forEach(planted -> lines.add(planted.line()));
    lines.add("GET / 200");
    lines.add("harmless flux capacitor is low");
    LlmRun logs = LlmRun.on(folder, lines);
    List<String> hostile = Injection.all().stream().map(Injection::obeyed).toList();
    try (ChatStub stub =
        new ChatStub(
            call ->
                call.say(
                    call.event().get("text").asText().contains("harmless flux")
                        ? ChatStub.verdict("Critical Error")
                        : hostile.get(call.number % hostile.size())))) {
      ClassifyResult result = logs.run(logs.asking(stub.endpoint(), Optional.empty()), true, "out");
      assertThat(result.figures().totals().lines())
          .isEqualTo(lines.stream().mapToLong(line -> line.lines().count()).sum());
      assertThat(stub.calls()).isGreaterThan(90);
      for (CSVRecord row : logs.rows("out")) {
        String expected =
            row.get("message").contains("harmless flux")
                ? "llm Critical Error"
                : row.get("decided_by").equals("rule") ? "rule HTTP Status" : "none Unclassified";
        assertThat(row.get("decided_by") + ' ' + row.get("label")).isEqualTo(expected);
      }
      List<String> written = new ArrayList<>(stub.bodies);
      try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          written.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
      written.add(Files.readString(folder.resolve("kept.csv")));
      for (Planted planted : Planted.all()) {
        assertThat(written).noneMatch(text -> text.contains(planted.secret()));
      }
    }
  }

  /** The whole program: requests on one stream, talk and summary on the other. */
  @Test
  void aDryRunPrintsRequestsAloneOnStandardOutput() throws IOException {
    try (ChatStub stub = ChatStub.speaking(event -> ChatStub.verdict("Critical Error"))) {
      Printed printed = program(stub, "--llm-dry-run");
      assertThat(printed.exit).isZero();
      assertThat(stub.calls()).isZero();
      assertThat(printed.out.lines()).hasSizeGreaterThan(2);
      for (String line : printed.out.lines().toList()) {
        assertThat(ChatStub.event(line).get("samples")).isNotEmpty();
      }
      assertThat(printed.err)
          .contains("Nothing was written: this was a dry run")
          .doesNotContain("Report:", SECRET);
      assertThat(folder.resolve("program")).doesNotExist();
    }
  }

  @Test
  void theProgramEndsWithZeroWhateverTheServerDoes() throws IOException {
    try (ChatStub stub = new ChatStub(call -> call.send(500, "no"))) {
      Printed printed = program(stub);
      assertThat(printed.exit).isZero();
      assertThat(printed.err).containsOnlyOnce("without a usable answer").doesNotContain(SECRET);
      assertThat(printed.out).isNotEmpty().doesNotContain(SECRET);
    }
  }

  private record Printed(int exit, String out, String err) {}

  private Printed program(ChatStub stub, String... more) throws IOException {
    LlmRun.on(folder, LINES);
    List<String> arguments =
        new ArrayList<>(List.of("classify", folder.resolve("in").toString(), "--no-model"));
    arguments.addAll(List.of("--out", folder.resolve("program").toString()));
    arguments.addAll(List.of("--llm", stub.url(), "--llm-model", "tiny"));
    arguments.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            arguments.toArray(String[]::new),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Printed(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"refused", "hanging", "500", "429", "large", "broken", "unknown", "two", "empty"})
  void whateverTheServerDoesTheRunEndsAsWithoutIt(String fault) throws IOException {
    long start = System.nanoTime();
    LlmRun logs = LlmRun.on(folder, LINES);
    try (ChatStub stub = new ChatStub(call -> fail(call, fault))) {
      Endpoint endpoint = fault.equals("refused") ? nobody() : stub.endpoint();
      ClassifyResult result = logs.run(logs.asking(endpoint, Optional.empty()), "out");
      assertThat(result.whole()).isTrue();
      assertThat(result.figures().run().notes())
          .filteredOn(note -> note.contains("without a usable answer"))
          .hasSize(1);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(logs.decisions("out"))
        .hasSize(LINES.size())
        .containsOnly("rule HTTP Status", "none Unclassified");
  }

  /** An address that nobody listens at. */
  private static Endpoint nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Endpoint.of("http://127.0.0.1:" + socket.getLocalPort() + "/v1", "tiny", Map.of());
    }
  }

  private static void fail(ChatStub.Call call, String fault)
      throws IOException, InterruptedException {
    switch (fault) {
      case "hanging" -> new CountDownLatch(1).await();
      case "500", "429" -> call.send(Integer.parseInt(fault), "no");
      case "large" -> call.send(200, " ".repeat(10 << 20));
      case "broken" -> call.say("{\"label\": ");
      case "unknown" -> call.say(ChatStub.verdict("Owned"));
      case "two" -> call.say("{\"label\":[\"HTTP Status\",\"Critical Error\"]}");
      default -> call.say("");
    }
  }
}
