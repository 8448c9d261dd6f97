package hybridlog.spark;

import hybridlog.classify.Classification;
import hybridlog.classify.Classifier;
import hybridlog.classify.Prediction;
import hybridlog.classify.Template;
import hybridlog.event.Formats;
import hybridlog.event.Header;
import hybridlog.mask.Masker;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import hybridlog.spark.ml.LoadedModel;
import hybridlog.spark.ml.MlModels;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shows how one line is decided, step by step. One line needs no Spark session. */
public final class ExplainJob {
  private ExplainJob() {}

  /**
   * How one line was decided.
   *
   * @param header the line without its header, and what the header says
   * @param template its kind
   * @param rules how many rules there are
   * @param tried the rules whose literals are in the line
   * @param matched those of them that match; the first decides
   * @param byNgrams what the n-grams say alone
   * @param byModel what the model says: with BERT unless the n-grams are sure
   * @param threshold confidence below which the model's answer is not given
   * @param decision the outcome
   */
  public record Explanation(
      Header header,
      Template template,
      int rules,
      List<Rule> tried,
      List<Rule> matched,
      Prediction byNgrams,
      Prediction byModel,
      double threshold,
      Classification decision) {}

  /** Explains a line with the model in a directory. */
  public static Explanation run(
      String line, Formats formats, RuleSet rules, String model, OptionalDouble wanted) {
    LoadedModel loaded = MlModels.load(model);
    double threshold = wanted.orElse(loaded.model().threshold());
    Header header = formats.parse(line);
    Template template = new Template(header.level(), Masker.mask(header.message()));
    Classifier classifier = new Classifier(rules, loaded.model(), threshold);
    Optional<Rule> rule = classifier.rule(header.source(), line);
    return new Explanation(
        header,
        template,
        rules.rules().size(),
        rules.candidates(line),
        rules.matchAll(header.source(), line),
        loaded.model().firstStage(template),
        loaded.model().predict(template),
        threshold,
        classifier.classify(header.level(), header.message(), rule.map(Rule::id).orElse("")));
  }
}
