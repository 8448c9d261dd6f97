package hybridlog.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.train.LabelledText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoteTest {
  static LabelledText labelled(String line, String label) {
    Template template = new Template(Level.NONE, Masker.mask(line));
    return new LabelledText("", line, template, label, Set.of(label));
  }

  private static Near near(String label, double similarity) {
    return new Near(labelled(label + " " + similarity, label), similarity);
  }

  @Test
  void theNearerCountsMore() {
    Vote vote =
        Vote.of(
            List.of(
                List.of(near("Error", 0.9), near("User Action", 0.5), near("User Action", 0.5))));

    assertThat(vote.label()).isEqualTo("Error");
    assertThat(vote.agreement()).isCloseTo(0.965, within(0.001));
    assertThat(vote.nearest().similarity()).isEqualTo(0.9);
  }

  @Test
  void everyTextHasOneVote() {
    Vote vote =
        Vote.of(
            List.of(
                List.of(near("Error", 0.3)),
                List.of(near("Error", 0.3)),
                List.of(near("User Action", 0.9), near("User Action", 0.9))));

    assertThat(vote.label()).isEqualTo("Error");
    assertThat(vote.agreement()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(vote.similarity()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void ofEqualLabelsTheFirstByNameIsTaken() {
    Vote vote = Vote.of(List.of(List.of(near("User Action", 0.5), near("Error", 0.5))));

    assertThat(vote.label()).isEqualTo("Error");
    assertThat(vote.agreement()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void theNearestLabelledTextsAreFoundInOrder() {
    List<LabelledText> corpus =
        List.of(
            labelled("disk full", "Resource Usage"),
            labelled("user logged in", "User Action"),
            labelled("disk almost full", "Resource Usage"),
            labelled("disk full", "Error"));
    List<String> texts = corpus.stream().map(line -> line.template().text()).toList();
    Vectors vectors = Vectors.of(texts, new WordVectors(), 2, (done, all) -> {});
    Neighbours neighbours = new Neighbours(corpus, vectors);

    List<Near> nearest = neighbours.nearest(vectors.of("disk full"), 3);

    assertThat(nearest)
        .extracting(near -> near.text())
        .containsExactly(corpus.get(0), corpus.get(3), corpus.get(2));
    assertThat(nearest.get(0).similarity()).isCloseTo(1, within(1e-5));
    assertThat(neighbours.nearest(vectors.of("disk full"), 99)).hasSize(4);
  }
}
