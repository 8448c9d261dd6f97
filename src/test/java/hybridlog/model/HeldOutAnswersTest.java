package hybridlog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldOutAnswersTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsRead() throws Exception {
    HeldOutAnswers answers =
        new HeldOutAnswers(new TreeMap<>(Map.of("0a1b", "a, \"b\"", "ffff", "Fehler ü")));
    answers.write(folder);
    assertThat(HeldOutAnswers.read(folder)).contains(answers);
  }

  @Test
  void modelMayHaveNone() throws Exception {
    assertThat(HeldOutAnswers.read(folder)).isEmpty();
  }

  @Test
  void otherFileIsRefused() throws Exception {
    Files.writeString(folder.resolve("held-out.csv"), "text,answer\n1,2,3\n");
    assertThatThrownBy(() -> HeldOutAnswers.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("3 fields");
  }
}
