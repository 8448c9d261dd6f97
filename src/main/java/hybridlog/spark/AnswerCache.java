package hybridlog.spark;

import hybridlog.Version;
import hybridlog.classify.KnownAnswers;
import hybridlog.spark.ml.LoadedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.SparkSession;

/**
 * The file in which a local run finds what the model said in earlier runs, one for each model. On a
 * cluster there is none: the executors have other disks.
 *
 * @param answers what is known and what is added
 * @param file where they are kept, if anywhere
 */
record AnswerCache(KnownAnswers answers, Optional<Path> file) {

  static AnswerCache open(
      ClassifySettings settings, SparkSession session, Optional<LoadedModel> model) {
    if (settings.cache().isEmpty() || model.isEmpty() || !Session.isLocal(session)) {
      return new AnswerCache(KnownAnswers.none(), Optional.empty());
    }
    byte[] key = key(model.get());
    String name = "answers-" + HexFormat.of().formatHex(key, 0, 8) + ".bin";
    Path file = settings.cache().get().resolve(name);
    return new AnswerCache(
        KnownAnswers.load(file, key, model.get().manifest().labels()), Optional.of(file));
  }

  /**
   * The manifest names the model's files, its encoder and masks; the program is what reads them.
   */
  private static byte[] key(LoadedModel model) {
    return DigestUtils.sha256(model.identity() + '\n' + Version.text());
  }

  /** Why an earlier run's file was not used, if so. */
  Optional<String> problem() {
    return Optional.of(answers.problem()).filter(text -> !text.isEmpty());
  }

  /** Keeps what was added; what went wrong, if anything, is no reason to lose the run. */
  Optional<String> save() {
    try {
      if (file.isPresent()) {
        answers.save(file.get());
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("The model's answers were not kept for the next run: " + e);
    }
  }
}
