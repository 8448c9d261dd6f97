package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import hybridlog.Failure;
import hybridlog.classify.LabelGuide;
import hybridlog.event.Formats;
import hybridlog.explore.ExploreSettings;
import hybridlog.input.InputOptions;
import hybridlog.llm.ChatStub;
import hybridlog.llm.Limits;
import hybridlog.llm.Neighbours;
import hybridlog.redact.Planted;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleCheck;
import hybridlog.rule.RuleFile;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exploration of the shipped sample with the shipped settings and encoder. */
class ExploreJobIT {
  private static final Path SAMPLE = Path.of("dataset", "sample");

  @TempDir private Path folder;

  private static ExploreSettings settings() throws IOException {
    return ExploreSettings.parse("explore.yaml", Files.readString(Path.of("conf", "explore.yaml")));
  }

  /** Every tenth line of the corpus: embedding all of it would take half a minute. */
  private static List<LabelledText> corpus() {
    AtomicInteger number = new AtomicInteger();
    return CorpusFile.read(Path.of("dataset", "logs.csv")).stream()
        .filter(line -> number.getAndIncrement() % 10 == 0)
        .toList();
  }

  private static ExploreResult explore(ExploreSettings settings, Path in, Path out) {
    return explore(settings, corpus(), LlmSettings.off(), false, in, out);
  }

  private static ExploreResult explore(
      ExploreSettings settings,
      List<LabelledText> corpus,
      LlmSettings llm,
      boolean redact,
      Path in,
      Path out) {
    return ExploreJob.run(
        new ExploreSetup(
            "explore " + in.getFileName(),
            List.of(in.toString()),
            InputOptions.defaults(),
            Formats.shipped(),
            settings,
            corpus,
            "logs.csv",
            LabelGuide.shipped(),
            llm,
            new Output(out.toString(), false, false, redact, false),
            false,
            ProgressDisplay.none(),
            (done, all) -> {}));
  }

