package hybridlog.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no encoder, or another one, stop the program before a line is read. */
class WrongEncoderTest {
  @TempDir private Path folder;

  private EncoderSettings encoder(byte[] model) throws IOException {
    Files.write(folder.resolve("model.onnx"), model);
    try (InputStream tokenizer =
        WrongEncoderTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      Files.copy(Objects.requireNonNull(tokenizer), folder.resolve("tokenizer.json"));
    }
    return new EncoderSettings("OnnxRuntime", folder.toUri().toString(), 64);
  }

  static Stream<Arguments> noEncoders() {
    return Stream.of(
        Arguments.of("no network", "hello".getBytes(StandardCharsets.UTF_8), "Cannot load"),
        Arguments.of("other inputs", TinyOnnx.cast(List.of("pixels")), "cannot read a text"),
        Arguments.of(
            "one number a token",
            TinyOnnx.cast(List.of("input_ids", "attention_mask", "token_type_ids")),
            "not a vector a token"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noEncoders")
  void isRefusedInOneLine(String what, byte[] model, String said) throws IOException {
    EncoderSettings settings = encoder(model);
    assertThatThrownBy(() -> Embedders.shared(settings))
        .as(what)
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot load the encoder file:")
        .hasMessageContaining(said)
        .satisfies(
            e -> {
              assertThat(((Failure) e).code()).isEqualTo(Failure.Code.MODEL);
              assertThat(e).message().doesNotContain("\n");
            });
  }

  @Test
  void anotherEncoderThanTheModelsIsRefused() {
    assertThatThrownBy(() -> Embedders.shared(EncoderSettings.SHIPPED, "0".repeat(64)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("not the one that the model was trained with");
    String known = Embedders.sha256(EncoderSettings.SHIPPED);
    assertThat(Embedders.shared(EncoderSettings.SHIPPED, known)).isSameAs(Embedders.shared());
  }

  @Test
  void encoderAsksNobodyOutside() {
    Embedders.shared();
    assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }
}
