package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hybridlog.llm.Interview.Outcome;
import hybridlog.redact.EventTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no whole answer is no verdict; what models put around a whole one does no harm. */
class UnfinishedAnswerTest {
  private static final List<EventTexts> EVENTS = List.of(new EventTexts("backup 1", "backup 1"));

  private static final String LABEL = "{\"label\":\"Error\",\"reason\":\"It says so.\"}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "length|<think>Let me consider what the operator|answer cut off",
        "length|{\"label\":\"Error\",\"reason\":\"It says so.\"}|answer cut off",
        "length||answer cut off",
        "content_filter||answer withheld by a filter",
        "stop||empty answer",
        "tool_calls||answer cut off",
        "stop|<think>Hm.</think>|empty answer",
        "stop|<think>Is it {\"label\":\"Error\"}?|answer cut off",
        "stop|{\"label\":\"Error\",\"reason\":\"It sa|answer cut off",
      })
  void isNoVerdictAndCountedForItself(String finish, String content, String reason) {
    try (ChatStub stub = new ChatStub(call -> call.send(200, completion(finish, content)))) {
      Outcome outcome = ask(stub);
      assertThat(outcome.verdicts()).isEmpty();
      assertThat(outcome.tally().refused()).isEqualTo(Map.of(reason, 12));
      assertThat(outcome.tally().oneLine()).contains(reason + " 12");
      assertThat(outcome.tally().stopped()).as("a line may bring it about").isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        LABEL,
        "Here is the answer: " + LABEL,
        "Here it is:\n```json\n" + LABEL + "\n```\nAnything else?",
        "Okay, {\"label\":\"User Action\"} it is not.</think>" + LABEL,
        "<think>One.</think><think>Two.</think>\n```\n" + LABEL + "```",
        "{\"label\":\"User Action\"}? No.</think>" + LABEL,
        "{\"label\":\"Error\",\"reason\":\"</think> is in the text\"}",
      })
  void whatStandsAroundAnAnswerDoesNoHarm(String content) {
    try (ChatStub stub = new ChatStub(call -> call.send(200, completion("stop", content)))) {
      assertThat(ask(stub).verdicts().values())
          .hasSize(12)
          .extracting(LlmVerdict::label)
          .containsOnly("Error");
    }
  }

  /** Which of two it means nobody knows; thoughts are no answer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        LABEL + " or " + LABEL,
        "{\"label\":\"Error\"}</think>I cannot say.",
        "It is an Error.",
      })
  void whatIsWholeAndNoAnswerIsAVerdict(String content) {
    try (ChatStub stub = new ChatStub(call -> call.send(200, completion("stop", content)))) {
      Outcome outcome = ask(stub);
      assertThat(outcome.tally().refused()).isEqualTo(Map.of("broken JSON", 12));
      assertThat(outcome.verdicts().values()).hasSize(12).noneMatch(LlmVerdict::decides);
    }
  }

  @Test
  void proposesNoRuleAndSaysWhy() {
    String answer = "{\"label\":\"Error\",\"name\":\"a name\",\"pattern\":\"backup\"}";
    try (ChatStub stub = new ChatStub(call -> call.send(200, completion("length", answer)))) {
      RuleInterview.Outcome outcome =
          new RuleInterview(
                  stub.endpoint(), Questions.QUICK, Questions.GUIDE.labels(), Questions.GUIDE)
              .ask(List.of(new ClusterQuestion(EVENTS, List.of())), List.of());
      assertThat(outcome.oneLine())
          .isEqualTo(
              "1 cluster asked, 0 with a usable answer, 0 rules that hold;"
                  + " without an answer: answer cut off 1");
    }
  }

  private static Outcome ask(ChatStub stub) {
    return Questions.interview(stub.endpoint(), Questions.QUICK)
        .ask(Questions.many(12), VerdictFile.empty());
  }

  /** With no content at all if there is none, as of a model that only thought. */
  private static String completion(String finish, String content) {
    ObjectNode body = ChatStub.JSON.createObjectNode();
    ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", finish);
    choice.putObject("message").put("role", "assistant").put("content", content);
    return body.toString();
  }
}
