package hybridlog.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReadAheadTest {
  private static final Meanwhile NOTHING = () -> event -> false;

  private static Meanwhile looking(CountDownLatch looked, BooleanSupplier useful) {
    return () ->
        event -> {
          looked.countDown();
          return useful.getAsBoolean();
        };
  }

  /** So many events, and then the end or a failure. */
  private static final class Numbered implements ReadAhead.Source {
    private final int count;
    private final CountDownLatch read;
    private final Runnable atEnd;
    private int at;
    private Thread reader = Thread.currentThread();
    private boolean closed;

    Numbered(int count, int latch, Runnable atEnd) {
      this.count = count;
      this.read = new CountDownLatch(latch);
      this.atEnd = atEnd;
    }

    @Override
    public boolean next() throws IOException {
      reader = Thread.currentThread();
      if (at == count) {
        atEnd.run();
        return false;
      }
      at++;
      read.countDown();
      return true;
    }

    @Override
    public Event event() {
      String text = "event " + at;
      return new Event(
          "a.log", at, 1, Event.NO_TIME, Level.NONE, "", text, text + " ".repeat(4000), Flaw.NONE);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 5000})
  void givesAllInTheirOrder(int count) throws IOException {
    Numbered source = new Numbered(count, 0, () -> {});
    List<Long> lines = new ArrayList<>();
    try (ReadAhead ahead = new ReadAhead(source, NOTHING)) {
      ahead.forEachRemaining(event -> lines.add(event.line()));
      assertThat(ahead.hasNext()).isFalse();
    }
    assertThat(lines).hasSize(count).isSorted().doesNotHaveDuplicates();
    assertThat(source.closed).isTrue();
  }

  @Test
  void tellsOfAFailureAfterWhatWasRead() throws IOException {
    Numbered source =
        new Numbered(
            700,
            0,
            () -> {
              throw new UncheckedIOException(new EOFException("cut"));
            });
    List<Long> lines = new ArrayList<>();
    try (ReadAhead ahead = new ReadAhead(source, NOTHING)) {
      assertThatThrownBy(() -> ahead.forEachRemaining(event -> lines.add(event.line())))
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("cut");
    }
    assertThat(lines).hasSize(700);
  }

  @Test
  void looksAtEventsThatNobodyTakesYet() throws Exception {
    Numbered source = new Numbered(Integer.MAX_VALUE, 1, () -> {});
    CountDownLatch looked = new CountDownLatch(200);
    try (ReadAhead ahead = new ReadAhead(source, looking(looked, () -> true))) {
      looked.await();
      assertThat(ahead.next().line()).isEqualTo(1);
    }
    assertThat(source.at).isGreaterThan(4 * 250);
  }

  @Test
  void tellsOfAFailureOfWhatItDoesMeanwhile() throws Exception {
    Numbered source = new Numbered(Integer.MAX_VALUE, 1, () -> {});
    CountDownLatch looked = new CountDownLatch(1);
    BooleanSupplier failing =
        () -> {
          throw new IllegalStateException("no encoder");
        };
    List<Long> lines = new ArrayList<>();
    try (ReadAhead ahead = new ReadAhead(source, looking(looked, failing))) {
      looked.await();
      assertThatThrownBy(() -> ahead.forEachRemaining(event -> lines.add(event.line())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no encoder");
    }
    assertThat(lines).isSorted().isNotEmpty();
  }

  @Test
  void readsAheadAndStopsWhenClosed() throws Exception {
    Numbered source = new Numbered(Integer.MAX_VALUE, 300, () -> {});
    ReadAhead ahead = new ReadAhead(source, NOTHING);
    source.read.await();
    assertThat(ahead.next().line()).isEqualTo(1);
    ahead.close();
    assertThat(source.reader).isNotEqualTo(Thread.currentThread());
    assertThat(source.reader.isAlive()).isFalse();
    assertThat(source.at).isLessThan(6 * 512);
    assertThat(source.closed).isTrue();
  }
}
