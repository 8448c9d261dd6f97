package hybridlog.llm;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts failures in a row; after too many it is open and stays so. Thread safe. */
final class Breaker {
  private final int most;
  private final AtomicInteger inRow = new AtomicInteger();

  Breaker(int most) {
    this.most = most;
  }

  boolean isOpen() {
    return inRow.get() >= most;
  }

  void failed() {
    inRow.incrementAndGet();
  }

  void worked() {
    inRow.updateAndGet(count -> count >= most ? count : 0);
  }
}
