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
  private static LabelledText text(String source, int number, String label) {
    String text = "text " + (char) ('a' + number % 26) + number;
    Template template = new Template(Level.INFO, text);
    return new LabelledText(source, text, template, label, Set.of(label));
  }

  private static List<LabelledText> lines(int sources) {
    List<LabelledText> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.add(text("s" + i % sources, i, i % 2 == 0 ? "even" : "odd"));
    }
    return lines;
  }

  private static Corpus corpus(int sources) {
    return Corpus.of(lines(sources));
  }

  private static Corpus withThirdLabel(String source, int texts) {
    List<LabelledText> lines = new ArrayList<>(lines(30));
    for (int i = 0; i < texts; i++) {
      lines.add(text(source, 1000 + i, "third"));
    }
    return Corpus.of(lines);
  }

  private static List<Integer> foldsOfThirdLabel(Corpus corpus, List<Integer> folds) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < folds.size(); i++) {
      if (corpus.texts().get(i).label().equals("third")) {
        found.add(folds.get(i));
      }
    }
    return found;
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
  void textWithoutASourceIsHeldOutByItself() {
    Corpus corpus = withThirdLabel("", 40);
    List<Integer> folds = Folds.bySource(corpus, 1, 3);
    List<Integer> byText = Folds.byText(corpus, 1, 3);
    assertThat(foldsOfThirdLabel(corpus, folds))
        .isEqualTo(foldsOfThirdLabel(corpus, byText))
        .contains(0, 1, 2);
    assertThat(corpus.sources()).isEqualTo(30);
    assertThat(corpus.hasTextsWithoutSource()).isTrue();
  }

  @Test
  void textsWithoutASourceDoNotMakeOne() {
    List<LabelledText> lines = new ArrayList<>(lines(14));
    lines.add(text("", 1000, "even"));
    assertThat(Folds.hasSources(Corpus.of(lines), 3)).isFalse();
  }

  @Test
  void labelOfOneSourceIsNeverHeldOutAsAWhole() {
    Corpus corpus = withThirdLabel("alone", 6);
    List<Integer> folds = Folds.bySource(corpus, 1, 3);
    assertThat(foldsOfThirdLabel(corpus, folds)).containsExactly(0, 1, 2, 0, 1, 2);
    assertThat(Folds.bySource(corpus, 1, 1)).containsOnly(0);
  }

  @Test
  void noWayOfHoldingOutLeavesALabelUnknown() {
    Corpus corpus = withThirdLabel("", 5);
    for (int seed = 0; seed < 400; seed++) {
      assertThat(foldsOfThirdLabel(corpus, Folds.byText(corpus, seed, 3)))
          .as("seed %d", seed)
          .matches(folds -> new HashSet<>(folds).size() > 1);
      List<Integer> ofLines = Folds.byLine(corpus, seed, 3).subList(200, 205);
      assertThat(new HashSet<>(ofLines)).as("seed %d", seed).hasSizeGreaterThan(1);
    }
  }

  /** The shipped model's held-out answers are those of these folds. */
  @Test
  void foldsOfSourcesAreThoseOfTheirNames() {
    Corpus corpus = corpus(30);
    assertThat(Folds.bySource(corpus, 7, 3))
        .isEqualTo(corpus.texts().stream().map(text -> Folds.of(text.source(), 7, 3)).toList());
  }

  @Test
  void largestFoldIsTheFirstOfEquals() {
    assertThat(Folds.largest(List.of(0, 2, 2, 1, 1))).isEqualTo(1);
    assertThat(Folds.largest(List.of(2, 2, 0))).isEqualTo(2);
    assertThat(Folds.in(2, List.of("a", "b", "c"), List.of(2, 2, 0))).containsExactly("a", "b");
  }
}
