package hybridlog.llm;

import hybridlog.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Sends requests, several at once, and gives the replies in the order of the requests. Ends within
 * the budget whatever the server does. Only faults of the server count as failures in a row: what a
 * model says may be what a log told it to say, and no line of a log may stop the others. So one
 * that is not answered in time is asked again alone before that counts: it may have waited behind
 * another that the server never ended. One use.
 */
final class Round {
  private static final long SEED = 1;

  private final Endpoint endpoint;
  private final Limits limits;
  private final LlmClient client;
  private final Breaker breaker;

  /** Shared by those who ask together; whole for one that asks alone. */
  private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

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
    Reply reply = ask(turns.readLock(), false, body, end);
    if (failedBy(Refusal.TIMEOUT, reply)) {
      Reply alone = ask(turns.writeLock(), true, body, end);
      return failedBy(Refusal.STOPPED, alone) ? reply : alone;
    }
    return reply;
  }

  private Reply ask(Lock turn, boolean alone, String body, long end) throws InterruptedException {
    if (!turn.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return new Reply.Failed(Refusal.BUDGET, false);
    }
    try {
      if (breaker.isOpen()) {
        return new Reply.Failed(Refusal.STOPPED, false);
      }
      Reply reply = client.ask(body, end);
      // In its turn, so that the next one knows.
      count(reply, alone);
      return reply;
    } finally {
      turn.unlock();
    }
  }

  private void count(Reply reply, boolean alone) {
    if (reply instanceof Reply.Said said) {
      breaker.worked();
      questionTokens.add(said.questionTokens());
      answerTokens.add(said.answerTokens());
    } else if (!failedBy(Refusal.BUDGET, reply) && (alone || !failedBy(Refusal.TIMEOUT, reply))) {
      breaker.failed();
    }
  }

  private static boolean failedBy(Refusal kind, Reply reply) {
    return reply instanceof Reply.Failed failed && failed.refused().kind() == kind;
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
