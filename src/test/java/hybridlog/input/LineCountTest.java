package hybridlog.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCountTest {
  private static final Configuration CONFIGURATION = new Configuration(false);

  @TempDir private Path folder;

  private static InputFile file(String path) {
    return new InputFile(path, "a.log", 100, 0, Codec.NONE, "UTF-8", "", Decision.READ, "");
  }

  @Test
  void fileThatIsGoneHasNoLines() {
    assertThat(
            LineCount.of(
                file(folder.resolve("gone.log").toUri().toString()), 0, 100, CONFIGURATION))
        .isZero();
  }

  /** Spark does a task again that throws; a count that is too low would go unnoticed. */
  @Test
  void whatCannotBeReadIsNotTakenForEmpty() {
    InputFile unreadable = file("nosuchsystem://host/a.log");
    assertThatThrownBy(() -> LineCount.of(unreadable, 0, 100, CONFIGURATION))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("a.log");
  }
}
