package hybridlog.spark;

import static hybridlog.spark.ExploreRun.corpus;
import static hybridlog.spark.ExploreRun.explore;
import static hybridlog.spark.ExploreRun.rows;
import static hybridlog.spark.ExploreRun.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.explore.ExploreSettings;
import hybridlog.explore.ProposedRule;
import hybridlog.redact.Planted;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleCheck;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import hybridlog.train.AddedFile;
import hybridlog.train.LabelledText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exploration of the shipped sample with the shipped settings and encoder. */
class ExploreJobIT {
  private static final Path SAMPLE = Path.of("dataset", "sample");

  @TempDir private Path folder;

  @Test
  void theSampleIsGroupedAndWrittenTheSameTwice() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    ExploreResult result = explore(settings(), SAMPLE, first);
    SparkSession.active().conf().set("spark.sql.shuffle.partitions", "3");
    try {
      explore(settings(), SAMPLE, second);
    } finally {
      SparkSession.active().conf().unset("spark.sql.shuffle.partitions");
    }

    assertThat(result.whole()).isTrue();
    assertThat(result.exploration().clusters()).hasSizeGreaterThan(5);
    for (String name :
        List.of("explore.html", "clusters.csv", "labels.csv", "proposed-rules.yaml")) {
      assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
    }
    assertThat(first.resolve("_SUCCESS")).exists();

    List<CSVRecord> labels = rows(first.resolve("labels.csv"));
    assertThat(labels).hasSize(result.exploration().texts().size());
    assertThat(labels.stream().mapToLong(row -> Long.parseLong(row.get("lines"))).sum())
        .isEqualTo(result.exploration().lines());
    assertThat(labels)
        .allSatisfy(
            row -> {
              assertThat(row.get("target_label")).isEmpty();
              assertThat(row.get("log_message")).isNotBlank();
            });
    assertThat(rows(first.resolve("clusters.csv"))).hasSameSizeAs(result.exploration().clusters());
    whatIsFilledInTeachesTheKindsThatWereSeen(result, first.resolve("labels.csv"));

    List<Rule> rules =
        RuleFile.parse("proposed", Files.readString(first.resolve("proposed-rules.yaml")));
    assertThat(rules).hasSameSizeAs(result.exploration().rules());
    assertThat(RuleCheck.examples(rules)).isEmpty();
    shippedRulesKeepWhatTheyDecide(result, first);
  }

  private static void whatIsFilledInTeachesTheKindsThatWereSeen(ExploreResult result, Path labels)
      throws IOException {
    Path filledIn = labels.resolveSibling("filled-in.csv");
    // The last column is that of the label.
    Files.writeString(filledIn, Files.readString(labels).replaceAll("(?<!label)\r\n", "Error\r\n"));
    assertThat(AddedFile.read(filledIn).texts())
        .extracting(LabelledText::template)
        .containsExactlyInAnyOrderElementsOf(
            result.exploration().texts().stream().map(text -> text.observed().template()).toList())
        .extracting(Template::level)
        .contains(Level.ERROR, Level.NONE);
  }

  private static void shippedRulesKeepWhatTheyDecide(ExploreResult result, Path out)
      throws IOException {
    List<CSVRecord> sudo =
        rows(out.resolve("clusters.csv")).stream()
            .filter(row -> row.get("log_message").contains("COMMAND="))
            .toList();
    assertThat(sudo)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.get("proposed_label")).isEqualTo("User Action");
              assertThat(row.get("decided_by")).isEqualTo("sudo-command");
              assertThat(row.get("decided_lines")).isEqualTo(row.get("lines"));
              assertThat(row.get("rule")).isEmpty();
              assertThat(row.get("no_rule")).isEqualTo("decided by rule sudo-command");
            });
    assertThat(Files.readString(out.resolve("explore.html")))
        .contains("decided by rule sudo-command");
    for (ProposedRule rule : result.exploration().rules()) {
      RuleSet alone =
          RuleSet.of(
              List.of(
                  new Rule(rule.id(), rule.label(), rule.pattern(), "", List.of(), List.of(), "")));
      assertThat(result.exploration().texts())
          .filteredOn(text -> alone.match("", text.observed().sample().raw()).isPresent())
          .allSatisfy(text -> assertThat(text.label()).isEqualTo(rule.label()));
    }
  }

  @Test
  void aSampleIsSaidToBeOne() throws IOException {
    ExploreSettings few =
        settings().with(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.of(20));

    ExploreResult result = explore(few, SAMPLE, folder.resolve("few"));

    assertThat(result.exploration().texts()).hasSize(20);
    assertThat(result.exploration().leftOut()).isPositive();
    assertThat(result.exploration().leftOutLines()).isPositive();
    assertThat(Files.readString(folder.resolve("few").resolve("explore.html")))
        .contains("Only the 20 texts with most lines were grouped");
  }

  /** The page never shows a secret; with {@code --redact} nothing that is written does. */
  @Test
  void secretsAreNotPassedOn() throws IOException {
    Path in = Files.createDirectory(folder.resolve("secrets"));
    Files.write(in.resolve("a.log"), Planted.all().stream().map(Planted::line).toList());
    List<LabelledText> few = corpus().subList(0, 60);
    ExploreSettings settings = settings();

    explore(settings, few, LlmSettings.off(), false, in, folder.resolve("plain"));
    explore(settings, few, LlmSettings.off(), true, in, folder.resolve("redacted"));

    String page = Files.readString(folder.resolve("plain").resolve("explore.html"));
    for (Planted planted : Planted.all()) {
      if (!planted.secret().matches("[^:]+@.*")) {
        assertThat(page).doesNotContain(planted.secret());
      }
    }
    assertThat(Files.readString(folder.resolve("plain").resolve("labels.csv")))
        .contains(Planted.all().get(0).secret());
    try (Stream<Path> files = Files.walk(folder.resolve("redacted"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Planted planted : Planted.all()) {
          assertThat(text).as(file.toString()).doesNotContain(planted.secret());
        }
        assertThat(Planted.pieces(Planted.all(), List.of()))
            .as(file.toString())
            .noneMatch(text::contains);
      }
    }
  }

  /** {@code train --explore} would else find it out when the training is over. */
  @Test
  void whereNothingCanBeReadIsFoundOutAtOnce() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> check(empty))
        .hasMessage("Cannot explore " + empty + ": there is no file in it");
    Files.writeString(empty.resolve("a.log"), "");
    assertThatThrownBy(() -> check(empty))
        .hasMessage("Cannot explore " + empty + ": there are no lines in it");
    Files.write(empty.resolve("a.log"), new byte[] {0x50, 0x4b, 3, 4, 0, 0, 0, 0});
    assertThatThrownBy(() -> check(empty)).hasMessageContaining("nothing in it can be read: a.log");
    Files.writeString(empty.resolve("b.log"), "x");
    check(empty);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private void check(Path in) throws IOException {
    ExploreJob.check(
        ExploreRun.setup(
            settings(),
            List.of(),
            List.of(),
            LlmSettings.off(),
            false,
            in,
            folder.resolve("none")));
  }

  @Test
  void whereThereIsNothingNothingIsLeftBehind() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("a.log"), "\n\n");
    ExploreSettings settings = settings();

    assertThatThrownBy(() -> explore(settings, empty, folder.resolve("none")))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.code()).isEqualTo(Failure.Code.NO_INPUT));
    assertThat(folder.resolve("none").resolve("_SUCCESS")).doesNotExist();
  }
}
