package hybridlog.train;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Template;
import hybridlog.event.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static Corpus corpus(int sources) {
    List<LabelledText> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = "text " + (char) ('a' + i % 26) + i;
      Template template = new Template(Level.INFO, text);
      String label = i % 2 == 0 ? "even" : "odd";
      lines.add(new LabelledText("s" + i % sources, text, template, label, Set.of(label)));
    }
    return Corpus.of(lines);
  }

  @Test
  void sourceIsHeldOutAsAWhole() {
    Corpus corpus = corpus(30);
    List<Integer> folds = Folds.bySource(corpus, 1, 3);
    Map<String, Set<Integer>> found = new HashMap<>();
    for (int i = 0; i < folds.size(); i++) {
      found
          .computeIfAbsent(corpus.texts().get(i).source(), source -> new HashSet<>())
          .add(folds.get(i));
    }
    assertThat(found.values()).allMatch(of -> of.size() == 1);
    assertThat(new HashSet<>(folds)).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void corpusOfFewSourcesIsSplitByText() {
    Corpus corpus = corpus(2);
    assertThat(Folds.bySource(corpus, 1, 3)).isEqualTo(Folds.byText(corpus, 1, 3));
  }

  @Test
  void largestFoldIsTheFirstOfEquals() {
    assertThat(Folds.largest(List.of(0, 2, 2, 1, 1))).isEqualTo(1);
    assertThat(Folds.largest(List.of(2, 2, 0))).isEqualTo(2);
    assertThat(Folds.in(2, List.of("a", "b", "c"), List.of(2, 2, 0))).containsExactly("a", "b");
  }
}
