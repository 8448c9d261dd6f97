package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.report.RunFacts;
import hybridlog.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesOptionTest {
  private static final String MINE =
      "rules:\n  - {id: mine, label: Payment, pattern: 'payment \\d+'}\n";

  @TempDir private Path directory;

  private static RunFacts.Rules rules(String... arguments) {
    RulesChoice options = new RulesChoice();
    CommandLine line =
        new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("rules", CommandLine.Model.CommandSpec.forAnnotatedObject(options)));
    line.parseArgs(arguments);
    return options.rules();
  }

  private Path mine() throws IOException {
    return Files.writeString(directory.resolve("mine.yaml"), MINE);
  }

  @Test
  void withoutAnyTheShippedAreAsked() throws IOException {
    RunFacts.Rules rules = rules();

    assertThat(rules.name()).isEqualTo("conf/rules.yaml");
    assertThat(rules.hash())
        .isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(Path.of("conf", "rules.yaml"))));
    assertThat(rules.set().rules()).hasSizeGreaterThan(100);
  }

  @Test
  void aFileReplacesTheShippedOnes() throws IOException {
    RunFacts.Rules rules = rules("--rules", mine().toString());

    assertThat(rules.name()).isEqualTo(mine().toString());
    assertThat(rules.hash()).isEqualTo(DigestUtils.sha256Hex(MINE));
    assertThat(rules.set().rules()).extracting(Rule::id).containsExactly("mine");
  }

  @Test
  void severalFilesAreAskedInTheirOrderAndHashedAsOne() throws IOException {
    RunFacts.Rules rules = rules("--rules", mine().toString(), "--rules", "conf/rules.yaml");

    assertThat(rules.name()).isEqualTo(mine() + " conf/rules.yaml");
    assertThat(rules.hash())
        .isEqualTo(DigestUtils.sha256Hex(MINE + Files.readString(Path.of("conf", "rules.yaml"))));
    assertThat(rules.set().rules()).hasSize(rules().set().rules().size() + 1);
    assertThat(rules.set().rules().get(0).id()).isEqualTo("mine");
  }

  @Test
  void noneCanBeAsked() {
    RunFacts.Rules rules = rules("--no-rules");

    assertThat(rules.name()).isEqualTo("none");
    assertThat(rules.hash()).isEmpty();
    assertThat(rules.set().rules()).isEmpty();
  }
}
