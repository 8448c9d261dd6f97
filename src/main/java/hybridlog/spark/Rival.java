package hybridlog.spark;

import hybridlog.Failure;
import hybridlog.classify.LabelModel;
import hybridlog.model.HeldOutAnswers;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import hybridlog.spark.ml.MlModels;
import hybridlog.train.Comparison;
import hybridlog.train.Corpus;
import hybridlog.train.Scores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/**
 * How the model in use and a new one compare.
 *
 * @param before figures of the model in use, by name; empty if there is none that can be used
 * @param now the new model's, by the same names
 */
record Rival(SortedMap<String, Double> before, SortedMap<String, Double> now) {
  private static final String MACRO_F1 = "macroF1";

  /**
   * Compares on held-out texts: those of the corpus, each answered by models that have not seen it.
   * A model that does not say what it answered to its own texts is compared by its own figures.
   *
   * @param inUse directory of the model in use; need not exist
   * @param answers the new model's held-out answers to the corpus' texts
   * @param scores how good those are
   */
  static Rival of(
      Path inUse,
      Corpus corpus,
      List<Integer> answers,
      Scores scores,
      SparkSession session,
      Consumer<String> progress)
      throws IOException {
    ModelDirectory known = new ModelDirectory(inUse);
    if (!known.exists()) {
      return none(scores);
    }
    try {
      Manifest manifest = known.check(session.version());
      Optional<HeldOutAnswers> heldOut = HeldOutAnswers.read(inUse);
      if (heldOut.isEmpty()) {
        progress.accept(
            "The model in use is compared by its own cross-validation: it has no held-out answers");
        return new Rival(manifest.metrics(), scores.metrics());
      }
      Comparison compared = compare(inUse, corpus, answers, heldOut.get());
      progress.accept(told(compared, corpus.texts().size()));
      return new Rival(compared.before().metrics(), compared.now().metrics());
    } catch (Failure e) {
      progress.accept("The model in use is replaced, it cannot be used: " + e.getMessage());
      return none(scores);
    }
  }

  private static Rival none(Scores scores) {
    return new Rival(new TreeMap<>(), scores.metrics());
  }

  private static Comparison compare(
      Path inUse, Corpus corpus, List<Integer> answers, HeldOutAnswers heldOut) {
    LabelModel model = MlModels.load(inUse).model();
    return Comparison.of(
        corpus, answers, heldOut.byTemplate(), text -> model.predict(text.template()).label());
  }

  private static String told(Comparison compared, int texts) {
    return String.format(
        Locale.ROOT,
        "On the same %d held-out texts: macro-F1 %.4f, the model in use %.4f (%d of them new to"
            + " it)",
        texts,
        compared.now().macroF1(),
        compared.before().macroF1(),
        compared.unseen());
  }

  OptionalDouble macroF1Before() {
    Double known = before.get(MACRO_F1);
    return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
  }

  double macroF1Now() {
    return now.getOrDefault(MACRO_F1, 0.0);
  }
}
