package hybridlog.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.Failure;
import hybridlog.classify.LabelGuide;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.report.RunFacts;
import hybridlog.rule.RuleSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A directory as users have them, through the whole job: what is read, what is said, what counts.
 */
class BadInputIT {
  @TempDir private Path folder;

  private ClassifyResult classify(Path in, String out) {
    return ClassifyJob.run(
        new ClassifySettings(
            "classify",
            List.of(in.toString()),
            Optional.empty(),
            InputOptions.defaults(),
            Formats.shipped(),
            new RunFacts.Rules("none", "", RuleSet.of(List.of())),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            LabelGuide.shipped(),
            LlmSettings.off(),
            Optional.empty(),
            Output.to(folder.resolve(out).toString()),
            false,
            ProgressDisplay.none()));
  }

  private Map<String, JsonNode> inventory(String out) throws IOException {
    JsonNode summary =
        new ObjectMapper().readTree(folder.resolve(out).resolve("summary.json").toFile());
    Map<String, JsonNode> files = new HashMap<>();
    summary.get("files").forEach(file -> files.put(file.get("name").asText(), file));
    return files;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "2026-01-02 03:04:05 INFO line " + i + "\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  @Test
  void everyPathOfADirectoryIsAccountedFor() throws IOException {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    byte[] packed = gzip(lines(5_000));
    byte[] huge = new byte[2 << 20];
    Arrays.fill(huge, (byte) 'x');
    huge[huge.length - 1] = '\n';
    Files.write(logs.resolve("good.log"), lines(3));
    Files.write(logs.resolve("_hidden.log"), lines(3));
    Files.write(logs.resolve("a:b.log"), lines(2));
    Files.write(logs.resolve("=cmd|x.log"), "\n@SUM(1)\n".getBytes(UTF_8));
    Files.write(logs.resolve("cut.gz"), Arrays.copyOf(packed, packed.length / 2));
    Files.write(logs.resolve("empty.log"), new byte[0]);
    Files.write(logs.resolve("huge.log"), huge);
    Files.write(logs.resolve("latin.log"), "gr\u00fc\u00dfe\nok\n".getBytes(ISO_8859_1));
    Files.write(logs.resolve("hole.log"), new byte[100_000]);
    Files.write(logs.resolve("packed.log"), packed);
    Files.write(logs.resolve("xz.log"), HexFormat.of().parseHex("fd377a585a000004"));

    ClassifyResult result = classify(logs, "out");

    assertThat(result.whole()).isFalse();
    Map<String, JsonNode> files = inventory("out");
    assertThat(files).hasSize(11);
    assertThat(text(files, "_hidden.log", "decision")).isEqualTo("skipped");
    assertThat(text(files, "_hidden.log", "reason")).isEqualTo("hidden name");
    assertThat(text(files, "xz.log", "decision")).isEqualTo("rejected");
    assertThat(text(files, "xz.log", "reason")).contains("xz");
    assertThat(text(files, "packed.log", "codec")).isEqualTo("gzip");
    assertThat(number(files, "packed.log", "lines")).isEqualTo(5_000);
    assertThat(text(files, "good.log", "format")).isNotEmpty();
    assertThat(text(files, "cut.gz", "problem")).startsWith("damaged at byte " + packed.length / 2);
    assertThat(number(files, "cut.gz", "lines")).isBetween(1, 4_999);
    assertThat(number(files, "latin.log", "invalid")).isEqualTo(1);
    assertThat(number(files, "hole.log", "nuls")).isEqualTo(100_000);
    assertThat(number(files, "huge.log", "oversized")).isEqualTo(1);
    assertThat(number(files, "huge.log", "rejected")).isEqualTo(1);
    files.values().stream()
        .filter(file -> file.get("decision").asText().equals("read"))
        .forEach(BadInputIT::addsUp);
    assertThat(result.figures().run().notes())
        .anyMatch(note -> note.startsWith("cut.gz was not read whole: damaged at byte"))
        .anyMatch(note -> note.startsWith("xz.log was not read: packed with xz"));
    assertThat(Files.readAllLines(folder.resolve("out/rejected/files.csv")))
        .hasSize(3)
        .contains("file,path,reason")
        .anyMatch(line -> line.startsWith("cut.gz,") && line.contains("damaged at byte"))
        .anyMatch(line -> line.startsWith("xz.log,") && line.contains(",packed with xz"));
    assertThat(Files.readAllLines(folder.resolve("out/rejected/lines.csv")))
        .containsExactly(
            "file,line,byte,bytes,reason", "huge.log,1,0," + (2 << 20) + ",longer than 1 MiB");
    String csv = Files.readString(folder.resolve("out/predictions.csv"));
    assertThat(csv).doesNotContain("\0").contains("'=cmd|x.log,2,").contains("'@SUM(1)");
  }

  private static String text(Map<String, JsonNode> files, String file, String field) {
    return Objects.requireNonNull(files.get(file), file).path(field).asText();
  }

  private static int number(Map<String, JsonNode> files, String file, String field) {
    return Integer.parseInt(text(files, file, field));
  }

  private static void addsUp(JsonNode file) {
    long told = 0;
    for (String part : List.of("blank", "labelled", "unclassified", "rejected")) {
      told += file.get(part).asLong();
    }
    assertThat(file.get("lines").asLong()).as(file.get("name").asText()).isEqualTo(told);
  }

  @Test
  void nothingToReadIsNoSuccess() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> classify(missing, "none"))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Failure.Code.NO_INPUT))
        .hasMessageContaining(missing.toString());
    assertThat(folder.resolve("none/_SUCCESS")).doesNotExist();
    assertThat(folder.resolve("none/report.html")).doesNotExist();
  }

  @Test
  void emptyDirectoryGivesNoInput() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> classify(empty, "nothing"))
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Failure.Code.NO_INPUT))
        .hasMessageContaining(empty.toString());
    assertThat(folder.resolve("nothing/_SUCCESS")).doesNotExist();
  }
}
