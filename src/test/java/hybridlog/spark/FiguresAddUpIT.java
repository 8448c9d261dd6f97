package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.input.SharedLogs;
import hybridlog.report.DrawnNumbers;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real logs, everything that is written tells the same numbers. */
class FiguresAddUpIT {
  @TempDir private static Path out;

  /** A number in the page that the script knows: label, decider, file, and the events. */
  private static final Pattern NUMBER =
      Pattern.compile("data-v=\"([0-9-]+),([0-9-]+),([0-9-]+)\">([0-9,]+)<");

  private static final Pattern FILE =
      Pattern.compile("<button type=\"button\"[^>]* data-f=\"([0-9]+)\"><bdi>([^<]*)</bdi>");

  private static JsonNode summary = new ObjectMapper().createObjectNode();
  private static @Nullable DrawnNumbers drawn;
  private static List<CSVRecord> rows = List.of();
  private static List<CSVRecord> templates = List.of();

  @BeforeAll
  static void classify() throws IOException {
    ClassifyResult result = ShippedRun.over(SharedLogs.of(""), out.resolve("out")).run();
    drawn = new DrawnNumbers(result.figures());
    summary = new ObjectMapper().readTree(out.resolve("out").resolve("summary.json").toFile());
    rows = csv("predictions.csv");
    templates = csv("templates.csv");
  }

  private static List<CSVRecord> csv(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Path file = out.resolve("out").resolve(name);
    try (Reader csv = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return format.parse(csv).getRecords();
    }
  }

  private static Map<String, Long> counted(Function<CSVRecord, String> key) {
    return rows.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private static long sum(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).mapToLong(JsonNode::asLong).sum();
  }

  private static long sum(JsonNode objects, String field) {
    return StreamSupport.stream(objects.spliterator(), false)
        .mapToLong(object -> object.path(field).asLong())
        .sum();
  }

  private static long events() {
    return summary.path("totals").path("events").asLong();
  }

  @Test
  void rowsAreTheEventsOfEachLabelAndDecider() {
    assertThat(rows).hasSizeGreaterThan(10_000).hasSize((int) events());
    Map<String, Long> counted = counted(row -> row.get("label") + "/" + row.get("decided_by"));
    for (JsonNode label : summary.path("labels")) {
      assertThat(sum(label.path("by"))).isEqualTo(label.path("events").asLong());
      for (String stage : List.of("rule", "model", "llm", "none")) {
        String key = label.path("label").asText() + "/" + stage;
        assertThat(label.path("by").path(stage).asLong())
            .as(key)
            .isEqualTo(counted.getOrDefault(key, 0L));
      }
    }
    assertThat(sum(summary.path("labels"), "events")).isEqualTo(events());
  }

  @Test
  void kindsOfEventsHoldAllEvents() {
    assertThat(templates.stream().mapToLong(row -> Long.parseLong(row.get("count"))).sum())
        .isEqualTo(events());
    long left = summary.path("textsLeftOut").path("events").asLong();
    assertThat(sum(summary.path("texts"), "events") + left).isEqualTo(events());
    Map<String, Long> counted = counted(row -> row.get("template") + "/" + row.get("label"));
    // Two rules, or a rule and the model, can give one text the same label: two kinds.
    Map<String, Long> listed = new TreeMap<>();
    for (JsonNode text : summary.path("texts")) {
      String key = text.path("id").asText() + "/" + text.path("label").asText();
      listed.merge(key, text.path("events").asLong(), Long::sum);
    }
    listed.forEach((key, events) -> assertThat(counted).as(key).containsEntry(key, events));
  }

