package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.llm.Interview.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterviewTest {

  @Test
  void usesTheAnswers() {
    try (ChatStub stub =
        ChatStub.speaking(
            event ->
                ChatStub.verdict(
                    event.get("text").asText().contains("bravo") ? "Unclassified" : "Error"))) {
      List<Question> questions = Questions.many(3);
      Outcome outcome =
          Questions.interview(stub.endpoint(), Questions.QUICK).ask(questions, VerdictFile.empty());
      assertThat(outcome.verdicts())
          .containsExactly(
              Map.entry(questions.get(0).template(), verdict("Error")),
              Map.entry(questions.get(1).template(), verdict("Unclassified")),
              Map.entry(questions.get(2).template(), verdict("Error")));
      assertThat(outcome.tally().oneLine())
          .isEqualTo("tiny: 3 kinds of events asked, 2 labelled, 1 unsure");
      assertThat(outcome.tally().calls()).isEqualTo(3);
    }
  }

  private static LlmVerdict verdict(String label) {
    return new LlmVerdict(label, "It says so.", "tiny", "2025-01-31");
  }

  @Test
  void asksAboutMostLinesFirstAndAboutNoMoreThanItMay() {
    try (ChatStub stub = ChatStub.speaking(event -> ChatStub.verdict("Error"))) {
      List<Question> questions = Questions.many(30);
      List<Question> mixed = new java.util.ArrayList<>(questions);
      java.util.Collections.shuffle(mixed, new java.util.Random(3));
      Outcome outcome =
          Questions.interview(stub.endpoint(), Questions.QUICK.withQuestions(10))
              .ask(mixed, VerdictFile.empty());
      assertThat(outcome.verdicts().keySet())
          .containsExactlyElementsOf(questions.stream().limit(10).map(Question::template).toList());
      assertThat(outcome.tally().left()).isEqualTo(20);
      assertThat(stub.calls()).isEqualTo(10);
    }
  }

  @Test
  void givesTheSameWhateverTheOrderOfTheServersAnswers() {
    String first = "";
    for (int run = 0; run < 3; run++) {
      int seed = run;
      try (ChatStub stub =
          new ChatStub(
              call -> {
                Thread.sleep(Math.floorMod(call.body.hashCode() * 31 + seed * 17, 60));
                call.say(ChatStub.verdict(call.body.contains("echo") ? "Error" : "User Action"));
              })) {
        List<Question> questions = Questions.many(40);
        Outcome outcome =
            Questions.interview(stub.endpoint(), Questions.QUICK)
                .ask(questions, VerdictFile.empty());
        String csv = VerdictFile.empty().with(questions, outcome.verdicts()).toCsv();
        first = first.isEmpty() ? csv : first;
        assertThat(csv).isEqualTo(first);
      }
    }
    assertThat(first).contains("User Action").contains(",Error,");
  }

  @Test
  void asksNothingTheSecondTime(@TempDir Path directory) {
    Path file = directory.resolve("verdicts.csv");
    try (ChatStub stub =
        ChatStub.speaking(
            event ->
                event.get("text").asText().contains("bravo")
                    ? ChatStub.verdict("Nonsense")
                    : ChatStub.verdict("Error"))) {
      List<Question> questions = Questions.many(12);
      Outcome first =
          Questions.interview(stub.endpoint(), Questions.QUICK).ask(questions, VerdictFile.empty());
      VerdictFile.empty().with(questions, first.verdicts()).write(file);
      assertThat(stub.calls()).isEqualTo(12);

      VerdictFile kept = VerdictFile.read(file, Questions.GUIDE.labels());
      Outcome second = Questions.interview(stub.endpoint(), Questions.QUICK).ask(questions, kept);
      assertThat(stub.calls()).isEqualTo(12);
      assertThat(second.tally().known()).isEqualTo(12);
      assertThat(second.tally().asked()).isZero();
      assertThat(kept.with(questions, second.verdicts()).toCsv()).isEqualTo(kept.toCsv());
      assertThat(questions)
          .allSatisfy(
              question ->
                  assertThat(kept.find(question.template().id()))
                      .hasValueSatisfying(
                          verdict ->
                              assertThat(verdict.decides())
                                  .isEqualTo(!question.text().contains("bravo"))));
    }
  }

  @Test
  void previewsWhatItWouldSendAndSendsNothing() {
    try (ChatStub stub = ChatStub.speaking(event -> ChatStub.verdict("Error"))) {
      List<Question> questions = Questions.many(12);
      Limits limits =
          new Limits(
              5,
              1,
              Questions.QUICK.connect(),
              Questions.QUICK.answer(),
              0,
              Questions.QUICK.pause(),
              Questions.QUICK.budget(),
              5,
              1000);
      List<String> preview =
          Questions.interview(stub.endpoint(), limits).preview(questions, VerdictFile.empty());
      assertThat(stub.calls()).isZero();
      Questions.interview(stub.endpoint(), limits).ask(questions, VerdictFile.empty());
      assertThat(stub.bodies).isEqualTo(preview).hasSize(5);
    }
  }

  @Test
  void asksNobodyAboutNothing() {
    try (ChatStub stub = ChatStub.speaking(event -> ChatStub.verdict("Error"))) {
      Outcome outcome =
          Questions.interview(stub.endpoint(), Questions.QUICK).ask(List.of(), VerdictFile.empty());
      assertThat(outcome.verdicts()).isEmpty();
      assertThat(stub.calls()).isZero();
    }
  }
}
