package hybridlog.llm;

import hybridlog.llm.Reply.Failed;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Posts questions to a server of the chat-completions protocol. A fault that may pass is tried
 * again: a broken connection, a server that is busy or broken; not an answer that took too long,
 * since the next would as well. Redirections are not followed. Expensive: it has a thread and a
 * pool of connections; one a run. Thread safe.
 */
final class LlmClient {
  /** A server that asks for more patience than this is not waited for. */
  private static final long LONGEST_WAIT_MILLIS = 60_000;

  private final Endpoint endpoint;
  private final Limits limits;
  private final HttpClient http;
  private final Random jitter;
  private final LongAdder calls = new LongAdder();

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
      Duration left = Duration.ofNanos(endNanos - System.nanoTime());
      if (left.isNegative() || left.isZero()) {
        return new Failed(Refusal.BUDGET, false);
      }
      boolean cut = left.compareTo(limits.answer()) < 0;
      Reply reply = post(body, cut ? left : limits.answer());
      if (!(reply instanceof Failed failed)) {
        return reply;
      }
      if (cut && failed.refused().kind() == Refusal.TIMEOUT) {
        return new Failed(Refusal.BUDGET, false);
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

  private Reply post(String body, Duration longest) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.chat())
            .timeout(longest)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    endpoint.key().authorize(request);
    calls.increment();
    CompletableFuture<HttpResponse<Optional<byte[]>>> response =
        http.sendAsync(request.build(), info -> new CappedBody(limits.answerBytes()));
    try {
      // The request's own timeout ends with the headers: a body that drips must end here.
      return read(response.get(longest.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return new Failed(Refusal.TIMEOUT, false);
    } catch (ExecutionException e) {
      return fault(e);
    } finally {
      response.cancel(true);
    }
  }

  private static Failed fault(ExecutionException e) {
    boolean late =
        e.getCause() instanceof HttpTimeoutException
            && !(e.getCause() instanceof HttpConnectTimeoutException);
    return late ? new Failed(Refusal.TIMEOUT, false) : new Failed(Refusal.UNREACHABLE, true);
  }

  private static Reply read(HttpResponse<Optional<byte[]>> response) {
    int status = response.statusCode();
    if (status != 200) {
      boolean passing = status == 408 || status == 429 || status >= 500;
      long after = response.headers().firstValue("Retry-After").map(RetryAfter::millis).orElse(-1L);
      return new Failed(new Answer.Refused(Refusal.HTTP_STATUS, status), passing, after);
    }
    return response
        .body()
        .map(Completion::read)
        .orElseGet(() -> new Failed(Refusal.TOO_LARGE, false));
  }
}
