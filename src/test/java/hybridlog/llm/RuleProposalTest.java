package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hybridlog.redact.EventTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProposalTest {
  private static final List<String> CLUSTER =
      List.of("backup 12 of db1 finished", "backup 13 of db2 finished");

  private static List<Labelled> corpus(int right, int wrong) {
    List<Labelled> corpus = new ArrayList<>();
    for (int i = 0; i < right; i++) {
      corpus.add(new Labelled("backup " + i + " of x finished", "System Notification"));
    }
    for (int i = 0; i < wrong; i++) {
      corpus.add(new Labelled("backup " + i + " of y finished", "Error"));
    }
    corpus.add(new Labelled("something else", "Error"));
    return corpus;
  }

  private static RuleProposal.Check check(String pattern, List<Labelled> corpus) {
    return new RuleProposal("backups", "System Notification", pattern).check(CLUSTER, corpus);
  }

  @Test
  void acceptsWhatHolds() {
    RuleProposal.Check check = check("backup \\d+ of \\S+ finished", corpus(98, 2));
    assertThat(check.accepted()).isTrue();
    assertThat(check.why()).isEmpty();
    assertThat(check.precision()).hasValue(0.98);
    assertThat(check.figures()).isEqualTo("2 of 2 in the cluster, 98 of 100 right in the corpus");
  }

  @Test
  void refusesWhatTakesOthersAlong() {
    RuleProposal.Check check = check("backup \\d+", corpus(97, 3));
    assertThat(check.accepted()).isFalse();
    assertThat(check.why()).isEqualTo("it matches texts of other labels");
    assertThat(check.precision()).hasValue(0.97);
    assertThat(check(".*", corpus(98, 2)).accepted()).isFalse();
  }

  @Test
  void saysThatThereIsNoEvidence() {
    RuleProposal.Check check = check("backup \\d+ of db", List.of(new Labelled("else", "Error")));
    assertThat(check.accepted()).isTrue();
    assertThat(check.precision()).isEmpty();
    assertThat(check.figures()).isEqualTo("2 of 2 in the cluster, no text of the corpus");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "backup 12|it does not match the cluster",
        "(?=backup)|RE2/J does not take it: invalid or unsupported Perl syntax",
        "(backup|RE2/J does not take it: missing closing )",
        "((a{1000}){1000}){1000}|it repeats too much",
        "(a{2,}b{3,500}){20}c{}|it repeats too much",
        "''|it is empty or too long",
      })
  void namesWhatIsWrong(String pattern, String why) {
    RuleProposal.Check check = check(pattern, corpus(1, 0));
    assertThat(check.accepted()).isFalse();
    assertThat(check.why()).isEqualTo(why);
  }

  @Test
  void asksAModelAboutClusters() {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              String user = ChatStub.JSON.readTree(call.body).at("/messages/1/content").asText();
              JsonNode data = ChatStub.JSON.readTree(user.substring(0, user.lastIndexOf('\n')));
              call.say(
                  data.at("/events/0").asText().startsWith("backup")
                      ? answer("System Notification", "backup \\d+ of \\S+ finished")
                      : answer("No Such Label", ".*"));
            })) {
      RuleInterview interview =
          new RuleInterview(
              stub.endpoint(), Questions.QUICK, Questions.GUIDE.labels(), Questions.GUIDE);
      String secret = "hun" + "ter2";
      List<ClusterQuestion> clusters =
          List.of(
              new ClusterQuestion(events(CLUSTER), List.of(new Labelled("db1 is up", "Error"))),
              new ClusterQuestion(
                  List.of(
                      new EventTexts("login bob@" + "example.com password=" + secret, "login"),
                      new EventTexts(
                          "\u001b[33mlogin\u001b[0m password=\u001b[1m" + secret, "login"),
                      new EventTexts("{\"login\":\"" + secret + "\"}", "pass=" + secret)),
                  List.of()));
      RuleInterview.Outcome outcome = interview.ask(clusters, corpus(10, 0));
      assertThat(outcome.oneLine())
          .isEqualTo("2 clusters asked, 1 with a usable answer, 1 rule that holds");
      List<Optional<RuleProposal.Check>> checks = outcome.checks();
      assertThat(checks).hasSize(2);
      assertThat(checks.get(0))
          .hasValueSatisfying(
              check -> {
                assertThat(check.accepted()).isTrue();
                assertThat(check.proposal().name()).isEqualTo("a name");
              });
      assertThat(checks.get(1)).isEmpty();
      assertThat(stub.bodies).noneMatch(body -> body.contains(secret) || body.contains("bob"));
      assertThat(stub.bodies).containsExactlyInAnyOrderElementsOf(interview.preview(clusters));
    }
  }

  private static List<EventTexts> events(List<String> lines) {
    return lines.stream().map(line -> new EventTexts(line, line)).toList();
  }

  private static String answer(String label, String pattern) {
    return ChatStub.JSON
        .createObjectNode()
        .put("label", label)
        .put("name", "a name")
        .put("pattern", pattern)
        .toString();
  }

  @Test
  void aServerThatIsDownProposesNothing() {
    try (ChatStub stub = new ChatStub(call -> call.send(404, ""))) {
      RuleInterview interview =
          new RuleInterview(
              stub.endpoint(), Questions.QUICK, Questions.GUIDE.labels(), Questions.GUIDE);
      assertThat(
              interview
                  .ask(List.of(new ClusterQuestion(events(CLUSTER), List.of())), corpus(1, 0))
                  .checks())
          .containsExactly(Optional.empty());
    }
  }

  @Test
  void repetitionsBesideEachOtherDoNotMultiply() {
    String time = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2} \\d{1,3}(\\.\\d{1,3}){3} ";
    assertThat(check(time, corpus(1, 0)).why()).isEqualTo("it does not match the cluster");
  }
}
