package hybridlog.spark;

import hybridlog.rule.RuleSet;
import hybridlog.spark.ml.LoadedModel;
import hybridlog.spark.ml.MlModels;
import hybridlog.train.Evaluation;
import hybridlog.train.LabelledText;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Holds a trained model against labelled lines. Needs no Spark session. */
public final class EvaluateJob {
  private EvaluateJob() {}

  /**
   * Answers labelled lines with the model in a directory.
   *
   * @param threshold confidence below which an answer is not given; the model's own if empty
   * @throws hybridlog.Failure with exit code 5 if the model is missing, damaged or foreign
   */
  public static Evaluation run(
      List<LabelledText> lines,
      RuleSet rules,
      Path model,
      OptionalDouble threshold,
      Consumer<String> progress) {
    LoadedModel loaded = MlModels.load(model);
    return Evaluation.of(
        lines, rules, loaded.model(), threshold.orElse(loaded.model().threshold()), progress);
  }
}