  @Test
  void filesHoldAllLinesAndEvents() {
    Map<String, Long> counted = counted(row -> row.get("file"));
    JsonNode files = summary.path("files");
    for (JsonNode file : files) {
      String name = file.path("name").asText();
      long accounted =
          file.path("blank").asLong()
              + file.path("labelled").asLong()
              + file.path("unclassified").asLong()
              + file.path("rejected").asLong();
      assertThat(file.path("lines").asLong()).as(name).isEqualTo(accounted);
      assertThat(file.path("events").asLong()).as(name).isEqualTo(counted.getOrDefault(name, 0L));
      assertThat(sum(file.path("labels"))).as(name).isEqualTo(file.path("events").asLong());
    }
    for (String field : List.of("lines", "blank", "labelled", "unclassified", "rejected")) {
      assertThat(sum(files, field))
          .as(field)
          .isEqualTo(summary.path("totals").path(field).asLong());
    }
  }

  @Test
  void picturesAreDrawnFromTheSameNumbers() {
    DrawnNumbers pictures = Objects.requireNonNull(drawn);
    Map<String, Long> labels = counted(row -> row.get("label"));
    Map<String, Long> stages = counted(row -> row.get("decided_by"));
    assertThat(pictures.stages()).isEqualTo(stages);
    assertThat(pictures.shares()).isEqualTo(stages);
    assertThat(pictures.labels()).isEqualTo(labels);
    assertThat(pictures.confidences())
        .containsEntry("model", stages.get("model"))
        .containsEntry("none", stages.get("none"))
        .hasSize(2);
    assertThat(pictures.files()).isEqualTo(pictures.countedInDrawnFiles());
    Map<String, Long> overTime = pictures.overTime();
    for (JsonNode label : summary.path("labels")) {
      String name = label.path("label").asText();
      assertThat(overTime.getOrDefault(name, 0L))
          .as(name)
          .isEqualTo(sum(summary.path("timeline").path("events").path(name)));
    }
  }

  @Test
  void pageHasTheSameNumbers() throws IOException {
    String page = Files.readString(out.resolve("out").resolve("report.html"));
    List<String> labels = new ArrayList<>();
    summary.path("labels").forEach(label -> labels.add(label.path("label").asText()));
    List<String> stages = List.of("rule", "model", "llm", "none");
    Map<String, String> files =
        FILE.matcher(page)
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    Map<String, Long> counted =
        counted(row -> row.get("label") + "/" + row.get("decided_by") + "/" + row.get("file"));
    List<MatchResult> numbers = NUMBER.matcher(page).results().toList();
    assertThat(numbers).hasSizeGreaterThan(200);
    for (MatchResult number : numbers) {
      String label = of(labels, number.group(1));
      String stage = of(stages, number.group(2));
      String file = number.group(3).equals("-") ? "" : files.getOrDefault(number.group(3), "?");
      long events =
          counted.entrySet().stream()
              .filter(entry -> label.isEmpty() || entry.getKey().startsWith(label + "/"))
              .filter(entry -> stage.isEmpty() || entry.getKey().contains("/" + stage + "/"))
              .filter(entry -> file.isEmpty() || entry.getKey().endsWith("/" + file))
              .mapToLong(Map.Entry::getValue)
              .sum();
      assertThat(Long.parseLong(number.group(4).replace(",", "")))
          .as(number.group())
          .isEqualTo(events);
    }
  }

  private static String of(List<String> names, String index) {
    return index.equals("-") ? "" : names.get(Integer.parseInt(index));
  }

  @Test
  void picturesHoldAllEvents() {
    JsonNode timeline = summary.path("timeline");
    long timed = 0;
    for (JsonNode label : timeline.path("events")) {
      timed += sum(label);
    }
    assertThat(timed + timeline.path("untimed").asLong() + timeline.path("outside").asLong())
        .isEqualTo(events());
    Map<String, Long> counted = counted(row -> row.get("decided_by"));
    for (String stage : List.of("model", "llm", "none")) {
      assertThat(sum(summary.path("confidences"), stage))
          .as(stage)
          .isEqualTo(counted.getOrDefault(stage, 0L));
    }
    assertThat(sum(summary.path("rules"), "events")).isEqualTo(counted.getOrDefault("rule", 0L));
  }
}
