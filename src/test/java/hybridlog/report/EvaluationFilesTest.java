package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.classify.Prediction;
import hybridlog.train.CorpusFile;
import hybridlog.train.Evaluation;
import hybridlog.train.Graded;
import hybridlog.train.LabelledText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EvaluationFilesTest {
  private static final String HOSTILE = "<script>alert(1)</script> \u202e broke";

  private static Graded graded(String line, String label, String answer, double confidence) {
    LabelledText truth =
        new LabelledText("", line, CorpusFile.template(line), label, Set.of(label));
    List<String> labels = List.of("Error", "Calm <b>");
    double[] probabilities = {1 - confidence, 1 - confidence};
    probabilities[labels.indexOf(answer)] = confidence;
    return new Graded(truth, Optional.empty(), new Prediction(labels, probabilities, false));
  }

  private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

  private String file(String name) {
    return files.getOrDefault(name, new ByteArrayOutputStream()).toString(StandardCharsets.UTF_8);
  }

  private void write() throws IOException {
    List<Graded> lines =
        List.of(
            graded(HOSTILE, "Error", "Calm <b>", 0.9),
            graded("all calm", "Calm <b>", "Calm <b>", 0.8),
            graded("all broken", "Error", "Error", 0.6));
    EvaluationFiles.write(
        new Evaluation(lines, lines, 0.7, new TreeMap<>()),
        "a<b>.csv",
        name -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          files.put(name, out);
          return out;
        });
  }

  @Test
  void thePageShowsHostileTextAsText() throws IOException {
    write();
    assertThat(file("evaluation.html"))
        .contains("&lt;script&gt;alert(1)", "Calm &lt;b&gt;", "a&lt;b&gt;.csv")
        .doesNotContain("<script", "\u202e", "<b>");
  }

  @Test
  void thePageAllowsNothingFromAnywhere() throws IOException {
    write();
    assertThat(file("evaluation.html"))
        .contains("default-src &#39;none&#39;")
        .doesNotContain(" src=", "href=\"h", "@import", "url(h");
  }

  @Test
  void theFiguresAreThoseOfTheEvaluation() throws IOException {
    write();
    JsonNode json = new ObjectMapper().readTree(file("evaluation.json"));
    assertThat(json.path("lines").asInt()).isEqualTo(3);
    JsonNode perLine = json.path("perLine");
    assertThat(perLine.path("strict").asDouble()).isEqualTo(2 / 3.0);
    int answers = 0;
    for (JsonNode label : perLine.path("labels")) {
      for (JsonNode count : label.path("answers")) {
        answers += count.asInt();
      }
    }
    assertThat(answers).isEqualTo(3);
    JsonNode coverage = perLine.path("coverage");
    assertThat(coverage.get(coverage.size() - 1).path("answered").asInt()).isEqualTo(2);
  }
}
