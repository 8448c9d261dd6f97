package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FitsTest {
  @Test
  void runsSideBySide() {
    CountDownLatch met = new CountDownLatch(2);
    try (Fits fits = new Fits()) {
      Future<String> one = fits.start(() -> meet(met, "one"));
      Future<String> two = fits.start(() -> meet(met, "two"));
      assertThat(Fits.result(one)).isEqualTo("one");
      assertThat(Fits.result(two)).isEqualTo("two");
    }
  }

  private static String meet(CountDownLatch met, String name) throws InterruptedException {
    met.countDown();
    met.await();
    return name;
  }

  @Test
  void failureIsToldAsItIs() {
    Failure failure = new Failure(Failure.Code.MODEL, "Cannot fit");
    try (Fits fits = new Fits()) {
      Future<String> fit =
          fits.start(
              () -> {
                throw failure;
              });
      assertThatThrownBy(() -> Fits.result(fit)).isSameAs(failure);
    }
  }

  @Test
  void checkedExceptionIsTheCause() {
    IOException full = new IOException("No space left on device");
    try (Fits fits = new Fits()) {
      Future<String> fit =
          fits.start(
              () -> {
                throw full;
              });
      assertThatThrownBy(() -> Fits.result(fit)).rootCause().isSameAs(full);
    }
  }

  @Test
  void closingStopsWhatStillRuns() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Fits fits = new Fits();
    Future<String> endless =
        fits.start(
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
                return "never";
              } finally {
                stopped.countDown();
              }
            });
    begun.await();
    fits.close();
    stopped.await();
    assertThatThrownBy(() -> Fits.result(endless))
        .rootCause()
        .isInstanceOf(InterruptedException.class);
  }
}
