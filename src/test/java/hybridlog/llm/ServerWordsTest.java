package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hybridlog.redact.EventTexts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server says against a request: the user hears it, and what can be mended is. */
class ServerWordsTest {
  private static final List<EventTexts> EVENTS = List.of(new EventTexts("backup 1", "backup 1"));

  private static final String KEY = "zq83-" + "very-secret-" + "key";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "404|{\"error\":{\"message\":\"model tiny not found\"}}|HTTP 404 1: \"model tiny not found\"",
        "404|{\"error\":\"model tiny not found\"}|HTTP 404 1: \"model tiny not found\"",
        "400|{\"object\":\"error\",\"message\":\"bad model\"}|HTTP 400 1: \"bad model\"",
        "422|{\"detail\":\"bad model\"}|HTTP 422 1: \"bad model\"",
        "400|[{\"error\":{\"message\":\"bad key\"}}]|HTTP 400 1: \"bad key\"",
        "502|<html>no such host</html>|HTTP 502 1: \"‹html›no such host‹/html›\"",
        "200|{\"error\":{\"message\":\"quota is spent\"}}|not the protocol 1: \"quota is spent\"",
        "200|<html>login</html>|not the protocol 1: \"‹html›login‹/html›\"",
        "500||HTTP 500 1",
      })
  void reachTheUser(int status, String body, String told) {
    try (ChatStub stub = new ChatStub(call -> call.send(status, body == null ? "" : body))) {
      assertThat(ask(stub.endpoint(), 1).oneLine())
          .isEqualTo(
              "tiny: 1 kind of event asked, 0 labelled, 0 unsure, 1 without a usable answer ("
                  + told
                  + ")");
    }
  }

  @Test
  void reachTheUserOfAnExploration() {
    try (ChatStub stub = new ChatStub(call -> call.send(404, "{\"error\":\"no such model\"}"))) {
      RuleInterview.Outcome outcome =
          new RuleInterview(
                  stub.endpoint(), Questions.QUICK, Questions.GUIDE.labels(), Questions.GUIDE)
              .ask(List.of(new ClusterQuestion(EVENTS, List.of())), List.of());
      assertThat(outcome.oneLine()).endsWith("; without an answer: HTTP 404 1: \"no such model\"");
    }
  }

  @Test
  void areShortAndInertAndHoldNoSecret() {
    String half = KEY.substring(0, 12);
    String message =
        "wrong key "
            + half
            + "*** (Bearer "
            + KEY
            + ")\u001b[2J\u202e for jane.doe@"
            + "example.com from 10.1.2.3\r\npassword=hun"
            + "ter2 "
            + "x".repeat(100_000);
    String body =
        ChatStub.JSON
            .createObjectNode()
            .set("error", ChatStub.JSON.createObjectNode().put("message", message))
            .toString();
    try (ChatStub stub = new ChatStub(call -> call.send(401, body))) {
      String line = ask(stub.endpoint(Map.of(ApiKey.VARIABLE, KEY)), 1).oneLine();
      assertThat(line)
          .contains("HTTP 401 1: \"wrong key ‹secret›***")
          .hasSizeLessThan(320)
          .doesNotContain(half, KEY, "jane", "10.1.2.3", "ter2", "\u202e")
          .matches("\\P{Cntrl}*");
    }
  }

  /** The complaints of one model for another: first the one parameter, then the next. */
  @Test
  void aParameterThatTheServerDoesNotTakeIsLeftOut() throws IOException {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              JsonNode request = ChatStub.JSON.readTree(call.body);
              if (request.has("max_tokens")) {
                complain(call, "'max_tokens'", "Use 'max_completion_tokens' instead.");
              } else if (request.has("temperature")) {
                complain(call, "'temperature'", "Only the default (1) value is supported.");
              } else {
                call.say(ChatStub.verdict("Error"));
              }
            })) {
      Tally tally = ask(stub.endpoint(), 40);
      assertThat(tally.labelled()).isEqualTo(40);
      assertThat(tally.calls()).as("only the first ones hear it").isLessThanOrEqualTo(40 + 8 * 2);
      JsonNode last = ChatStub.JSON.readTree(stub.bodies.get(stub.bodies.size() - 1));
      assertThat(last.path("max_completion_tokens").asInt()).isEqualTo(2000);
      assertThat(last.path("model").asText()).isEqualTo("tiny");
      assertThat(last.has("response_format")).isTrue();
      assertThat(stub.bodies).allMatch(body -> body.chars().allMatch(c -> c < 128));
    }
  }

  private static void complain(ChatStub.Call call, String parameter, String more)
      throws IOException {
    call.send(
        400,
        ChatStub.JSON
            .createObjectNode()
            .set(
                "error",
                ChatStub.JSON
                    .createObjectNode()
                    .put(
                        "message",
                        "Unsupported parameter: "
                            + parameter
                            + " is not supported with this model. "
                            + more))
            .toString());
  }

  /** Who says always the same is asked once more and then told of. */
  @Test
  void aServerThatGoesOnComplainingIsNotAskedForEver() {
    try (ChatStub stub =
        new ChatStub(call -> complain(call, "'max_tokens'", "Use 'max_completion_tokens'."))) {
      Tally tally = ask(stub.endpoint(), 1);
      assertThat(tally.calls()).isEqualTo(2);
      assertThat(tally.refused()).isEqualTo(Map.of("HTTP 400", 1));
      assertThat(tally.oneLine()).contains("Unsupported parameter: 'max_tokens'");
    }
  }

  /** As vLLM does of a window that is too small: the other parameter would not help. */
  @Test
  void aValueThatIsTooLargeIsNoParameterThatIsNotTaken() {
    Dialect dialect =
        Dialect.plain()
            .without(
                "'max_tokens' or 'max_completion_tokens' is too large: 200. The window is 100");
    assertThat(dialect).isEqualTo(Dialect.plain());
    assertThat(Dialect.plain().without("This response_format type is unavailable now").refused())
        .containsExactly("response_format");
  }

  private static Tally ask(Endpoint endpoint, int questions) {
    return Questions.interview(endpoint, Questions.QUICK)
        .ask(Questions.many(questions), VerdictFile.empty())
        .tally();
  }
}
