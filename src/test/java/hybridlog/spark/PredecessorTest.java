package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.train.Corpus;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PredecessorTest {
  private static Corpus corpus() {
    List<LabelledText> lines = new ArrayList<>();
    for (String thing : List.of("door", "window", "roof", "wall", "floor")) {
      for (String label : List.of("opened", "broken")) {
        String line = thing + " is " + label;
        lines.add(new LabelledText("", line, CorpusFile.template(line), label, Set.of(label)));
      }
    }
    return Corpus.of(lines);
  }

  private static String id(String line) {
    return CorpusFile.template(line).id();
  }

  @Test
  void tellsHowManyTextsOfAnEarlierTrainingAreMissing() {
    Predecessor known =
        new Predecessor(
            List.of("opened", "broken"),
            Set.of(id("door is opened"), id("gate is opened"), id("gate is broken")));
    assertThat(known.forgotten(corpus()))
        .hasValueSatisfying(
            said ->
                assertThat(said).startsWith("Forgotten: 2 masked texts").contains("earlier --add"));
  }

  @Test
  void saysNothingWhereNothingIsLost() {
    assertThat(new Predecessor(List.of(), Set.of(id("door is opened"))).forgotten(corpus()))
        .isEmpty();
    assertThat(new Predecessor(List.of(), Set.of()).forgotten(corpus())).isEmpty();
  }

  @Test
  void shippedModelKnowsItsTexts() {
    assertThat(Predecessor.in(Path.of("models/default")))
        .hasValueSatisfying(
            known -> {
              assertThat(known.labels()).hasSize(9);
              assertThat(known.texts()).hasSizeGreaterThan(13_000);
            });
    assertThat(Predecessor.in(Path.of("no model here"))).isEmpty();
  }
}
