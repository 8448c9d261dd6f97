package hybridlog.spark;

import hybridlog.Failure;
import hybridlog.classify.LabelModel;
import hybridlog.model.HeldOutAnswers;
import hybridlog.model.ModelContent;
import hybridlog.model.ModelDirectory;
import hybridlog.model.Promotion;
import hybridlog.spark.ml.MlModels;
import hybridlog.train.Comparison;
import hybridlog.train.Corpus;
import hybridlog.train.Scores;
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
 * @param identity of the model in use, see {@link ModelContent#identity}; empty if there is none
 * @param before figures of the model in use, by name; empty if there is none that can be used
 * @param now the new model's, by the same names
 */
record Rival(
    Optional<String> identity, SortedMap<String, Double> before, SortedMap<String, Double> now) {
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
      Consumer<String> progress) {
    ModelDirectory known = new ModelDirectory(inUse);
    Optional<String> identity = known.identity();
    if (identity.isEmpty()) {
      return none(identity, scores);
    }
    try {
      ModelContent content = known.read(session.version());
      Optional<HeldOutAnswers> heldOut = HeldOutAnswers.of(content);
      if (heldOut.isEmpty()) {
        progress.accept(
            "The model in use is compared by its own cross-validation: it has no held-out answers");
        return new Rival(
            Optional.of(content.identity()), content.manifest().metrics(), scores.metrics());
      }
      Comparison compared = compare(content, corpus, answers, heldOut.get());
      progress.accept(told(compared, corpus.texts().size()));
      return new Rival(
          Optional.of(content.identity()), compared.before().metrics(), compared.now().metrics());
    } catch (Failure e) {
      progress.accept("The model in use is replaced, it cannot be used: " + e.getMessage());
      return none(identity, scores);
    }
  }

  private static Rival none(Optional<String> identity, Scores scores) {
    return new Rival(identity, new TreeMap<>(), scores.metrics());
  }

  private static Comparison compare(
      ModelContent inUse, Corpus corpus, List<Integer> answers, HeldOutAnswers heldOut) {
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

  Promotion.Contest contest() {
    Double known = before.get(MACRO_F1);
    return new Promotion.Contest(
        identity,
        known == null ? OptionalDouble.empty() : OptionalDouble.of(known),
        now.getOrDefault(MACRO_F1, 0.0));
  }
}
