package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir private Path folder;

  @Test
  void probeLeavesThingsAsTheyAre() throws Exception {
    Path earlier = Files.writeString(folder.resolve("earlier.html"), "kept");
    Folder.probe(earlier);
    Folder.probe(folder.resolve("later.html"));
    assertThat(earlier).hasContent("kept");
    assertThat(folder.resolve("later.html")).doesNotExist();
  }

  @Test
  void fileThatCannotBeWrittenIsRefused() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("training.html"));
    assertThatThrownBy(() -> Folder.probe(taken))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot write " + taken);
  }
}
