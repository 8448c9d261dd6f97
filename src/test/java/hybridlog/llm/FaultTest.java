package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hybridlog.llm.Interview.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the server does, the interview ends in time, says what happened, and loses nothing. */
class FaultTest {
  private static final Limits LIMITS = Questions.QUICK.withAnswer(Duration.ofSeconds(20));
  private static final Limits IMPATIENT = Questions.QUICK.withAnswer(Duration.ofMillis(700));

  /** A model's whole answer is its verdict; the server's fault is one that others would meet. */
  private enum Blame {
    MODEL,
    NOBODY,
    SERVER
  }

  /** Behaviour, what it is called, and who is to blame. */
  static Stream<Arguments> faults() {
    return Stream.of(
        fault("HTTP 500", Blame.SERVER, call -> call.send(500, "broken")),
        fault("HTTP 429", Blame.SERVER, call -> call.send(429, "")),
        fault("HTTP 401", Blame.SERVER, call -> call.send(401, "{\"error\":\"key\"}")),
        fault("no answer in time", Blame.SERVER, call -> Thread.sleep(60_000)),
        fault("no answer in time", Blame.SERVER, FaultTest::drip),
        fault("no connection", Blame.SERVER, call -> call.begin().write(new byte[0])),
        fault("answer too large", Blame.SERVER, FaultTest::tenMegabytes),
        fault("not the protocol", Blame.SERVER, call -> call.send(200, "{\"choices\": [")),
        fault("not the protocol", Blame.SERVER, call -> call.send(200, "")),
        fault("not the protocol", Blame.SERVER, call -> call.send(200, "<html>")),
        fault("not the protocol", Blame.SERVER, call -> call.send(200, "{\"choices\":[]}")),
        fault("not the protocol", Blame.SERVER, call -> call.send(200, "[".repeat(100_000))),
        fault("answer cut off", Blame.NOBODY, call -> call.say("{\"label\": \"Err")),
        fault("broken JSON", Blame.MODEL, call -> call.say("Error")),
        fault(
            "broken JSON",
            Blame.MODEL,
            call -> call.say("{\"label\":\"Error\"} {\"label\":\"Error\"}")),
        fault("broken JSON", Blame.MODEL, call -> call.say("{\"label\":" + "[".repeat(100_000))),
        fault("unknown label", Blame.MODEL, call -> call.say(ChatStub.verdict("error"))),
        fault(
            "unknown label", Blame.MODEL, call -> call.say(ChatStub.verdict("Everything is fine"))),
        fault("unknown label", Blame.MODEL, call -> call.say("{\"label\":{\"label\":\"Error\"}}")),
        fault("two labels", Blame.MODEL, call -> call.say(ChatStub.verdict("Error, User Action"))),
        fault(
            "two labels", Blame.MODEL, call -> call.say("{\"label\":[\"Error\",\"User Action\"]}")),
        fault(
            "two labels",
            Blame.MODEL,
            call -> call.say("{\"label\":\"Error\",\"label\":\"HTTP Status\"}")),
        fault("empty answer", Blame.NOBODY, call -> call.say("")),
        fault("no label", Blame.MODEL, call -> call.say("{}")),
        fault("no label", Blame.MODEL, call -> call.say("{\"label\":null}")),
        fault(
            "empty answer",
            Blame.NOBODY,
            call -> call.send(200, "{\"choices\":[{\"message\":{}}]}")));
  }

  private static Arguments fault(String name, Blame blame, ChatStub.Behaviour behaviour) {
    return arguments(name, blame, behaviour);
  }

  private static void drip(ChatStub.Call call) throws IOException, InterruptedException {
    OutputStream out = call.begin();
    for (int i = 0; i < 1000; i++) {
      out.write(' ');
      out.flush();
      Thread.sleep(50);
    }
  }

