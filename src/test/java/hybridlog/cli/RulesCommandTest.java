package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands make of files of rules. */
class RulesCommandTest {
  private final Terminal terminal = new Terminal();

  @TempDir private Path folder;

  @Test
  void commandsOfRulesHaveHelp() {
    for (String command : List.of("list", "lint", "test")) {
      assertThat(terminal.run("rules", command, "--help")).isZero();
    }
  }

  @Test
  void rulesOfTheShippedFileKeepTheirExamples() {
    assertThat(terminal.run("rules", "test")).isZero();
    assertThat(terminal.out()).contains(" 0 failed");
  }

  @Test
  void rulesOfSeveralFilesAreAskedInTheirOrder() throws Exception {
    Path first = Files.writeString(folder.resolve("1.yaml"), rule("mine"));
    Path second = Files.writeString(folder.resolve("2.yaml"), rule("yours"));
    assertThat(
            terminal.run(
                "rules", "list", "--rules", first.toString(), "--rules", second.toString()))
        .isZero();
    assertThat(terminal.out())
        .isEqualToNormalizingNewlines(
            "%s:2  mine  Error\n%s:2  yours  Error\n".formatted(first, second));
  }

  @Test
  void ruleIdsOfSeveralFilesMustDiffer() throws Exception {
    Path first = Files.writeString(folder.resolve("1.yaml"), rule("mine"));
    Path second = Files.writeString(folder.resolve("2.yaml"), rule("mine"));
    for (String command :
        List.of(
            "classify x", "explain x", "explore x", "evaluate dataset/logs.csv", "rules test")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("--rules", first.toString(), "--rules", second.toString()));
      terminal.clear();
      assertThat(terminal.run(words.toArray(String[]::new))).as(command).isEqualTo(2);
      assertThat(terminal.err())
          .isEqualToIgnoringNewLines(
              "Cannot read %s:2: rule id 'mine' is taken at %s:2".formatted(second, first));
    }
  }

  private static String rule(String id) {
    return "rules:\n  - {id: %s, label: Error, pattern: 'gate stuck'}\n".formatted(id);
  }
}
