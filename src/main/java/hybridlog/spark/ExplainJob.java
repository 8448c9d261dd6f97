package hybridlog.spark;

import hybridlog.classify.Classification;
import hybridlog.classify.Classifier;
import hybridlog.classify.Prediction;
import hybridlog.classify.Template;
import hybridlog.embed.Embedders;
import hybridlog.event.Formats;
import hybridlog.event.Header;
import hybridlog.explore.Near;
import hybridlog.explore.Neighbours;
import hybridlog.explore.Vectors;
import hybridlog.llm.Labelled;
import hybridlog.llm.TokenNeighbours;
import hybridlog.mask.Masker;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import hybridlog.spark.ml.LoadedModel;
import hybridlog.spark.ml.MlModels;
import hybridlog.train.LabelledText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Shows how one line is decided, step by step. One line needs no Spark session. */
public final class ExplainJob {
  /** Labelled texts that are shown. */
  private static final int NEAREST = 5;

  /** Of so many texts that share most words the meaning is compared, some 3 ms each. */
  private static final int COMPARED = 200;

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
   * @param nearest the labelled texts that mean most nearly the same
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
      List<Near> nearest,
      Classification decision) {}

  /**
   * Explains a line with the model in a directory.
   *
   * @param corpus labelled texts among which the nearest are looked for
   */
  public static Explanation run(
      String line,
      Formats formats,
      RuleSet rules,
      Path model,
      OptionalDouble wanted,
      List<LabelledText> corpus) {
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
        nearest(template, corpus),
        classifier.classify(header.level(), header.message(), rule.map(Rule::id).orElse("")));
  }

  private static List<Near> nearest(Template template, List<LabelledText> corpus) {
    Map<String, LabelledText> byText = new LinkedHashMap<>();
    corpus.forEach(text -> byText.putIfAbsent(text.template().text(), text));
    List<Labelled> labelled =
        byText.values().stream().map(t -> new Labelled(t.template().text(), t.label())).toList();
    List<LabelledText> alike = new ArrayList<>();
    for (Labelled near : new TokenNeighbours(labelled).nearest(template, COMPARED)) {
      LabelledText text = byText.get(near.text());
      if (text != null) {
        alike.add(text);
      }
    }
    List<String> texts = new ArrayList<>(List.of(template.text()));
    alike.forEach(text -> texts.add(text.template().text()));
    int threads = Runtime.getRuntime().availableProcessors();
    Vectors vectors = Vectors.of(texts, Embedders.shared(), threads, (done, all) -> {});
    return new Neighbours(alike, vectors).nearest(vectors.of(template.text()), NEAREST);
  }
}
