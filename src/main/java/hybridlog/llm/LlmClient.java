package hybridlog.llm;

import hybridlog.llm.Reply.Failed;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Posts questions to a server of the chat-completions protocol. A fault that may pass is tried
 * again: a broken connection, a server that is busy or broken; and a parameter that the server does
 * not take is left out from then on. Not an answer that took too long: see {@link Round}.
 * Redirections are not followed. Expensive: it has a thread and a pool of connections; one a run.
 * Thread safe.
 *
 * <p>How long an answer may take counts from the last answer that came, whoever had asked: a server
 * that takes questions one after the other works as long as it answers one.
 */
final class LlmClient {
  /** A server that asks for more patience than this is not waited for. */
  private static final long LONGEST_WAIT_MILLIS = 60_000;

  private final Endpoint endpoint;
  private final Limits limits;
  private final HttpClient http;
  private final Random jitter;
  private final LongAdder calls = new LongAdder();
  private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
  private volatile Dialect dialect = Dialect.plain();

  /**
   * Makes a client that has sent nothing yet.
   *
   * @param seed of the pauses between tries
   */
  LlmClient(Endpoint endpoint, Limits limits, long seed) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.jitter = new Random(seed);
    // HTTP/1.1: the offer to upgrade confuses servers of models.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .build();
  }

  /** Requests that were sent, further tries included. */
  long calls() {
    return calls.sum();
  }

  /**
   * Asks until there is a completion, the fault is final, the tries are used up or the time is.
   *
   * @param endNanos when the time is used up, as {@link System#nanoTime()} counts
   */
  Reply ask(String body, long endNanos) throws InterruptedException {
    int tries = 0;
    while (true) {
      if (endNanos - System.nanoTime() <= 0) {
        return new Failed(Refusal.BUDGET, false);
      }
      Dialect spoken = dialect;
      Reply reply = post(spoken.write(body), endNanos);
      if (!(reply instanceof Failed failed)) {
        return reply;
      }
      if (isComplaint(failed.refused().status()) && !dialect.equals(spoken)) {
        continue;
      }
      tries++;
      long wait = waitMillis(tries, failed.afterMillis());
      boolean late = wait > LONGEST_WAIT_MILLIS || endNanos - System.nanoTime() < wait * 1_000_000;
      if (!failed.passing() || tries > limits.retries() || late) {
        return reply;
      }
      Thread.sleep(wait);
    }
  }

  /** Twice as long each time, with half of it left to chance, and no shorter than was asked for. */
  private long waitMillis(int tries, long asked) {
    long full = limits.pause().toMillis() << (tries - 1);
    long pause = full / 2 + (long) (jitter.nextDouble() * full / 2);
    return Math.max(pause, asked);
  }

  private static boolean isComplaint(int status) {
    return status == 400 || status == 422;
  }

  private Reply post(String body, long endNanos) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.chat())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    endpoint.key().authorize(request);
    calls.increment();
    long sent = System.nanoTime();
    CompletableFuture<HttpResponse<Optional<byte[]>>> response =
        http.sendAsync(request.build(), info -> new CappedBody(limits.answerBytes()));
    try {
      // The request's own timeout would end with the headers: a body that drips must end here.
      long left = patience(sent, endNanos);
      while (left > 0) {
        try {
          return read(response.get(left, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
          left = patience(sent, endNanos); // more if another question was answered meanwhile
        }
      }
      boolean over = endNanos - System.nanoTime() <= 0;
      return new Failed(over ? Refusal.BUDGET : Refusal.TIMEOUT, false);
    } catch (ExecutionException e) {
      return new Failed(Refusal.UNREACHABLE, true);
    } finally {
      response.cancel(true);
    }
  }

  /**
   * How long an answer is still waited for: until nobody has had one for too long; and no longer
   * than a server may take for as many questions as are under way at once.
   */
  private long patience(long sent, long endNanos) {
    long now = System.nanoTime();
    long each = limits.answer().toNanos();
    long silent = Math.min(now - sent, now - lastAnswer.get());
    long inTurn = limits.atOnce() * each - (now - sent);
    return Math.min(Math.min(each - silent, inTurn), endNanos - now);
  }

  private synchronized void learn(String complaint) {
    dialect = dialect.without(complaint);
  }

  private Reply read(HttpResponse<Optional<byte[]>> response) {
    int status = response.statusCode();
    if (status != 200) {
      boolean passing = status == 408 || status == 429 || status >= 500;
      long after = response.headers().firstValue("Retry-After").map(RetryAfter::millis).orElse(-1L);
      String message = response.body().map(ServerWords::message).orElse("");
      if (isComplaint(status)) {
        learn(message);
      }
      String words = ServerWords.shown(message, endpoint.key());
      return new Failed(new Answer.Refused(Refusal.HTTP_STATUS, status, words), passing, after);
    }
    Reply reply =
        response
            .body()
            .map(body -> Completion.read(body, endpoint.key()))
            .orElseGet(() -> new Failed(Refusal.TOO_LARGE, false));
    if (reply instanceof Reply.Said) {
      lastAnswer.set(System.nanoTime());
    }
    return reply;
  }
}
