package hybridlog.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two models on the same texts, neither of which has seen the texts that it answers.
 *
 * @param before how good the model in use is; labels that the corpus does not have come last
 * @param now how good the new model is, over the same labels
 * @param unseen how many of the texts the model in use was asked about now, since it was trained
 *     without them; its answers to the others are those of its own cross-validation
 */
public record Comparison(Scores before, Scores now, int unseen) {

  /**
   * Compares over the texts of a corpus.
   *
   * @param answers the new model's held-out answers, by place among the corpus' labels
   * @param heldOut held-out answers of the model in use, by the template's id
   * @param inUse asks the model in use about a text that it was not trained on
   */
  public static Comparison of(
      Corpus corpus,
      List<Integer> answers,
      Map<String, String> heldOut,
      Function<LabelledText, String> inUse) {
    List<String> labels = new ArrayList<>(corpus.labels());
    List<Integer> truth = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    int unseen = 0;
    for (LabelledText text : corpus.texts()) {
      String answer = heldOut.get(text.template().id());
      if (answer == null) {
        answer = inUse.apply(text);
        unseen++;
      }
      if (!labels.contains(answer)) {
        labels.add(answer);
      }
      truth.add(labels.indexOf(text.label()));
      before.add(labels.indexOf(answer));
    }
    return new Comparison(
        Scores.of(labels, truth, before), Scores.of(labels, truth, answers), unseen);
  }
}
