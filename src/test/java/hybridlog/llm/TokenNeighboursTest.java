package hybridlog.llm;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Template;
import hybridlog.event.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenNeighboursTest {
  private static final List<Labelled> CORPUS =
      List.of(
          new Labelled("the disk of the server is full", "Resource Usage"),
          new Labelled("the user of the server logged in", "User Action"),
          new Labelled("the disk of the node failed", "Critical Error"),
          new Labelled("the node of the cluster is up", "System Notification"),
          new Labelled("quota", "Resource Usage"));

  private static List<String> near(Neighbours neighbours, String text, int count) {
    return neighbours.nearest(new Template(Level.INFO, text), count).stream()
        .map(Labelled::text)
        .toList();
  }

  @Test
  void rareWordsCountForMoreThanThoseThatAllHave() {
    Neighbours neighbours = new TokenNeighbours(CORPUS);
    assertThat(near(neighbours, "the disk of it FAILED", 2))
        .containsExactly("the disk of the node failed", "the disk of the server is full");
    assertThat(near(neighbours, "the quota of the tenant", 1)).containsExactly("quota");
  }

  @Test
  void whatSharesNoWordIsNotNear() {
    Neighbours neighbours = new TokenNeighbours(CORPUS);
    assertThat(near(neighbours, "segfault", 5)).isEmpty();
    assertThat(near(neighbours, "quota quota quota", 5)).containsExactly("quota");
    assertThat(near(neighbours, "<*> ... !", 5)).isEmpty();
    assertThat(near(new TokenNeighbours(List.of()), "quota", 5)).isEmpty();
  }

  @Test
  void aShortTextIsNearerThanALongOneWithTheSameWords() {
    Neighbours neighbours =
        new TokenNeighbours(
            List.of(
                new Labelled("pump stopped after a long list of other odd things", "Error"),
                new Labelled("pump stopped", "Critical Error")));
    assertThat(near(neighbours, "pump stopped", 2).get(0)).isEqualTo("pump stopped");
  }

  @Test
  void ofEqualTextsTheFirstCountsAndOfEquallyNearOnesToo() {
    Neighbours neighbours =
        new TokenNeighbours(
            List.of(
                new Labelled("valve b stuck", "Error"),
                new Labelled("valve a stuck", "Error"),
                new Labelled("valve b stuck", "User Action")));
    assertThat(neighbours.nearest(new Template(Level.INFO, "valve stuck"), 5))
        .containsExactly(
            new Labelled("valve b stuck", "Error"), new Labelled("valve a stuck", "Error"));
  }

  @Test
  void theNearestDoNotDependOnTheOrderOfTheCorpus() {
    List<Labelled> shuffled = new ArrayList<>(CORPUS);
    Collections.shuffle(shuffled, new Random(5));
    String text = "the disk failed and the server is gone";
    assertThat(near(new TokenNeighbours(shuffled), text, 3))
        .isEqualTo(near(new TokenNeighbours(CORPUS), text, 3));
  }
}
