package hybridlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
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
  void nothingIsNothingToWaitFor() throws Exception {
    Background.closeAll(List.of());
  }
}
