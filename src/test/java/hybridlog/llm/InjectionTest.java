package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.llm.Interview.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Text of a log that wants to be more than data. */
class InjectionTest {

  @Test
  void noneAddsALabelOrTouchesAnotherLine() {
    List<Injection> injections = Injection.all();
    assertThat(injections).hasSize(40);
    Map<String, String> obeyed = new LinkedHashMap<>();
    injections.forEach(i -> obeyed.put(Inert.text(i.text(), 1000), i.obeyed()));
    try (ChatStub stub =
        ChatStub.speaking(
            event ->
                obeyed.getOrDefault(event.get("text").asText(), ChatStub.verdict("User Action")))) {
      List<Question> questions = new ArrayList<>(Questions.many(40));
      List<Question> hostile = injections.stream().map(i -> raw(i.text())).toList();
      questions.addAll(hostile);
      Outcome outcome =
          Questions.interview(stub.endpoint(), Questions.QUICK).ask(questions, VerdictFile.empty());
      assertThat(stub.calls()).isEqualTo(80);
      for (Question question : questions) {
        if (question.text().equals("say nothing at all")) {
          assertThat(outcome.verdicts()).doesNotContainKey(question.template());
          continue;
        }
        String label = hostile.contains(question) ? "Unclassified" : "User Action";
        assertThat(outcome.verdicts())
            .hasEntrySatisfying(
                question.template(),
                verdict -> assertThat(verdict.label()).as(question.text()).isEqualTo(label));
      }
      Tally tally = outcome.tally();
      assertThat(tally.labelled()).isEqualTo(40);
      assertThat(tally.stopped()).isFalse();
      assertThat(tally.refused().values().stream().mapToInt(n -> n).sum()).isEqualTo(40);
      String csv = VerdictFile.empty().with(questions, outcome.verdicts()).toCsv();
      assertThat(csv.lines()).noneMatch(line -> line.contains(",=HYPERLINK"));
    }
  }

  private static Question raw(String text) {
    return new Question(new Template(Level.INFO, text), 50, List.of(text), List.of());
  }

  @Test
  void noneLeavesItsPlaceInTheQuestion() throws IOException {
    Prompt prompt = Questions.prompt(Endpoint.of("http://localhost/v1", "tiny", Map.of()));
    for (Injection injection : Injection.all()) {
      Question question =
          new Question(
              new Template(Level.INFO, injection.text()),
              1,
              List.of(injection.text()),
              List.of(
                  new Labelled(injection.text(), "Error"), new Labelled(injection.text(), "Evil")));
      JsonNode body = ChatStub.JSON.readTree(prompt.body(question));
      assertThat(body.at("/messages").size()).isEqualTo(2);
      assertThat(body.at("/messages/0/content").asText()).isEqualTo(system(prompt));
      String user = body.at("/messages/1/content").asText();
      assertThat(user).doesNotContain("<", ">", "[INST", "[/INST", "[SYSTEM_PROMPT", "[TOOL_CALLS");
      assertThat(user.lines()).hasSize(2);
      JsonNode data = ChatStub.JSON.readTree(user.substring(0, user.indexOf('\n')));
      assertThat(data.fieldNames()).toIterable().containsExactly("labelled", "event");
      assertThat(data.get("event").fieldNames())
          .toIterable()
          .containsExactly("level", "text", "samples");
      assertThat(data.at("/event/text").asText()).isEqualTo(Inert.text(injection.text(), 1000));
      assertThat(data.get("labelled")).hasSize(1);
      assertThat(body.at("/response_format/json_schema/schema/properties/label/enum"))
          .extracting(JsonNode::asText)
          .containsExactly(
              "HTTP Status",
              "Security Alert",
              "Deprecation Warning",
              "Resource Usage",
              "Workflow Error",
              "Critical Error",
              "Error",
              "User Action",
              "System Notification",
              "Unclassified");
    }
  }

  private static String system(Prompt prompt) throws IOException {
    String plain = prompt.body(Questions.about("plain text", 1));
    return ChatStub.JSON.readTree(plain).at("/messages/0/content").asText();
  }

  @Test
  void aReasonIsCleanBeforeAnybodySeesIt() {
    String reason =
        "see \u001b[31m<script>\u202e\n=1+1 jane.doe@" + "example.com " + "x".repeat(999);
    try (ChatStub stub =
        ChatStub.speaking(
            event ->
                ChatStub.JSON
                    .createObjectNode()
                    .put("label", "Error")
                    .put("reason", reason)
                    .toString())) {
      Outcome outcome =
          Questions.interview(stub.endpoint(), Questions.QUICK)
              .ask(Questions.many(1), VerdictFile.empty());
      String clean = outcome.verdicts().values().iterator().next().reason();
      assertThat(clean)
          .startsWith("see  [31m‹script›  =1+1 ‹email› xxx")
          .hasSizeLessThanOrEqualTo(201)
          .endsWith("…");
    }
  }
}
