package hybridlog.train;

import hybridlog.classify.Prediction;
import hybridlog.classify.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Labelled lines answered by models that have not seen them, under one way of holding out.
 *
 * @param split how they were held out
 * @param grades the model's answers, every one given
 */
public record HeldOut(String split, Grades grades) {

  /**
   * Grades answers.
   *
   * @param truths what was held out
   * @param predictions what the model says of each
   */
  public static HeldOut of(String split, List<LabelledText> truths, List<Prediction> predictions) {
    return new HeldOut(
        split,
        new Grades(
            IntStream.range(0, truths.size())
                .mapToObj(i -> new Graded(truths.get(i), Optional.empty(), predictions.get(i)))
                .toList(),
            false));
  }

  /** The example of each line of a corpus: that of its masked text. */
  public static List<Example> perLine(Corpus corpus, List<Example> perText) {
    Map<Template, Example> known = new HashMap<>();
    perText.forEach(example -> known.put(example.template(), example));
    List<Example> examples = new ArrayList<>();
    for (LabelledText line : corpus.lines()) {
      Example text = known.get(line.template());
      if (text == null) {
        throw new IllegalArgumentException("Cannot find the text of a line: " + line.line());
      }
      examples.add(
          new Example(
              line.template(),
              corpus.labels().indexOf(line.label()),
              text.meaning(),
              line.weight()));
    }
    return examples;
  }
}
