package hybridlog.llm;

import hybridlog.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends requests, several at once, and gives the replies in the order of the requests. Ends within
 * the budget whatever the server does. Only faults of the server count as failures in a row: what a
 * model says may be what a log told it to say, and no line of a log may stop the others. One use.
 */
final class Round {
  private static final long SEED = 1;

  private final Endpoint endpoint;
  private final Limits limits;
  private final LlmClient client;
  private final Breaker breaker;
  private final LongAdder questionTokens = new LongAdder();
  private final LongAdder answerTokens = new LongAdder();

  Round(Endpoint endpoint, Limits limits) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.client = new LlmClient(endpoint, limits, SEED);
    this.breaker = new Breaker(limits.failures());
  }

  /**
   * Sends each body; later ones first find out whether there is still a point.
   *
   * @throws Failure with the exit code of an interruption if the thread is interrupted
   */
  List<Reply> ask(List<String> bodies) {
    long end = System.nanoTime() + limits.budget().toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(limits.atOnce(), Round::daemon);
    try {
      List<Future<Reply>> replies = new ArrayList<>();
      for (String body : bodies) {
        replies.add(threads.submit(() -> ask(body, end)));
      }
      List<Reply> all = new ArrayList<>();
      for (Future<Reply> reply : replies) {
        all.add(reply.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(
          Failure.Code.INTERRUPTED, "Cannot finish asking " + endpoint.model() + ": interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A request has neither a reply nor a fault", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ask-llm");
    thread.setDaemon(true);
    return thread;
  }

  private Reply ask(String body, long end) throws InterruptedException {
    if (breaker.isOpen()) {
      return new Reply.Failed(Refusal.STOPPED, false);
    }
    Reply reply = client.ask(body, end);
    if (reply instanceof Reply.Said said) {
      breaker.worked();
      questionTokens.add(said.questionTokens());
      answerTokens.add(said.answerTokens());
    } else if (reply instanceof Reply.Failed failed && failed.refused().kind() != Refusal.BUDGET) {
      breaker.failed();
    }
    return reply;
  }

  /** Requests that were sent, further tries included. */
  long calls() {
    return client.calls();
  }

  long questionTokens() {
    return questionTokens.sum();
  }

  long answerTokens() {
    return answerTokens.sum();
  }

  /** Whether so many failed in a row that no more are sent. */
  boolean stopped() {
    return breaker.isOpen();
  }
}
