package hybridlog.llm;

import java.time.Duration;

/**
 * How much may be asked, and how long may be waited.
 *
 * @param questions most texts that are asked about, one text a request
 * @param atOnce requests under way at the same time
 * @param connect longest wait for a connection
 * @param answer longest wait for an answer to any of the questions under way: a server that takes
 *     them one after the other has so long for each
 * @param retries further tries of a question after a fault that may pass
 * @param pause before the first retry; before the second it is twice as long
 * @param budget longest time for all questions together
 * @param failures failed questions in a row after which no more are asked
 * @param answerBytes longest answer that is read
 */
public record Limits(
    int questions,
    int atOnce,
    Duration connect,
    Duration answer,
    int retries,
    Duration pause,
    Duration budget,
    int failures,
    int answerBytes) {

  /**
   * 200 questions, eight at once, 2 s to connect, 20 s to answer, two retries, 10 minutes in all.
   */
  public static Limits standard() {
    return new Limits(
        200,
        8,
        Duration.ofSeconds(2),
        Duration.ofSeconds(20),
        2,
        Duration.ofMillis(500),
        Duration.ofMinutes(10),
        5,
        1 << 20);
  }

  public Limits withQuestions(int most) {
    return new Limits(most, atOnce, connect, answer, retries, pause, budget, failures, answerBytes);
  }

  public Limits withAnswer(Duration longest) {
    return new Limits(
        questions, atOnce, connect, longest, retries, pause, budget, failures, answerBytes);
  }

  public Limits withPause(Duration first) {
    return new Limits(
        questions, atOnce, connect, answer, retries, first, budget, failures, answerBytes);
  }

  public Limits withBudget(Duration longest) {
    return new Limits(
        questions, atOnce, connect, answer, retries, pause, longest, failures, answerBytes);
  }
}
