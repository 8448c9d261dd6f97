package hybridlog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutAnswersTest {
  @TempDir private Path folder;

  private HeldOutAnswers read() throws IOException {
    return HeldOutAnswers.parse(Files.readAllBytes(folder.resolve("held-out.csv")));
  }

  @Test
  void whatWasWrittenIsRead() throws Exception {
    HeldOutAnswers answers =
        new HeldOutAnswers(new TreeMap<>(Map.of("0a1b", "a, \"b\"", "ffff", "Fehler ü")));
    answers.write(folder);
    assertThat(read()).isEqualTo(answers);
  }

  @Test
  void modelMayHaveNone() {
    ModelDirectory shipped = new ModelDirectory(Path.of("models/default"));
    ModelContent model = shipped.read("4.1.0");
    assertThat(HeldOutAnswers.of(model)).isPresent();
    ModelContent without = new ModelContent(folder, model.manifest(), model.identity(), Map.of());
    assertThat(HeldOutAnswers.of(without)).isEmpty();
  }

  @Test
  void otherFileIsRefused() throws Exception {
    Files.writeString(folder.resolve("held-out.csv"), "text,answer\n1,2,3\n");
    assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("3 fields");
    ModelContent shipped = new ModelDirectory(Path.of("models/default")).read("4.1.0");
    byte[] csv = Files.readAllBytes(folder.resolve("held-out.csv"));
    ModelContent model =
        new ModelContent(folder, shipped.manifest(), "", Map.of("held-out.csv", csv));
    assertThatThrownBy(() -> HeldOutAnswers.of(model))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("held-out.csv is damaged");
  }
}
