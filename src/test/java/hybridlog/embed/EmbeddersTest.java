package hybridlog.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EmbeddersTest {
  private static double cosine(String one, String other) {
    float[] a = Embedders.shared().embed(one);
    float[] b = Embedders.shared().embed(other);
    double dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }

  @Test
  void paraphrasesAreNearerThanUnrelatedTexts() {
    double paraphrase =
        cosine("The disk is nearly full", "Only little free space is left on the storage volume");
    double unrelated = cosine("The disk is nearly full", "Password of the account was changed");

    assertThat(paraphrase).isGreaterThan(unrelated + 0.3);
  }

  @Test
  void vectorsHaveTheDimensionAndLengthOne() {
    float[] vector = Embedders.shared().embed("connection refused");
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }

    assertThat(vector).hasSize(384).hasSize(Embedders.shared().dimension());
    assertThat(squares).isCloseTo(1.0, org.assertj.core.data.Offset.offset(1e-5));
  }

  @Test
  void emptyAndEndlessTextsAreEmbedded() {
    assertThat(Embedders.shared().embed("")).hasSize(384);
    assertThat(Embedders.shared().embed("word ".repeat(100_000))).hasSize(384);
  }

  @Test
  void textBeyondTheLastTokenDoesNotCount() {
    String head = "word ".repeat(64);

    assertThat(Embedders.shared().embed(head + "disk failure"))
        .isEqualTo(Embedders.shared().embed(head + "all is well"));
  }

  @Test
  void manyThreadsGetTheVectorsThatOneGets() throws Exception {
    List<String> texts = List.of("disk full", "user logged in", "GET /index.html 200", "retrying");
    List<float[]> alone = texts.stream().map(Embedders.shared()::embed).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<float[]>> calls = new java.util.ArrayList<>();
      for (int i = 0; i < 80; i++) {
        String text = texts.get(i % texts.size());
        calls.add(() -> Embedders.shared().embed(text));
      }
      List<Future<float[]>> results = threads.invokeAll(calls);
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i).get()).isEqualTo(alone.get(i % texts.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneEncoderAJvm() {
    assertThat(Embedders.shared()).isSameAs(Embedders.shared());
  }

  @Test
  void anEncoderThatIsNotThereIsAFailureOfTheModel() {
    EncoderSettings settings = new EncoderSettings("OnnxRuntime", "classpath:/no-such-model", 64);

    assertThatThrownBy(() -> Embedders.shared(settings))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("classpath:/no-such-model")
        .extracting(e -> ((Failure) e).code())
        .isEqualTo(Failure.Code.MODEL);
  }
}
