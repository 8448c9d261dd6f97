package hybridlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  @Test
  void allAreWaitedForThoughOneFails() {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch failed = new CountDownLatch(1);
    List<Background> all =
        List.of(
            Background.start(
                "fails",
                () -> {
                  failed.countDown();
                  throw new IOException("disk full");
                }),
            Background.start(
                "works",
                () -> {
                  await(failed);
                  done.set(true);
                }));

    assertThatThrownBy(() -> Background.closeAll(all))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(done).isTrue();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void nothingIsNothingToWaitFor() {
    assertThatNoException().isThrownBy(() -> Background.closeAll(List.of()));
  }

  @Test
  void lastFailureIsTheOneThatIsThrown() {
    List<Background> all =
        List.of(
            Background.start("one", () -> fail("first")),
            Background.start("two", () -> fail("second")),
            Background.start("three", () -> {}));
    assertThatThrownBy(() -> Background.closeAll(all)).hasMessage("second");
  }

  private static void fail(String why) throws IOException {
    throw new IOException(why);
  }

  @Test
  void endIsAwaitedWithoutAWordOfWhatFailed() {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Background slow =
        Background.start(
            "slow",
            () -> {
              await(begun);
              LockSupport.parkNanos(50_000_000);
              done.set(true);
              fail("too late to be of interest");
            });
    begun.countDown();
    assertThatNoException().isThrownBy(slow::await);
    assertThat(done).isTrue();
  }

  @Test
  void noThreadIsLeftBehind() throws IOException {
    for (int i = 0; i < 2000; i++) {
      Background closed = Background.start("closed", () -> {});
      closed.close();
      Background awaited = Background.start("awaited", () -> {});
      awaited.await();
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .doesNotContain("closed", "awaited");
    }
  }
}
