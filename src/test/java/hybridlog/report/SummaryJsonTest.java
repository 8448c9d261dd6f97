package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of {@code summary.json} add up to each other. */
class SummaryJsonTest {
  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 1, 1", "1500, 3, 2", "20000, 60, 400"})
  void figuresAddUp(int events, int files, int variants) throws Exception {
    JsonNode json = json(events, files, variants);
    long total = json.at("/totals/events").longValue();
    assertThat(total).isEqualTo(events);
    for (JsonNode label : json.get("labels")) {
      String name = label.get("label").textValue();
      long ofLabel = label.get("events").longValue();
      assertThat(sum(label.get("by"))).as(name).isEqualTo(ofLabel);
      assertThat(sum(json.get("files"), "/labels/" + name)).as(name).isEqualTo(ofLabel);
    }
    assertThat(sum(json.get("labels"), "/events")).isEqualTo(total);
    assertThat(sum(json.get("files"), "/events")).isEqualTo(total);
    assertThat(sum(json.get("texts"), "/events") + json.at("/textsLeftOut/events").longValue())
        .isEqualTo(total);
    assertThat(sum(json.get("rules"), "/events")).isEqualTo(sum(json.get("labels"), "/by/rule"));
    assertConfidencesAndTimesAddUp(json);
  }

  private static void assertConfidencesAndTimesAddUp(JsonNode json) {
    for (String stage : new String[] {"rule", "model", "none"}) {
      assertThat(sum(json.get("confidences"), "/" + stage))
          .as(stage)
          .isEqualTo(sum(json.get("labels"), "/by/" + stage));
    }
    JsonNode time = json.get("timeline");
    long timed = 0;
    for (JsonNode counts : time.get("events")) {
      assertThat(counts).hasSize(time.get("bins").intValue());
      timed += sum(counts);
    }
    assertThat(timed + time.get("untimed").longValue() + time.get("outside").longValue())
        .isEqualTo(json.at("/totals/events").longValue());
  }

  private static JsonNode json(int events, int files, int variants) throws Exception {
    SyntheticLog log = new SyntheticLog(11, files, variants, 3);
    Summary summary = new Summary();
    log.events(events, summary::add);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SummaryJson.write(Figures.of(summary, log.inventory(), SyntheticLog.run()), bytes);
    return new ObjectMapper().readTree(bytes.toByteArray());
  }

  private static long sum(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).mapToLong(JsonNode::longValue).sum();
  }

  private static long sum(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToLong(node -> node.at(field).longValue())
        .sum();
  }
}
