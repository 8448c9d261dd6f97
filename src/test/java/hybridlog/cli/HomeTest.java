package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest {
  @TempDir Path home;

  @Test
  void namedFileIsTheProgramsOwnWhereThereIsNoneByTheWorkingDirectory() throws IOException {
    Path own = Files.createFile(home.resolve("rules-of-this-test.yaml"));

    assertThat(Home.found(Path.of("rules-of-this-test.yaml"), home)).isEqualTo(own);
    Files.createFile(home.resolve("pom.xml"));
    assertThat(Home.found(Path.of("pom.xml"), home)).isEqualTo(Path.of("pom.xml"));
    assertThat(Home.found(Path.of("nowhere.yaml"), home)).isEqualTo(Path.of("nowhere.yaml"));
  }

  @ParameterizedTest
  @CsvSource({
    "/var/caches, /var/caches/hybrid-log-classifier",
    "'', /home/ana/.cache/hybrid-log-classifier",
    "caches, /home/ana/.cache/hybrid-log-classifier",
  })
  void cacheIsWhereTheDesktopKeepsCaches(String xdg, String expected) {
    assertThat(Home.cache(xdg, "/home/ana")).isEqualTo(Path.of(expected));
  }
}
