package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<String> THINGS = List.of("door", "window", "roof", "wall", "floor");

  private static LabelledText line(String line, String label) {
    return new LabelledText("", line, CorpusFile.template(line), label, Set.of(label));
  }

  private static Corpus corpus() {
    List<LabelledText> lines = new ArrayList<>();
    for (String thing : THINGS) {
      lines.add(line(thing + " opened", "Calm"));
      lines.add(line(thing + " is broken", "Error"));
    }
    return Corpus.of(lines);
  }

  private static List<Integer> truth(Corpus corpus) {
    return corpus.texts().stream().map(text -> corpus.labels().indexOf(text.label())).toList();
  }

  private static Map<String, String> allCalm(Corpus corpus) {
    Map<String, String> answers = new HashMap<>();
    corpus.texts().forEach(text -> answers.put(text.template().id(), "Calm"));
    return answers;
  }

  @Test
  void knownTextsAreNotAskedAbout() {
    Corpus corpus = corpus();
    Comparison compared =
        Comparison.of(
            corpus,
            truth(corpus),
            allCalm(corpus),
            text -> {
              throw new AssertionError("asked about " + text.line());
            });
    assertThat(compared.unseen()).isZero();
    assertThat(compared.now().macroF1()).isEqualTo(1);
    assertThat(compared.before().accuracy()).isEqualTo(0.5);
    assertThat(compared.before().macroF1()).isEqualTo(1 / 3.0);
  }

  @Test
  void newTextsAreAnsweredByTheModelInUse() {
    Corpus corpus = corpus();
    Map<String, String> known = allCalm(corpus);
    known.keySet().removeIf(id -> CorpusFile.template("roof is broken").id().equals(id));
    Comparison compared = Comparison.of(corpus, truth(corpus), known, LabelledText::label);
    assertThat(compared.unseen()).isEqualTo(1);
    assertThat(compared.before().accuracy()).isEqualTo(0.6);
  }

  @Test
  void labelThatTheCorpusDoesNotHaveIsAWrongAnswer() {
    Corpus corpus = corpus();
    Comparison compared = Comparison.of(corpus, truth(corpus), Map.of(), text -> "Foreign");
    assertThat(compared.unseen()).isEqualTo(10);
    assertThat(compared.before().macroF1()).isZero();
    assertThat(compared.now().macroF1()).isEqualTo(1);
  }
}
