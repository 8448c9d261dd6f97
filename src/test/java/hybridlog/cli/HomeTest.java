package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest {
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
