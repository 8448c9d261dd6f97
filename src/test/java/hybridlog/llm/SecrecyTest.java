package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.llm.Interview.Outcome;
import hybridlog.mask.Masker;
import hybridlog.redact.Planted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not leave the house, and what must not come back from it. */
class SecrecyTest {
  private static final String KEY = "very" + "-secret-" + "key";
  private static final Map<String, String> ENVIRONMENT = Map.of(ApiKey.VARIABLE, KEY + "\n");

  @Test
  void noPlantedSecretIsSent() {
    List<Planted> planted = Planted.all();
    List<Question> questions =
        planted.stream()
            .map(
                p ->
                    new Question(
                        new Template(Level.WARN, Masker.mask(p.line())),
                        1,
                        List.of("first of its kind", p.line(), p.line() + " again"),
                        List.of(new Labelled(p.line(), "Error"))))
            .toList();
    try (ChatStub stub = ChatStub.speaking(event -> ChatStub.verdict("Error"))) {
      Interview interview = Questions.interview(stub.endpoint(), Questions.QUICK);
      Outcome outcome = interview.ask(questions, VerdictFile.empty());
      assertThat(stub.calls()).isEqualTo(planted.size());
      String csv = VerdictFile.empty().with(questions, outcome.verdicts()).toCsv();
      for (Planted p : planted) {
        assertThat(p.secret().length()).isGreaterThan(6);
        String escaped = p.secret().replace("\\", "\\\\").replace("\"", "\\\"");
        assertThat(stub.bodies)
            .noneMatch(body -> body.contains(p.secret()) || body.contains(escaped));
        // Nor what masking would leave of it, beyond what is a word by itself.
        String masked = Masker.mask(p.secret());
        if (masked.length() > 12) {
          assertThat(stub.bodies).noneMatch(body -> body.contains(masked));
          assertThat(csv).doesNotContain(masked);
        }
        assertThat(csv).doesNotContain(p.secret());
      }
    }
  }

  @Test
  void namesAndAddressesAreNotSent() {
    Question question =
        Questions.about("Failed password for invalid user bob from 10.1.2.3 port 22 user=carol", 1);
    assertThat(question.samples())
        .containsExactly(
            "Failed password for invalid user <name> from <address> port 22 user=<name>");
    assertThat(question.text()).doesNotContain("bob").doesNotContain("carol");
  }

  @Test
  void theKeyGoesIntoItsHeaderAndNowhereElse() {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              if (call.number % 2 == 0) {
                call.send(403, "wrong key " + call.header("Authorization"));
              } else {
                String told = "your key is " + call.header("Authorization");
                call.say(
                    ChatStub.JSON
                        .createObjectNode()
                        .put("label", call.number % 4 == 1 ? "Error" : told)
                        .put("reason", told)
                        .toString());
              }
            })) {
      Endpoint endpoint = stub.endpoint(ENVIRONMENT);
      List<Question> questions = Questions.many(8);
      Limits one = Questions.QUICK.withQuestions(8);
      Interview interview = Questions.interview(endpoint, one);
      Outcome outcome = interview.ask(questions, VerdictFile.empty());
      assertThat(stub.keys).hasSize(8).containsOnly("Bearer " + KEY);
      assertThat(stub.bodies).noneMatch(body -> body.contains(KEY));
      assertThat(outcome.verdicts()).isNotEmpty();
      String everything =
          outcome
              + outcome.tally().oneLine()
              + interview.preview(questions, VerdictFile.empty())
              + VerdictFile.empty().with(questions, outcome.verdicts()).toCsv()
              + endpoint
              + endpoint.key()
              + endpoint.notice();
      assertThat(everything).doesNotContain(KEY).contains("HTTP 403");
    }
  }

  @Test
  void withoutAKeyThereIsNoHeader() {
    try (ChatStub stub = ChatStub.speaking(event -> ChatStub.verdict("Error"))) {
      Questions.interview(stub.endpoint(), Questions.QUICK)
          .ask(Questions.many(1), VerdictFile.empty());
      assertThat(stub.keys).containsExactly("null");
    }
  }

  @Test
  void aKeyThatNoHeaderHoldsIsRefusedWithoutShowingIt() {
    assertThatThrownBy(
            () ->
                Endpoint.of(
                    "http://localhost/v1", "tiny", Map.of(ApiKey.VARIABLE, KEY + "\r\nX-Evil: 1")))
        .isInstanceOf(Failure.class)
        .hasMessage("Cannot use the key in HYBRIDLOG_LLM_KEY: it has a character that no key has");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ftp://host/v1|it must begin with http:// or https:// and a host",
        "file:///etc/passwd|it must begin with http:// or https:// and a host",
        "localhost:11434/v1|it must begin with http:// or https:// and a host",
        "http:///v1|it must begin with http:// or https:// and a host",
        "http://my_llm:8000/v1|a host's name has letters, digits, dots and hyphens only;"
            + " give it another or its IP",
        "http://127.0.0.1:99999/v1|there is no such port",
        "http://127.0.0.1:0/v1|there is no such port",
        "http://ho st/v1|it is no URL",
        "http://host/v1?key=abc|it must be plain; a key belongs into HYBRIDLOG_LLM_KEY",
        "http://host/v1#x|it must be plain; a key belongs into HYBRIDLOG_LLM_KEY",
      })
  void anAddressThatIsNoneIsNamed(String url, String why) {
    assertThatThrownBy(() -> Endpoint.of(url, "tiny", Map.of()))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot ask a language model at ")
        .hasMessageEndingWith(": " + why)
        .hasMessageNotContaining("abc");
  }

  @Test
  void aPasswordInAnAddressIsNotShown() {
    assertThatThrownBy(() -> Endpoint.of("https://bob:hun" + "ter2@host/v1", "tiny", Map.of()))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot ask a language model at https://<secret>@host/v1: "
                + "it must be plain; a key belongs into HYBRIDLOG_LLM_KEY");
    assertThatThrownBy(() -> Endpoint.of("http://host/v1", " ", Map.of()))
        .hasMessage(
            "Cannot ask a language model: --llm-model is missing, too long or has control characters");
  }

  @Test
  void itSaysWhereTextsGo() {
    assertThat(Endpoint.of("http://127.0.0.1:11434/v1/", "tiny", Map.of()).notice())
        .isEqualTo(
            "Redacted texts of unsure events go to tiny at http://127.0.0.1:11434/v1/chat/completions");
    assertThat(Endpoint.of("http://gpu.lan/v1/chat/completions", "tiny", Map.of()).notice())
        .isEqualTo(
            "Redacted texts of unsure events go to tiny at http://gpu.lan/v1/chat/completions,"
                + " without encryption");
    assertThat(Endpoint.of("https://gpu.lan", "tiny", Map.of()).notice())
        .isEqualTo(
            "Redacted texts of unsure events go to tiny at https://gpu.lan/chat/completions");
  }
}