  private static void tenMegabytes(ChatStub.Call call) throws IOException {
    OutputStream out = call.begin();
    byte[] part = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 160; i++) {
      out.write(part);
    }
    out.close();
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("faults")
  void endsInTimeAndSaysWhatHappened(String name, Blame blame, ChatStub.Behaviour behaviour) {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              behaviour.answer(call);
              if (name.equals("no connection")) {
                throw new IOException("hang up");
              }
            })) {
      long start = System.nanoTime();
      List<Question> questions = Questions.many(30);
      Limits limits = name.equals("no answer in time") ? IMPATIENT : LIMITS;
      Outcome outcome =
          Questions.interview(stub.endpoint(), limits).ask(questions, VerdictFile.empty());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));

      Tally tally = outcome.tally();
      assertThat(tally.asked()).isEqualTo(30);
      assertThat(tally.labelled() + tally.unsure()).isZero();
      assertThat(tally.refused()).containsKey(name);
      assertThat(tally.refused().values().stream().mapToInt(n -> n).sum()).isEqualTo(30);
      assertThat(tally.oneLine()).contains("30 without a usable answer").contains(name);
      if (blame != Blame.SERVER) {
        assertThat(tally.stopped()).isFalse();
        assertThat(tally.refused()).containsOnlyKeys(name);
        assertThat(outcome.verdicts()).hasSize(blame == Blame.MODEL ? 30 : 0);
        assertThat(outcome.verdicts().values()).noneMatch(LlmVerdict::decides);
      } else {
        assertThat(tally.stopped()).isTrue();
        assertThat(tally.refused()).containsOnlyKeys(name, "not asked after failures");
        assertThat(tally.oneLine()).endsWith("; stopped after failures in a row");
        assertThat(stub.calls()).isLessThanOrEqualTo(13 * 3);
        assertThat(outcome.verdicts()).isEmpty();
      }
    }
  }

  @Test
  void endsInTimeWhenNobodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Endpoint endpoint = Endpoint.of("http://127.0.0.1:" + port + "/v1", "tiny", Map.of());
    Outcome outcome =
        Questions.interview(endpoint, LIMITS).ask(Questions.many(30), VerdictFile.empty());
    assertThat(outcome.tally().refused()).containsKey("no connection");
    assertThat(outcome.tally().stopped()).isTrue();
  }

  @Test
  void triesAgainWhatMayPass() {
    AtomicInteger count = new AtomicInteger();
    try (ChatStub stub =
        new ChatStub(
            call -> {
              if (count.incrementAndGet() <= 2) {
                call.send(503, "");
              } else {
                call.say(ChatStub.verdict("Error"));
              }
            })) {
      Tally tally =
          Questions.interview(stub.endpoint(), LIMITS)
              .ask(Questions.many(1), VerdictFile.empty())
              .tally();
      assertThat(tally.labelled()).isEqualTo(1);
      assertThat(tally.calls()).isEqualTo(3);
    }
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              if (call.number == 1) {
                call.header("Retry-After", "1");
                call.send(429, "");
              } else {
                call.say(ChatStub.verdict("Error"));
              }
            })) {
      long start = System.nanoTime();
      Tally tally =
          Questions.interview(stub.endpoint(), LIMITS)
              .ask(Questions.many(1), VerdictFile.empty())
              .tally();
      assertThat(tally.labelled()).isEqualTo(1);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void doesNotWaitLongerThanTheBudget() {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              call.header("Retry-After", "30");
              call.send(429, "");
            })) {
      long start = System.nanoTime();
      Tally tally =
          Questions.interview(stub.endpoint(), LIMITS.withBudget(Duration.ofSeconds(3)))
              .ask(Questions.many(1), VerdictFile.empty())
              .tally();
      assertThat(tally.refused()).containsOnlyKeys("HTTP 429");
      assertThat(tally.calls()).isEqualTo(1);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void stopsWhenTheTimeIsUsedUp() {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              Thread.sleep(300);
              call.say(ChatStub.verdict("Error"));
            })) {
      Tally tally =
          Questions.interview(stub.endpoint(), LIMITS.withBudget(Duration.ofMillis(800)))
              .ask(Questions.many(100), VerdictFile.empty())
              .tally();
      assertThat(tally.labelled()).isPositive();
      assertThat(tally.refused()).containsKey("out of time");
      assertThat(tally.stopped()).isFalse();
    }
  }

  @Test
  void followsNoRedirection() {
    try (ChatStub other = ChatStub.speaking(event -> ChatStub.verdict("Error"));
        ChatStub stub =
            new ChatStub(
                call -> {
                  call.header("Location", other.url() + "/chat/completions");
                  call.send(307, "");
                })) {
      Tally tally =
          Questions.interview(stub.endpoint(), LIMITS)
              .ask(Questions.many(1), VerdictFile.empty())
              .tally();
      assertThat(tally.refused()).containsOnlyKeys("HTTP 307");
      assertThat(other.calls()).isZero();
    }
  }

  /** One line in the log must not be able to switch the model off for the others. */
  @Test
  void countsOnlyFaultsOfTheServerInARow() {
    try (ChatStub stub =
        new ChatStub(
            call -> {
              if (call.number % 3 == 0) {
                call.say(ChatStub.verdict("Nonsense"));
              } else {
                call.send(404, "");
              }
            })) {
      Limits one =
          new Limits(
              200,
              1,
              LIMITS.connect(),
              LIMITS.answer(),
              2,
              LIMITS.pause(),
              LIMITS.budget(),
              5,
              1 << 20);
      Tally tally =
          Questions.interview(stub.endpoint(), one)
              .ask(Questions.many(30), VerdictFile.empty())
              .tally();
      assertThat(tally.stopped()).isFalse();
      assertThat(tally.refused())
          .containsOnly(Map.entry("HTTP 404", 20), Map.entry("unknown label", 10));
    }
  }

  @Test
  void takesTheThoughtsAndFencesThatModelsPutAroundAnAnswer() {
    for (String content :
        List.of(
            "```json\n" + ChatStub.verdict("Error") + "\n```",
            "<think>Is it {\"label\":\"User Action\"}?</think>\n" + ChatStub.verdict("Error"),
            " " + ChatStub.verdict(" Error ") + "\n",
            "{\"label\":\"Error\",\"reason\":7,\"tool\":{\"label\":\"User Action\"}}")) {
      try (ChatStub stub = ChatStub.speaking(event -> content)) {
        Outcome outcome =
            Questions.interview(stub.endpoint(), LIMITS)
                .ask(Questions.many(1), VerdictFile.empty());
        assertThat(outcome.verdicts().values())
            .extracting(LlmVerdict::label)
            .containsExactly("Error");
      }
    }
  }
}
