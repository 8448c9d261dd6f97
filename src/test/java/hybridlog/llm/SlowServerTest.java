package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.llm.Interview.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Servers that are slow and healthy: they are waited for, and not for ever. */
class SlowServerTest {

  /** A local server with one model on one processor takes questions one after the other. */
  @Test
  void waitsForAServerThatAnswersOneAfterTheOther() {
    ReentrantLock processor = new ReentrantLock(true);
    try (ChatStub stub =
        new ChatStub(
            call -> {
              processor.lock();
              try {
                Thread.sleep(250);
                call.say(ChatStub.verdict("Error"));
              } finally {
                processor.unlock();
              }
            })) {
      Tally tally = ask(stub, Duration.ofSeconds(1), 24).tally();
      assertThat(tally.oneLine())
          .isEqualTo("tiny: 24 kinds of events asked, 24 labelled, 0 unsure");
    }
  }

  /** What the model makes of one line must not cost those that wait behind it their answers. */
  @Test
  void oneThatHasNoEndCostsNoOther() {
    ReentrantLock processor = new ReentrantLock(true);
    List<Question> questions = Questions.many(24);
    String endless = questions.get(2).text();
    try (ChatStub stub =
        new ChatStub(
            call -> {
              processor.lock();
              try {
                if (call.event().get("text").asText().equals(endless)) {
                  writeUntilHungUp(call);
                }
                call.say(ChatStub.verdict("Error"));
              } finally {
                processor.unlock();
              }
            })) {
      Outcome outcome = ask(stub, Duration.ofMillis(1500), 24);
      assertThat(outcome.tally().refused()).isEqualTo(Map.of("no answer in time", 1));
      assertThat(outcome.tally().labelled()).isEqualTo(23);
      assertThat(outcome.tally().stopped()).isFalse();
      assertThat(outcome.verdicts()).doesNotContainKey(questions.get(2).template());
    }
  }

  private static void writeUntilHungUp(ChatStub.Call call)
      throws IOException, InterruptedException {
    try (OutputStream out = call.begin()) {
      while (!Thread.currentThread().isInterrupted()) {
        out.write(' ');
        out.flush();
        Thread.sleep(20);
      }
    }
  }

  /** A server that takes many at once is given many at once. */
  @Test
  void asksAFastServerEightAtOnce() {
    CyclicBarrier eight = new CyclicBarrier(8);
    try (ChatStub stub =
        new ChatStub(
            call -> {
              try {
                eight.await(30, TimeUnit.SECONDS);
              } catch (java.util.concurrent.BrokenBarrierException
                  | java.util.concurrent.TimeoutException e) {
                throw new IOException("They did not come together", e);
              }
              call.say(ChatStub.verdict("Error"));
            })) {
      Tally tally = ask(stub, Duration.ofSeconds(20), 24).tally();
      assertThat(tally.labelled()).isEqualTo(24);
      assertThat(tally.calls()).isEqualTo(24);
    }
  }

  private static Outcome ask(ChatStub stub, Duration answer, int questions) {
    return Questions.interview(stub.endpoint(), Questions.QUICK.withAnswer(answer))
        .ask(Questions.many(questions), VerdictFile.empty());
  }
}
