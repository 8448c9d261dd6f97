package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Prediction;
import hybridlog.classify.Template;
import hybridlog.event.Level;
import hybridlog.model.Manifest;
import hybridlog.train.Corpus;
import hybridlog.train.Folds;
import hybridlog.train.LabelledText;
import hybridlog.train.Prior;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageChoiceTest {
  private static final int TEXTS = 200;

  private static StageChoice choice(double threshold, double confidence) {
    Manifest.Stages stages = new Manifest.Stages(1, 1, 0.9, threshold, 0.05);
    double[] probabilities = {confidence, 1 - confidence};
    Prediction answer = new Prediction(List.of("even", "odd"), probabilities, true);
    return new StageChoice(stages, List.of(answer), 0.1, 0.8, 0.9);
  }

  @Test
  void modelThatWouldAnswerNothingIsToldOf() {
    assertThat(choice(1, 0.99).warning())
        .hasValueSatisfying(text -> assertThat(text).contains("5.0%", "--max-error"));
    assertThat(choice(0.99, 0.99).warning()).isEmpty();
    assertThat(choice(1, 1).warning()).isEmpty();
  }

  private static Corpus corpus() {
    List<LabelledText> lines = new ArrayList<>();
    for (int i = 0; i < TEXTS; i++) {
      String label = i % 2 == 0 ? "even" : "odd";
      Template template = new Template(Level.INFO, "text " + i);
      lines.add(new LabelledText("", "text " + i, template, label, Set.of(label)));
    }
    return Corpus.of(lines);
  }

  private static double[] scores(int label, double difference) {
    return label == 0 ? new double[] {difference, 0} : new double[] {0, difference};
  }

  /** The n-grams are sure of all texts, and wrong in 1.5%; with the embedding all are right. */
  @Test
  void thresholdIsHeldToWhatIsAnsweredAndNotToTheSecondStageAlone() {
    Corpus corpus = corpus();
    List<Integer> labels =
        corpus.texts().stream().map(text -> corpus.labels().indexOf(text.label())).toList();
    List<double[]> first =
        IntStream.range(0, TEXTS)
            .mapToObj(i -> i < 3 ? scores(1 - labels.get(i), 2) : scores(labels.get(i), 4))
            .toList();
    List<double[]> full = labels.stream().map(label -> scores(label, 1)).toList();
    TrainSettings settings = new TrainSettings(Prior.none(), 0.01, 1, Path.of("model"), Set.of());

    StageChoice choice =
        StageChoice.of(
            corpus,
            Folds.heldTogether(corpus, 3),
            labels,
            List.of(1.0, 1.0),
            first,
            full,
            settings);

    assertThat(choice.heldOut()).hasSize(TEXTS).noneMatch(Prediction::embedded);
    List<Prediction> wrong = choice.heldOut().subList(0, 3);
    assertThat(wrong).allMatch(answer -> answer.confidence() < choice.stages().threshold());
    assertThat(choice.heldOut().subList(3, TEXTS))
        .allMatch(answer -> answer.confidence() >= choice.stages().threshold());
    assertThat(choice.fullAccuracy()).isEqualTo(1);
    assertThat(choice.firstAccuracy()).isEqualTo(0.985);
  }
}
