package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookAlikesTest {
  private final List<LabelledText> lines = new ArrayList<>();

  private void add(String label, int texts) {
    for (int i = 0; i < texts; i++) {
      String line = "text " + (char) ('a' + i) + " of " + label;
      lines.add(new LabelledText("", line, CorpusFile.template(line), label, Set.of(label)));
    }
  }

  @Test
  void rarerLabelIsAskedAbout() {
    add("Error", 9);
    add("error", 6);
    add("Eror", 1);
    add("User Action", 5);
    assertThat(LookAlikes.questions(Corpus.of(lines)))
        .containsExactly(
            "Look-alike: label 'Eror' of 1 different text: did you mean 'Error'?",
            "Look-alike: label 'error' of 6 different texts: did you mean 'Error'?");
  }

  @Test
  void manyAreCounted() {
    for (char letter = 'a'; letter < 'j'; letter++) {
      add("Area " + letter, 5);
    }
    assertThat(LookAlikes.questions(Corpus.of(lines)))
        .hasSize(6)
        .last()
        .isEqualTo("Look-alike: 3 more labels");
  }

  @Test
  void differentLabelsAreNoQuestion() {
    add("Error", 5);
    add("Workflow Error", 5);
    assertThat(LookAlikes.questions(Corpus.of(lines))).isEmpty();
  }
}
