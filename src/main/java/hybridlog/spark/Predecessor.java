package hybridlog.spark;

import hybridlog.Counted;
import hybridlog.Failure;
import hybridlog.model.HeldOutAnswers;
import hybridlog.model.ModelContent;
import hybridlog.model.ModelDirectory;
import hybridlog.train.Corpus;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.package$;

/**
 * What the model knows whose place a training is about to take.
 *
 * @param labels in its order
 * @param texts ids of the templates that it has learnt; empty if it does not say
 */
record Predecessor(List<String> labels, Set<String> texts) {
  Predecessor {
    labels = List.copyOf(labels);
    texts = Set.copyOf(texts);
  }

  /** Empty without a model that can be used: that is no loss, and later the training says why. */
  static Optional<Predecessor> in(Path target) {
    ModelDirectory inUse = new ModelDirectory(target);
    if (!inUse.exists()) {
      return Optional.empty();
    }
    try {
      ModelContent content = inUse.read(package$.MODULE$.SPARK_VERSION());
      return Optional.of(
          new Predecessor(
              content.manifest().labels(),
              HeldOutAnswers.of(content)
                  .map(answers -> answers.byTemplate().keySet())
                  .orElse(Set.of())));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  /**
   * What is lost of what it has learnt, in a line. The comparison of the two models does not show
   * it, since it asks about the texts of the new corpus alone.
   */
  Optional<String> forgotten(Corpus corpus) {
    Set<String> lost = new HashSet<>(texts);
    corpus.texts().forEach(text -> lost.remove(text.template().id()));
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Forgotten: "
                + Counted.of(
                    lost.size(),
                    "masked text that the model in use has learnt is",
                    "masked texts that the model in use has learnt are")
                + " not in these lines; a training learns from the files that it is given alone,"
                + " those of an earlier --add among them");
  }
}
