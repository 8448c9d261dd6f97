package hybridlog.spark.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.model.ModelContent;
import hybridlog.model.ModelDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can have happened to a model's directory: each is told in one line, with exit code 5. */
class DamagedModelTest {
  private static final Path SHIPPED = Path.of("models", "default");

  @TempDir private Path model;

  /** Does something bad to a model. */
  private interface Damage {
    void to(Path model) throws IOException;
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, model.resolve(file.getFileName()));
      }
    }
  }

  private static void edit(Path model, String from, String to) throws IOException {
    Path manifest = model.resolve("manifest.json");
    String json = Files.readString(manifest);
    assertThat(json).contains(from);
    Files.writeString(manifest, json.replace(from, to));
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  private static Arguments when(String what, String said, Damage damage) {
    return Arguments.of(what, said, damage);
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        when("no manifest", "no manifest.json", m -> Files.delete(m.resolve("manifest.json"))),
        when(
            "half a manifest",
            "manifest.json is damaged",
            m -> Files.writeString(m.resolve("manifest.json"), "{\"format\" : 3, \"labels")),
        when(
            "empty manifest",
            "manifest.json is",
            m -> Files.writeString(m.resolve("manifest.json"), "")),
        when("no coefficients", "full.bin is missing", m -> Files.delete(m.resolve("full.bin"))),
        when("flipped bit", "first.bin is damaged", m -> flip(m.resolve("first.bin"))),
        when(
            "cut file",
            "vocabulary.bin is damaged",
            m -> Files.write(m.resolve("vocabulary.bin"), new byte[] {1})),
        when(
            "foreign file",
            "evil.class is not of the model",
            m -> Files.writeString(m.resolve("evil.class"), "")),
        when("label twice", "labels", m -> edit(m, "\"HTTP Status\"", "\"Error\"")),
        when("label fewer", "9 labels", m -> edit(m, "\"HTTP Status\", ", "")),
        when("other Spark", "Spark 9.9.9", m -> edit(m, "\"spark\" : \"4", "\"spark\" : \"9.9.9")),
        when("other layout", "layout", m -> edit(m, "\"format\" : 3", "\"format\" : 99")),
        when(
            "other dimension",
            "features",
            m -> edit(m, "\"dimension\" : 384", "\"dimension\" : 5")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void isToldInOneLine(String what, String said, Damage damage) throws IOException {
    damage.to(model);
    assertThatThrownBy(() -> MlModels.load(model))
        .as(what)
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot use the model")
        .hasMessageContaining(said)
        .satisfies(
            e -> {
              assertThat(((Failure) e).code()).isEqualTo(Failure.Code.MODEL);
              assertThat(e).message().doesNotContain("\n");
            });
  }

  /** Another training may swap its model in at any time. */
  @Test
  void whatIsLoadedIsWhatWasChecked() throws IOException {
    ModelContent checked = new ModelDirectory(model).read("4.1.0");
    flip(model.resolve("full.bin"));
    edit(model, "\"maxError\" : 0.05", "\"maxError\" : 0.07");

    LoadedModel loaded = MlModels.load(checked);

    assertThat(loaded.model().labels()).hasSize(9);
    assertThat(loaded.identity())
        .isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(SHIPPED.resolve("manifest.json"))));
    assertThat(new ModelDirectory(model).identity())
        .isPresent()
        .isNotEqualTo(Optional.of(loaded.identity()));
  }

  @Test
  void untouchedModelLoads() {
    assertThat(MlModels.load(model).model().labels()).hasSize(9);
  }
}