  private static List<CSVRecord> rows(Path csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv)) {
      return format.parse(reader).getRecords();
    }
  }

  @Test
  void theSampleIsGroupedAndWrittenTheSameTwice() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    ExploreResult result = explore(settings(), SAMPLE, first);
    SparkSession.active().conf().set("spark.sql.shuffle.partitions", "3");
    try {
      explore(settings(), SAMPLE, second);
    } finally {
      SparkSession.active().conf().unset("spark.sql.shuffle.partitions");
    }

    assertThat(result.whole()).isTrue();
    assertThat(result.exploration().clusters()).hasSizeGreaterThan(5);
    for (String name :
        List.of("explore.html", "clusters.csv", "labels.csv", "proposed-rules.yaml")) {
      assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
    }
    assertThat(first.resolve("_SUCCESS")).exists();

    List<CSVRecord> labels = rows(first.resolve("labels.csv"));
    assertThat(labels).hasSize(result.exploration().texts().size());
    assertThat(labels.stream().mapToLong(row -> Long.parseLong(row.get("lines"))).sum())
        .isEqualTo(result.exploration().lines());
    assertThat(labels)
        .allSatisfy(
            row -> {
              assertThat(row.get("target_label")).isEmpty();
              assertThat(row.get("log_message")).isNotBlank();
            });
    assertThat(rows(first.resolve("clusters.csv"))).hasSameSizeAs(result.exploration().clusters());

    List<Rule> rules =
        RuleFile.parse("proposed", Files.readString(first.resolve("proposed-rules.yaml")));
    assertThat(rules).hasSameSizeAs(result.exploration().rules());
    assertThat(RuleCheck.examples(rules)).isEmpty();
  }

  /** Three clusters; of what the model proposes for them one rule holds. */
  @Test
  void aLanguageModelNamesClustersAndItsRulesMustHold() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    List<String> lines = new ArrayList<>();
    for (String word : List.of("terminal", "browser", "phone", "laptop", "tablet", "console")) {
      lines.add("user carl logged in from the " + word);
      lines.add("option for the " + word + " is deprecated and will be removed");
      lines.add("flux capacitor of the " + word + " drained below its reserve");
    }
    Files.write(in.resolve("a.log"), lines);
    Path corpus = folder.resolve("corpus.csv");
    Files.write(
        corpus,
        List.of(
            "source,log_message,target_label",
            "shop,user anna logged in from home,User Action",
            "bank,user ben logged in twice,User Action",
            "api,call v1 is deprecated,Deprecation Warning",
            "disk,sector 7 cannot be read,Error"));
    Path out = folder.resolve("llm");
    try (ChatStub stub = new ChatStub(call -> call.say(named(call.event("events").get(0))))) {
      LlmSettings llm =
          new LlmSettings(
              Optional.of(stub.endpoint()),
              Limits.standard(),
              Neighbours.NONE,
              Optional.empty(),
              Optional.empty());
      ExploreSettings wide =
          settings().with(OptionalDouble.of(0.4), OptionalInt.empty(), OptionalInt.empty());
      ExploreResult result = explore(wide, CorpusFile.read(corpus), llm, false, in, out);
      assertThat(stub.calls()).isEqualTo(3);
      assertThat(result.whole()).isTrue();
      assertThat(result.facts().notes())
          .containsExactly(
              "Language model tiny: 3 clusters asked, 3 with a usable answer,"
                  + " 1 rules that hold.");
    }
    assertThat(rows(out.resolve("clusters.csv")))
        .extracting(row -> row.get("llm_rule") + "|" + row.get("llm_no_rule"))
        .containsExactlyInAnyOrder(
            "b-log-in-b|",
            "|it matches texts of other labels",
            "|RE2/J does not take it: invalid or unsupported Perl syntax");
    assertThat(rows(out.resolve("clusters.csv")))
        .filteredOn(row -> row.get("llm_no_rule").isEmpty())
        .extracting(row -> row.get("llm_label"), row -> row.get("llm_figures"))
        .containsExactly(tuple("User Action", "6 of 6 in the cluster, 2 of 2 right in the corpus"));
    List<Rule> rules =
        RuleFile.parse("proposed", Files.readString(out.resolve("proposed-rules.yaml")));
    assertThat(rules).filteredOn(rule -> rule.id().equals("b-log-in-b")).hasSize(1);
    assertThat(rules).noneMatch(rule -> rule.pattern().equals("deprecated"));
    assertThat(RuleCheck.examples(rules)).isEmpty();
    assertThat(Files.readString(out.resolve("explore.html")))
        .contains("not proposed: it matches texts of other labels")
        .contains("2 of 2 right in the corpus")
        .doesNotContain("<b>");
  }

  /** What the model says of the cluster with this event. */
  private static String named(JsonNode event) {
    String text = event.asText();
    String answer = "{\"name\":\"<b>Log in</b>\",\"label\":\"%s\",\"pattern\":\"%s\"}";
    if (text.contains("logged in")) {
      return answer.formatted("User Action", "logged in");
    }
    return text.contains("deprecated")
        ? answer.formatted("Error", "deprecated")
        : answer.formatted("Error", "(?=flux)");
  }

  @Test
  void aSampleIsSaidToBeOne() throws IOException {
    ExploreSettings few =
        settings().with(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.of(20));

    ExploreResult result = explore(few, SAMPLE, folder.resolve("few"));

    assertThat(result.exploration().texts()).hasSize(20);
    assertThat(result.exploration().leftOut()).isPositive();
    assertThat(result.exploration().leftOutLines()).isPositive();
    assertThat(Files.readString(folder.resolve("few").resolve("explore.html")))
        .contains("Only the 20 texts with most lines were grouped");
  }

  /** The page never shows a secret; with {@code --redact} nothing that is written does. */
  @Test
  void secretsAreNotPassedOn() throws IOException {
    Path in = Files.createDirectory(folder.resolve("secrets"));
    Files.write(in.resolve("a.log"), Planted.all().stream().map(Planted::line).toList());
    List<LabelledText> few = corpus().subList(0, 60);
    ExploreSettings settings = settings();

    explore(settings, few, LlmSettings.off(), false, in, folder.resolve("plain"));
    explore(settings, few, LlmSettings.off(), true, in, folder.resolve("redacted"));

    String page = Files.readString(folder.resolve("plain").resolve("explore.html"));
    for (Planted planted : Planted.all()) {
      if (!planted.secret().matches("[^:]+@.*")) {
        assertThat(page).doesNotContain(planted.secret());
      }
    }
    assertThat(Files.readString(folder.resolve("plain").resolve("labels.csv")))
        .contains(Planted.all().get(0).secret());
    try (Stream<Path> files = Files.walk(folder.resolve("redacted"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Planted planted : Planted.all()) {
          assertThat(text).as(file.toString()).doesNotContain(planted.secret());
        }
      }
    }
  }

  @Test
  void whereThereIsNothingNothingIsLeftBehind() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("a.log"), "\n\n");
    ExploreSettings settings = settings();

    assertThatThrownBy(() -> explore(settings, empty, folder.resolve("none")))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.code()).isEqualTo(Failure.Code.NO_INPUT));
    assertThat(folder.resolve("none").resolve("_SUCCESS")).doesNotExist();
  }
}
